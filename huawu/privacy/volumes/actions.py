"""Raising alerts, and judging them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.privacy.limits.access import limits
from huawu.privacy.models import PrivacyLimits, VolumeAlert
from huawu.privacy.volumes import access, rules
from huawu.privacy.volumes.errors import AlertJudgedError, OwnAlertError
from huawu.privacy.volumes.registry import VolumeKind

JUST_ENDED = timedelta(minutes=10)
"""What was done in a day's last minutes is looked at in the next one's first."""
LOOK = "huawu.privacy.jobs.look_now"
TELL = "huawu.privacy.jobs.tell_privacy_news"


@dataclass(frozen=True, slots=True)
class Facts:
    """How often it was done, more often than what is unusual, and how often it usually is."""

    count: int
    limit: int
    usual: float | None


def do_ask_for_look() -> None:
    """Let the volumes be looked at as soon as this transaction is committed, rather than with the next minute."""
    try:
        with transaction.atomic():  # a refusal spoils the transaction that it happens in
            app.configure_task(LOOK, queueing_lock=LOOK).defer()
    except AlreadyEnqueued:
        return


def do_look(at: datetime) -> int:
    """Raise an alert for everybody who has done unusually much on the day of ``at``, or on the day before that has just
    ended; gives how many were new. May be repeated, and done twice at the same time."""
    current, days = limits(), {localdate(at - JUST_ENDED), localdate(at)}
    return sum(_look_at(kind, day, current) for day in sorted(days) for kind in VolumeKind)


def _look_at(kind: VolumeKind, day: date, current: PrivacyLimits) -> int:
    most, raised = current.most(kind), 0
    for person, count in access.counts_on(kind, day, min(most, current.usual_least)).items():
        usual = rules.usual_of(access.days_before(kind, person, day))
        limit = rules.limit_of(most, usual, current.times_usual, current.usual_least)
        if count > limit:
            raised += _do_raise(
                person, kind, day, Facts(count, limit, None if usual is None else round(float(usual), 1))
            )
    return raised


@transaction.atomic
def _do_raise(person: int, kind: VolumeKind, day: date, facts: Facts) -> bool:
    """Whether there is a new alert: one that stands is only kept up to date, one that was judged stands for twice as
    much."""
    User.objects.select_for_update().get(pk=person)  # two that look at once, one after the other
    last = VolumeAlert.objects.filter(user=person, kind=kind, day=day).order_by("-raised_at").first()
    if last is not None and last.judged_at is None:
        VolumeAlert.objects.filter(pk=last.pk, count__lt=facts.count).update(count=facts.count)
        return False
    if last is not None and not rules.is_again(facts.count, last.count):
        return False
    alert = VolumeAlert.objects.create(user_id=person, kind=kind, day=day, **asdict(facts))
    do_record("privacy.volume_raised", alert, new={"person": alert.user.number, "kind": alert.kind, **asdict(facts)})
    do_tell()
    return True


@transaction.atomic
def do_judge(user: User, alert_id: UUID, verdict: str, note: str) -> VolumeAlert:
    """Say what was behind it. Of two the first decides.

    Raises NotFoundError, AlertJudgedError, OwnAlertError."""
    alert = access.get_alert(alert_id)
    if alert.user_id == user.pk:
        raise OwnAlertError
    facts = {"judged_at": now(), "judged_by": user, "verdict": verdict, "note": note}
    if not VolumeAlert.objects.filter(pk=alert.pk, judged_at__isnull=True).update(**facts):
        raise AlertJudgedError
    do_record("privacy.volume_judged", alert, new={"verdict": verdict, "note": describe_text(note)})
    do_tell()
    return access.get_alert(alert_id)


def do_tell() -> None:
    """Let the screens that show alerts read anew when this transaction is committed."""
    app.configure_task(TELL).defer()
