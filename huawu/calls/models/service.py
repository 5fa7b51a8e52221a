"""What is offered to callers: business lines, hotlines, queues."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from huawu.clock.models import WorkingCalendar
from huawu.people.models import Skill


class BusinessLine(models.Model):
    """A line of business (业务项目), e.g. the top-up promotion."""

    name = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return self.name


class Queue(models.Model):
    """Where callers of a hotline wait for an agent with the skills it asks for."""

    name = models.CharField(max_length=64, unique=True)
    line = models.ForeignKey(BusinessLine, models.PROTECT, related_name="queues")
    skills: models.ManyToManyField[Skill, QueueSkill] = models.ManyToManyField(
        Skill, through="QueueSkill", related_name="queues"
    )
    wrap_up_seconds = models.PositiveIntegerField(default=30)
    ring_seconds = models.PositiveIntegerField(default=20)
    service_level_seconds = models.PositiveIntegerField(default=20)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class QueueSkill(models.Model):
    """A skill that a queue asks for, and how good an agent has to be at it (1 to 5)."""

    queue = models.ForeignKey(Queue, models.CASCADE, related_name="required_skills")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="queue_skills")
    min_level = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["queue", "skill"], name="queue_skill_once"),
            models.CheckConstraint(condition=Q(min_level__range=(1, 5)), name="queue_skill_level_1_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.queue_id}: {self.skill_id} ≥ {self.min_level}"


class Hotline(models.Model):
    """A public number that customers dial. Without a calendar it is always open."""

    number = models.CharField(max_length=32, unique=True)
    line = models.ForeignKey(BusinessLine, models.PROTECT, related_name="hotlines")
    queue = models.ForeignKey(Queue, models.PROTECT, related_name="hotlines")
    calendar = models.ForeignKey(WorkingCalendar, models.PROTECT, null=True, blank=True, related_name="+")
    welcome_prompt = models.CharField(max_length=64, default="welcome")
    closed_prompt = models.CharField(max_length=64, default="closed")

    def __str__(self) -> str:
        return self.number
