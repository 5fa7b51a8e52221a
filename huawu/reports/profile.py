"""What the figures say of a person's qualities (chapter 7), quality by quality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from huawu.handbook.evidence import Scope
from huawu.people.models import User
from huawu.reports.choices import DIMENSIONS
from huawu.reports.measuring import Frozen, level, read_some


@dataclass(frozen=True, slots=True)
class Quality:
    """One of them: ``level`` from 0 to 100, None where no figure tells anything; with the figures behind it."""

    clause: str
    level: float | None
    figures: Sequence[Frozen]


def qualities_of(person: User, since: datetime, until: datetime) -> list[Quality]:
    """As the person may see it themselves, whoever looks."""
    scope = Scope(person, since, until, person)
    read = {clause: read_some(scope, keys) for clause, keys in DIMENSIONS.items()}
    return [Quality(clause, level(figures), figures) for clause, figures in read.items()]


def levels_of(person: User, since: datetime, until: datetime) -> dict[str, float]:
    """By clause; what cannot be told is left out."""
    return {row.clause: row.level for row in qualities_of(person, since, until) if row.level is not None}
