"""Who may promise what: pure functions of limits, amounts and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from huawu.people.roles import RANKS, Role


@dataclass(frozen=True, slots=True)
class Limit:
    """How far somebody's authority goes."""

    amount: Decimal
    """Up to this, inclusive; 0 for kinds without an amount."""
    days: int
    """The promise has to be kept within so many days from today."""


Limits = Mapping[Role, Limit]
"""By post; who is not in it may promise nothing of the kind alone."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is promised: how much (None where the kind has no amount), and until which day."""

    amount: Decimal | None
    due_on: date


def may_grant(limits: Limits, role: Role, terms: Terms, today: date) -> bool:
    """Whether the authority of ``role`` is enough for ``terms``."""
    limit = limits.get(role)
    if limit is None:
        return False
    return (terms.amount or Decimal()) <= limit.amount and (terms.due_on - today).days <= limit.days


def rank_of(role: Role) -> int:
    """Who is of a higher rank decides for who is below; posts beside the line of superiors are at its bottom."""
    return RANKS.get(role, 0)


def first_reach(limits: Limits, asker: Role, nearest: Role, terms: Terms, today: date) -> int:
    """Up to which rank a request is shown at first: to the nearest superior, or past them to the first whose
    authority is enough. With nobody such, to the highest rank: they can change it to what they may grant, or refuse.
    """
    able = [
        rank for role, rank in RANKS.items() if rank > RANKS.get(asker, 0) and may_grant(limits, role, terms, today)
    ]
    start = rank_of(nearest)
    return min((rank for rank in able if rank >= start), default=max(RANKS.values()))


def next_reach(reach: int) -> int | None:
    """The next rank that is told when nobody answers; None when all have been."""
    above = [rank for rank in RANKS.values() if rank > reach]
    return min(above, default=None)
