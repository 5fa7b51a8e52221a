"""Revealing, and counting what was revealed for a reason."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Model
from django.utils.timezone import localdate

from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.privacy.errors import ReasonNeededError, RevealsSpentError
from huawu.privacy.models import Reveal
from huawu.privacy.reveal.grounds import ground_of

A_DAY = {Role.AGENT: 10, Role.TEAM_LEADER: 30, Role.SUPERVISOR: 50}
"""Of how many customers each role may see the data in full in a day for a reason alone; others of none."""
SHORTEST_REASON = 4
"""Letters; less says nothing."""


@dataclass(frozen=True, slots=True)
class Revealed:
    """On which ground (empty: for the reason), and how many reveals for a reason are left today."""

    ground: str
    left: int


@transaction.atomic
def do_reveal(user: User, subject: Model, reason: str) -> Revealed:
    """Let ``user`` see ``subject`` in full, and leave a trace. The same one again on the same day costs nothing more.

    ReasonNeededError without ground and reason; RevealsSpentError when the day's budget is used up. Two at the same
    time count one after the other.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    today, budget = localdate(now()), A_DAY.get(Role(user.role), 0)
    spent = Reveal.objects.filter(user=user, day=today)
    ground = ground_of(user, subject)
    if not ground:
        _spend(user, subject, reason.strip(), budget)
    do_record("privacy.revealed", subject, new={"ground": ground or "reason", "reason": describe_text(reason.strip())})
    return Revealed(ground, max(0, budget - spent.count()))


def _spend(user: User, subject: Model, reason: str, budget: int) -> None:
    today, key = localdate(now()), {"subject_type": subject._meta.label_lower, "subject_id": str(subject.pk)}
    spent = Reveal.objects.filter(user=user, day=today)
    if len(reason) < SHORTEST_REASON:
        raise ReasonNeededError
    if spent.filter(**key).exists():
        return
    if spent.count() >= budget:
        raise RevealsSpentError(budget=budget)
    Reveal.objects.create(user=user, day=today, reason=reason, **key)
