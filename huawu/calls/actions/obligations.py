"""Call-backs owed, entered with the clock."""

from __future__ import annotations

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast

from huawu.calls.models import CallbackTask
from huawu.calls.obligations import CALLBACK, SUBJECT
from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import OWED, ObligationState
from huawu.clock.errors import NoWorkingTimeError
from huawu.clock.models import Obligation
from huawu.people.models import OrgUnit, User

BATCH = 100


def do_match_callbacks() -> None:
    """Enter each call-back that is owed, and close what has been entered for those that are not owed any more.

    Looks at what there is rather than being told, so that the writer of call events never waits for the clock, and
    nothing is missed. Harmless when repeated and when two do it.
    """
    do_enter_callbacks()
    owed = Obligation.objects.filter(kind__code=CALLBACK.code, subject_type=SUBJECT, state__in=OWED)
    ids = list(owed.values_list("subject_id", flat=True))
    for task in CallbackTask.objects.filter(pk__in=ids, done_at__isnull=False).select_related("done_by"):
        do_close_callback(task, task.done_by)


@transaction.atomic
def do_enter_callbacks(limit: int = BATCH) -> int:
    """Enter up to ``limit`` call-backs, the oldest first; how many there were. The department as a whole owes them,
    so nobody does until there is one."""
    department = OrgUnit.objects.filter(parent__isnull=True).order_by("pk").first()
    if department is None:
        return 0
    entered = Obligation.objects.filter(
        kind__code=CALLBACK.code,
        subject_type=SUBJECT,
        subject_id=Cast(OuterRef("pk"), CharField()),
        state__in=OWED,
    )
    tasks = CallbackTask.objects.filter(~Exists(entered), done_at__isnull=True).order_by("created_at")
    new = list(tasks.select_related("hotline__calendar")[:limit])
    for task in new:
        _enter(task, department)
    return len(new)


def _enter(task: CallbackTask, department: OrgUnit) -> None:
    calendar = task.hotline.calendar if task.hotline else None
    subject = (SUBJECT, str(task.pk))
    try:
        do_owe(CALLBACK, subject, department, Due(start=task.created_at, calendar=calendar))
    except NoWorkingTimeError:  # a calendar that never opens must not hide a customer who waits
        instant = task.created_at + CALLBACK.amount
        do_owe(CALLBACK, subject, department, Due(start=task.created_at, instant=instant))


def do_close_callback(task: CallbackTask, actor: User | None) -> None:
    """Nothing is owed for ``task`` any more: it was made by ``actor``, or, with nobody, was not needed."""
    state = ObligationState.KEPT if actor else ObligationState.WITHDRAWN
    do_close_about(CALLBACK.code, (SUBJECT, str(task.pk)), state, actor, task.done_at)
