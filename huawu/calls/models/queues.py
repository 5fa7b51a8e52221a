"""Queues: who serves them, in which order, and what happens around their calls."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from huawu.calls.choices import RuleAction, RuleWhen, Strategy, WrapUpManner, choices
from huawu.calls.models.lines import BusinessLine
from huawu.kit.versioned import Versioned
from huawu.people.models import OrgUnit, Skill


class Queue(Versioned):
    """Where callers wait for an agent with the skills it asks for. Durations are seconds, priorities points from 0
    to 100: more is served earlier."""

    name = models.CharField(max_length=64, unique=True)
    line = models.ForeignKey(BusinessLine, models.PROTECT, related_name="queues")
    skills: models.ManyToManyField[Skill, QueueSkill] = models.ManyToManyField(
        Skill, through="QueueSkill", related_name="queues"
    )
    ring_seconds = models.PositiveIntegerField(default=20)

    strategy = models.CharField(max_length=32, choices=choices(Strategy), default=Strategy.LONGEST_IDLE)
    ring_all_limit = models.PositiveSmallIntegerField(default=10)
    """How many agents ring at once at most, with the strategy ``ring_all``."""
    priority = models.PositiveSmallIntegerField(default=0)
    acceleration = models.PositiveSmallIntegerField(default=0)
    """Points a contact gains with every minute it waits, against contacts of other queues."""
    max_priority = models.PositiveSmallIntegerField(default=100)
    """What acceleration does not go beyond."""
    last_agent_seconds = models.PositiveIntegerField(default=0)
    """How long a caller is kept for the agent they talked with last; 0: not at all."""
    last_agent_days = models.PositiveSmallIntegerField(default=7)
    """How long ago that may have been."""
    own_agent_seconds = models.PositiveIntegerField(default=0)
    """How long a caller is kept for the agent whose customer they are; 0: not at all."""

    max_waiting = models.PositiveIntegerField(default=0)
    """How many may wait; 0: any number."""
    max_wait_seconds = models.PositiveIntegerField(default=0)
    """How long a caller waits at most; 0: as long as they like."""

    wrap_up_manner = models.CharField(
        max_length=24, choices=choices(WrapUpManner), default=WrapUpManner.MANDATORY_TIMEOUT
    )
    wrap_up_seconds = models.PositiveIntegerField(default=30)
    wrap_up_extend_seconds = models.PositiveIntegerField(default=120)
    """How much the agent may add in all."""

    announce_every_seconds = models.PositiveIntegerField(default=0)
    """How often a waiting caller is told how it stands; 0: never."""
    announce_position = models.BooleanField(default=True)
    announce_wait = models.BooleanField(default=True)
    callback_offered = models.BooleanField(default=False)
    """Whether a waiting caller may press 1, hang up and keep the place."""
    callback_attempts = models.PositiveSmallIntegerField(default=3)
    callback_spacing_seconds = models.PositiveIntegerField(default=900)
    survey_offered = models.BooleanField(default=False)
    """Whether the caller is asked after the call how satisfied they are (1 to 5 by key)."""

    service_level_seconds = models.PositiveIntegerField(default=20)
    short_abandon_seconds = models.PositiveIntegerField(default=5)
    """Who gives up earlier than this is counted apart."""
    warn_waiting = models.PositiveIntegerField(default=3)
    alarm_waiting = models.PositiveIntegerField(default=8)
    warn_wait_seconds = models.PositiveIntegerField(default=30)
    alarm_wait_seconds = models.PositiveIntegerField(default=90)
    warn_level_percent = models.PositiveSmallIntegerField(default=85)
    alarm_level_percent = models.PositiveSmallIntegerField(default=70)
    """Service level below which the wallboard warns, and alarms."""

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(priority__lte=F("max_priority"), max_priority__lte=100), name="queue_priority_in_range"
            ),
            models.CheckConstraint(condition=Q(ring_seconds__gt=0, ring_all_limit__gt=0), name="queue_rings"),
        ]

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


class QueueMember(models.Model):
    """An agent who serves a queue. A queue without members is served by every agent.

    ``priority`` 1 is served first: a queue with a higher number is looked at only while no caller waits in one with
    a lower number, and only for callers who have waited ``delay_seconds``.
    """

    queue = models.ForeignKey(Queue, models.CASCADE, related_name="members")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="queue_memberships")
    priority = models.PositiveSmallIntegerField(default=1)
    delay_seconds = models.PositiveIntegerField(default=0)
    weight = models.PositiveSmallIntegerField(default=1)
    """The agent's share where the queue chooses by weighted random."""

    class Meta:
        ordering = ("priority", "delay_seconds", "agent_id")
        constraints = [
            models.UniqueConstraint(fields=["queue", "agent"], name="queue_member_once"),
            models.CheckConstraint(condition=Q(priority__range=(1, 9)), name="queue_member_priority_1_to_9"),
            models.CheckConstraint(condition=Q(weight__range=(1, 100)), name="queue_member_weight_1_to_100"),
        ]

    def __str__(self) -> str:
        return f"{self.queue_id}: {self.agent_id}"


class QueueRing(models.Model):
    """A widening (扩圈): what changes for a caller who has waited ``after_seconds``; what a ring has opened
    stays open."""

    queue = models.ForeignKey(Queue, models.CASCADE, related_name="rings")
    after_seconds = models.PositiveIntegerField()
    teams: models.ManyToManyField[OrgUnit, models.Model] = models.ManyToManyField(OrgUnit, blank=True)
    """Whose agents join in, with everybody in the units below."""

    class Meta:
        ordering = ("after_seconds",)
        constraints = [
            models.UniqueConstraint(fields=["queue", "after_seconds"], name="queue_ring_once"),
            models.CheckConstraint(condition=Q(after_seconds__gt=0), name="queue_ring_later"),
        ]

    def __str__(self) -> str:
        return f"{self.queue_id}: {self.after_seconds} s"


class RingSkill(models.Model):
    """By how many levels less than the queue itself asks a skill may be; below level 1 it is asked for no more."""

    ring = models.ForeignKey(QueueRing, models.CASCADE, related_name="relaxed")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="+")
    drop_levels = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ring", "skill"], name="ring_skill_once"),
            models.CheckConstraint(condition=Q(drop_levels__range=(1, 5)), name="ring_skill_drop_1_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.ring_id}: {self.skill_id} −{self.drop_levels}"


class QueueRule(models.Model):
    """An entry or exit rule (进出规则). What has no rule does not happen: the caller waits, and out of hours hears
    that the hotline is closed."""

    queue = models.ForeignKey(Queue, models.CASCADE, related_name="rules")
    when = models.CharField(max_length=24, choices=choices(RuleWhen))
    action = models.CharField(max_length=16, choices=choices(RuleAction))
    target = models.ForeignKey(Queue, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField(blank=True)
    """Said before it is done; empty: the house's prompt for it."""

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["queue", "when"], name="queue_rule_once"),
            models.CheckConstraint(
                condition=Q(action=RuleAction.QUEUE, target__isnull=False)
                | (~Q(action=RuleAction.QUEUE) & Q(target__isnull=True)),
                name="queue_rule_target",
            ),
            models.CheckConstraint(
                condition=Q(target__isnull=True) | ~Q(target=F("queue")), name="queue_rule_elsewhere"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.queue_id}: {self.when} → {self.action}"
