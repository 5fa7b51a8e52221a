"""What this room keeps of people, and for how long."""

from __future__ import annotations

from django.db.models import Q

from huawu.privacy.belongings.actions import register_kept
from huawu.privacy.belongings.registry import Belongings, Table
from huawu.promises.choices import PromiseState
from huawu.promises.models import Promise, PromiseEvent

PROMISES = Belongings(
    "promises",
    "承诺",
    "Promises",
    Promise,
    of=lambda person: Q(customer__in=person.customers) | Q(customer=None, case__customer__in=person.customers),
    open=[Q(state__in=(PromiseState.ASKED, PromiseState.APPROVED))],
    since="asked_at",
    holds={"case": "case_id", "customer": "customer_id"},
    tables=[Table(Promise, also={"customer": None}), Table(PromiseEvent, "promise")],
)


def register() -> None:
    """Called when Django is ready."""
    register_kept(PROMISES)
