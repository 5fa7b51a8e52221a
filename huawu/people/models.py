"""Accounts, roles, the organisation tree and skills."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from huawu.people.roles import PERMISSIONS, Permission, Role


class OrgUnit(models.Model):
    """A node of the organisation tree (组织架构): company, department or team."""

    name = models.CharField(max_length=64)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["parent", "name"], name="org_unit_name_unique", nulls_distinct=False),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")), name="org_unit_not_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """Whoever logs in; the user name is the staff number (工号)."""

    display_name = models.CharField(max_length=64, blank=True)
    role = models.CharField(max_length=32, choices=[(role.value, role.value) for role in Role], default=Role.AGENT)
    team = models.ForeignKey(OrgUnit, models.PROTECT, null=True, blank=True, related_name="members")
    language = models.CharField(max_length=8, choices=[("zh-hans", "中文"), ("en", "English")], default="zh-hans")

    def __str__(self) -> str:
        return self.username

    @property
    def number(self) -> str:
        """The staff number (工号)."""
        return self.username

    @property
    def permissions(self) -> frozenset[Permission]:
        return PERMISSIONS[Role(self.role)]

    def may(self, permission: Permission) -> bool:
        return self.is_active and permission in self.permissions


class Skill(models.Model):
    """Something an agent can be good at, e.g. a business line."""

    name = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return self.name


class AgentSkill(models.Model):
    """How good an agent is at a skill: 1 (learning) to 5 (teaches it)."""

    agent = models.ForeignKey(User, models.CASCADE, related_name="agent_skills")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="agent_skills")
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agent", "skill"], name="agent_skill_once"),
            models.CheckConstraint(condition=Q(level__range=(1, 5)), name="agent_skill_level_1_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.agent_id}: {self.skill_id} {self.level}"
