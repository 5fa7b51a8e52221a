"""What this room keeps of people: words about somebody's work go when their time is over; what was decided stays."""

from __future__ import annotations

from django.db.models import Q

from huawu.conduct.choices import UNDER_WAY
from huawu.conduct.models import ConductEvent, ConductMatter
from huawu.privacy.belongings.actions import register_kept
from huawu.privacy.belongings.registry import Belongings, Table

CONDUCT = Belongings(
    "conduct",
    "奖惩记录",
    "Conduct",
    ConductMatter,
    of=lambda _person: Q(pk__in=()),
    open=[Q(state__in=UNDER_WAY)],
    since="drafted_at",
    tables=[Table(ConductMatter), Table(ConductEvent, "matter")],
)
"""Nothing of it is a customer's."""


def register() -> None:
    """Called when Django is ready."""
    register_kept(CONDUCT)
