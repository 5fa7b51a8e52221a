"""A queue as it is edited."""

from __future__ import annotations

from typing import Annotated

from ninja import Field

from huawu.calls.choices import RuleAction, RuleWhen, Strategy, WrapUpManner
from huawu.calls.forms.base import Form, Name, Points, Seconds, SpokenText
from huawu.calls.models import Queue, QueueRing

Level = Annotated[int, Field(ge=1, le=5)]
Percent = Annotated[int, Field(ge=0, le=100)]


class SkillForm(Form):
    skill_id: int
    min_level: Level = 1


class MemberForm(Form):
    """``agent`` is the staff number."""

    agent: str
    priority: int = Field(1, ge=1, le=9)
    delay_seconds: Seconds = 0
    weight: int = Field(1, ge=1, le=100)


class RelaxedForm(Form):
    skill_id: int
    drop_levels: Level = 1


class RingForm(Form):
    after_seconds: int = Field(..., ge=1, le=3600)
    team_ids: list[int]
    relaxed: list[RelaxedForm]

    @classmethod
    def of(cls, ring: QueueRing) -> RingForm:
        relaxed = [RelaxedForm(**RelaxedForm.columns(row)) for row in ring.relaxed.all()]
        teams = sorted(team.pk for team in ring.teams.all())
        return cls(after_seconds=ring.after_seconds, team_ids=teams, relaxed=relaxed)


class RuleForm(Form):
    when: RuleWhen
    action: RuleAction
    target_id: int | None = None
    text: SpokenText = ""


class QueueForm(Form):
    """Seconds, points (0 to 100) and numbers of people; 0 switches a limit or a habit off."""

    name: Name
    line_id: int
    ring_seconds: int = Field(20, ge=5, le=120)
    skills: list[SkillForm]

    strategy: Strategy = Strategy.LONGEST_IDLE
    ring_all_limit: int = Field(10, ge=1, le=100)
    priority: Points = 0
    acceleration: Points = 0
    max_priority: Points = 100
    last_agent_seconds: Seconds = 0
    last_agent_days: int = Field(7, ge=1, le=365)
    own_agent_seconds: Seconds = 0
    rings: list[RingForm]
    members: list[MemberForm]

    max_waiting: int = Field(0, ge=0, le=9999)
    max_wait_seconds: Seconds = 0
    rules: list[RuleForm]

    wrap_up_manner: WrapUpManner = WrapUpManner.MANDATORY_TIMEOUT
    wrap_up_seconds: int = Field(30, ge=0, le=1800)
    wrap_up_extend_seconds: int = Field(120, ge=0, le=1800)

    announce_every_seconds: int = Field(0, ge=0, le=600)
    announce_position: bool = True
    announce_wait: bool = True
    callback_offered: bool = False
    callback_attempts: int = Field(3, ge=1, le=10)
    callback_spacing_seconds: int = Field(900, ge=60, le=86400)
    survey_offered: bool = False

    service_level_seconds: int = Field(20, ge=1, le=600)
    short_abandon_seconds: int = Field(5, ge=0, le=60)
    warn_waiting: int = Field(3, ge=0, le=9999)
    alarm_waiting: int = Field(8, ge=0, le=9999)
    warn_wait_seconds: Seconds = 30
    alarm_wait_seconds: Seconds = 90
    warn_level_percent: Percent = 85
    alarm_level_percent: Percent = 70

    @classmethod
    def of(cls, queue: Queue) -> QueueForm:
        members = [MemberForm(**MemberForm.columns(row) | {"agent": row.agent.username}) for row in queue.members.all()]
        skills = [SkillForm(**SkillForm.columns(row)) for row in queue.required_skills.all()]
        rules = [RuleForm(**RuleForm.columns(row)) for row in queue.rules.all()]
        rings = [RingForm.of(ring) for ring in queue.rings.all()]
        return cls(**cls.columns(queue), skills=skills, members=members, rings=rings, rules=rules).in_order()

    def in_order(self) -> QueueForm:
        """The same with its lists in the one order that they are compared in."""
        rings = [
            ring.model_copy(
                update={
                    "team_ids": sorted(set(ring.team_ids)),
                    "relaxed": sorted(ring.relaxed, key=lambda row: row.skill_id),
                }
            )
            for ring in self.rings
        ]
        return self.model_copy(
            update={
                "skills": sorted(self.skills, key=lambda row: row.skill_id),
                "rings": sorted(rings, key=lambda ring: ring.after_seconds),
                "members": sorted(self.members, key=lambda row: (row.priority, row.delay_seconds, row.agent)),
                "rules": sorted(self.rules, key=lambda rule: list(RuleWhen).index(rule.when)),
            }
        )
