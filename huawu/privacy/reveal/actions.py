"""Revealing, and counting what was revealed for a reason."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from django.utils.timezone import localdate

from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.privacy.errors import ReasonNeededError, RevealsSpentError
from huawu.privacy.limits.access import budget_of
from huawu.privacy.models import Reveal
from huawu.privacy.reveal.access import left_of
from huawu.privacy.reveal.grounds import ground_of
from huawu.privacy.volumes.actions import do_ask_for_look

SHORTEST_REASON = 4
"""Letters; less says nothing."""


@dataclass(frozen=True, slots=True)
class Revealed:
    """On which ground (empty: for the reason), and how many reveals for a reason are left today."""

    ground: str
    left: int


@transaction.atomic
def do_reveal(user: User, subject: Model, reason: str, via: tuple[str, UUID]) -> Revealed:
    """Let ``user`` see ``subject`` in full, and leave a trace that says where it was looked at (``via``: a kind and an
    id). The same one again on the same day costs nothing more.

    ReasonNeededError without ground and reason; RevealsSpentError when the day's budget is used up. Two at the same
    time count one after the other.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    ground = ground_of(user, subject)
    if not ground:
        _spend(user, subject, reason.strip())
    trace = {"ground": ground or "reason", "reason": describe_text(reason.strip()), "via": f"{via[0]} {via[1]}"}
    do_record("privacy.revealed", subject, new=trace)
    do_ask_for_look()
    return Revealed(ground, left_of(user))


def _spend(user: User, subject: Model, reason: str) -> None:
    today, key = localdate(now()), {"subject_type": subject._meta.label_lower, "subject_id": str(subject.pk)}
    if len(reason) < SHORTEST_REASON:
        raise ReasonNeededError
    if Reveal.objects.filter(user=user, day=today, **key).exists():
        return
    if not left_of(user):
        raise RevealsSpentError(budget=budget_of(user))
    Reveal.objects.create(user=user, day=today, reason=reason, **key)
