"""Which certificates hold, and what an agent may do with them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from huawu.training.choices import CertificateState

ENDING_DAYS = 30
"""So long before its end a certificate is shown as about to run out."""


@dataclass(frozen=True, slots=True)
class Gate:
    """A rule in force: ``skill`` needs the certificate ``kind``. ``opens_at``: the level of who was given none by hand;
    0: the certificate alone opens nothing."""

    kind: int
    skill: str
    opens_at: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody's certificate."""

    kind: int
    valid_from: datetime
    valid_until: datetime
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Skills:
    """What an agent can do now; ``barred``: what they could if they had the certificate."""

    levels: Mapping[str, int]
    barred: frozenset[str] = frozenset()


def state_of(held: Held, at: datetime) -> CertificateState:
    """How it stands at ``at``; over at the very instant of its end."""
    if held.revoked_at is not None and held.revoked_at <= at:
        return CertificateState.REVOKED
    if at >= held.valid_until:
        return CertificateState.EXPIRED
    if at >= held.valid_until - timedelta(days=ENDING_DAYS):
        return CertificateState.ENDING
    return CertificateState.VALID


def holds(held: Held, at: datetime) -> bool:
    return held.valid_from <= at and state_of(held, at) in {CertificateState.VALID, CertificateState.ENDING}


def effective(
    granted: Mapping[str, int], gates: Collection[Gate], certificates: Sequence[Held], at: datetime
) -> Skills:
    """Granted skill ∧ (no rule for it ∨ a valid certificate of each rule); what a certificate alone opens on top."""
    valid = {held.kind for held in certificates if holds(held, at)}
    barred = frozenset(gate.skill for gate in gates if gate.kind not in valid)
    opened = {gate.skill: gate.opens_at for gate in gates if gate.opens_at}
    levels = {skill: level for skill, level in (opened | dict(granted)).items() if skill not in barred}
    return Skills(levels, barred)
