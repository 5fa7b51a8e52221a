"""Before a rule for certificates comes into force: whom it would take off which queue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from huawu.calls.models import Queue
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, Permission
from huawu.training.access import gates_in_force, held_by
from huawu.training.models import CertificateKind
from huawu.training.rules.certifying import Gate, Skills, effective
from huawu.training.sources import digest_of

SERVING = [role for role, permissions in PERMISSIONS.items() if Permission.DESK_USE in permissions]


@dataclass(frozen=True, slots=True)
class Loss:
    """Somebody who would not serve the queue any more."""

    person: User


@dataclass(frozen=True, slots=True)
class QueueEffect:
    """``serve_now`` and ``serve_then``: how many could serve the queue, without and with the rule."""

    queue: Queue
    serve_now: int
    serve_then: int
    off: list[Loss]


@dataclass(frozen=True, slots=True)
class Effect:
    queues: list[QueueEffect]
    digest: str
    """Of who would be off what: the same as long as it concerns the same people."""


def effect_of(kind: CertificateKind, at: datetime) -> Effect:
    """What would follow if ``kind`` were in force as well."""
    gates, held = gates_in_force(besides=kind), held_by()
    before = [gate for gate in gates if gate.kind != kind.pk]
    agents = list(
        User.objects.filter(role__in=SERVING, is_active=True)
        .select_related("team")
        .prefetch_related("agent_skills__skill")
        .order_by("username")
    )

    def can(rules: Iterable[Gate]) -> dict[int, Skills]:
        rules = list(rules)
        return {agent.pk: effective(_granted(agent), rules, held.get(agent.pk, ()), at) for agent in agents}

    now, then = can(before), can(gates)
    wanted = Queue.objects.filter(required_skills__skill=kind.skill).distinct()
    queues = [
        _on_queue(queue, agents, now, then) for queue in wanted.prefetch_related("required_skills__skill", "members")
    ]
    lost = [f"{one.queue.pk}:{loss.person.pk}" for one in queues for loss in one.off]
    return Effect(queues, digest_of(str(kind.pk), *lost))


def _on_queue(queue: Queue, agents: list[User], now: dict[int, Skills], then: dict[int, Skills]) -> QueueEffect:
    before = [agent for agent in agents if serves(queue, agent, now[agent.pk])]
    after = {agent.pk for agent in before if serves(queue, agent, then[agent.pk])}
    return QueueEffect(queue, len(before), len(after), [Loss(agent) for agent in before if agent.pk not in after])


def serves(queue: Queue, agent: User, skills: Skills) -> bool:
    """Whether the queue as it is, without its rings, would give the agent a caller."""
    members = {member.agent_id for member in queue.members.all()}
    if members and agent.pk not in members:
        return False
    return all(skills.levels.get(row.skill.name, 0) >= row.min_level for row in queue.required_skills.all())


def _granted(agent: User) -> dict[str, int]:
    return {row.skill.name: row.level for row in agent.agent_skills.all()}
