"""What is owed, and what people do with it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from huawu.clock.actions import do_break, do_close_about, do_keep, do_owe, do_pause, do_reassign, do_resume, do_withdraw
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.clock.errors import (
    AlreadyClosedError,
    CannotOweError,
    DueInPastError,
    NoWorkingTimeError,
    OverdueError,
    UnknownPauseReasonError,
)
from huawu.clock.models import Obligation, ObligationEvent, ObligationKind, Period, WorkingCalendar
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import OrgUnit, User
from tests.at_once import at_once
from tests.clock.owing import HOUR, REPLY, in_an_hour, owe


def history(row: Obligation) -> list[str]:
    return [event.kind for event in row.events.all()]


def traces(row: Obligation) -> list[str]:
    return list(Entry.objects.filter(object_id=str(row.pk)).order_by("at").values_list("action", flat=True))


def test_what_is_owed_says_who_by_when_and_when_to_remind(lin: User) -> None:
    before = now()
    row = owe(lin)
    assert (row.owner, row.unit, row.state, row.overdue_at) == (lin, None, "open", None)
    assert before + 4 * HOUR <= row.due_at <= now() + 4 * HOUR
    assert row.alert_at == row.due_at - HOUR
    assert (history(row), traces(row)) == (["owed"], ["clock.obligation_owed"])


def test_a_unit_may_owe(east: OrgUnit) -> None:
    row = owe(east)
    assert (row.owner, row.unit) == (None, east)


def test_in_working_hours(lin: User) -> None:
    calendar = WorkingCalendar.objects.create(name="行政班", tz="Asia/Shanghai", version=3)
    for weekday in range(7):
        Period.objects.create(calendar=calendar, weekday=weekday, start=time(0), end=time(6))
    start = datetime.fromisoformat("2026-03-02T03:00+08:00")
    row = owe(lin, Due(start=start, amount=5 * HOUR, calendar=calendar))
    assert row.due_at == datetime.fromisoformat("2026-03-03T02:00+08:00")
    assert row.calendar_version == 3


def test_by_a_fixed_instant_the_hours_of_the_kind_do_not_matter(lin: User) -> None:
    owe(lin)
    ObligationKind.objects.update(calendar=WorkingCalendar.objects.create(name="从不"))
    instant = now() + HOUR
    row = owe(lin, Due(instant=instant))
    assert (row.due_at, row.calendar) == (instant, None)


def test_what_makes_no_sense_is_refused_and_nothing_is_entered(lin: User) -> None:
    never = WorkingCalendar.objects.create(name="从不")
    with pytest.raises(DueInPastError):
        owe(lin, Due(instant=now() - HOUR))
    with pytest.raises(NoWorkingTimeError):
        owe(lin, Due(calendar=never))
    assert not Obligation.objects.exists()


def test_the_same_again_is_entered_once(lin: User, chen: User) -> None:
    subject = ("cases.case", "42")
    first = do_owe(REPLY, subject, lin)
    assert do_owe(REPLY, subject, chen) == first
    do_keep(first, lin)
    assert do_owe(REPLY, subject, chen) != first


@pytest.mark.django_db(transaction=True)
def test_two_at_once_enter_it_once(lin: User) -> None:
    answers = at_once([lambda: do_owe(REPLY, ("cases.case", "42"), lin)] * 4)
    assert {answer.pk for answer in answers if isinstance(answer, Obligation)} == {Obligation.objects.get().pk}
    assert ObligationEvent.objects.count() == 1


def test_a_kind_that_has_been_set_up_stays(lin: User) -> None:
    owe(lin)
    ObligationKind.objects.update(amount=9 * HOUR)
    row = owe(lin)
    assert row.due_at > now() + 8 * HOUR


@pytest.mark.parametrize(("end", "state"), [(do_keep, "kept"), (do_break, "broken"), (do_withdraw, "withdrawn")])
def test_ending_twice_is_ending_once(lin: User, end: object, state: str) -> None:
    row = owe(lin)
    for _ in range(2):
        closed = end(row, lin, "已处理")  # type: ignore[operator]
        assert (closed.state, closed.alert_at) == (state, None)
    assert history(row) == ["owed", state]
    event = row.events.last()
    assert event is not None
    assert (event.actor, event.reason) == (lin, "已处理")
    assert traces(row) == ["clock.obligation_owed", f"clock.obligation_{state}"]
    assert "已处理" not in str(Entry.objects.filter(object_id=str(row.pk)).values())


def test_what_has_ended_does_not_end_otherwise(lin: User) -> None:
    row = owe(lin)
    do_keep(row, lin)
    with pytest.raises(AlreadyClosedError):
        do_withdraw(row, lin, "")
    with pytest.raises(AlreadyClosedError):
        do_pause(row, lin, "customer")
    with pytest.raises(AlreadyClosedError):
        do_resume(row, lin)
    with pytest.raises(AlreadyClosedError):
        do_reassign(row, lin, lin, "")
    assert history(row) == ["owed", "kept"]


def test_what_was_done_after_the_instant_was_kept_late(lin: User) -> None:
    late, in_time = owe(lin, in_an_hour(now())), owe(lin, in_an_hour(now()))
    assert do_keep(late, lin, at=now() + 2 * HOUR).overdue_at is not None
    assert do_keep(in_time, lin, at=now() + HOUR / 2).overdue_at is None


def test_the_room_that_knows_closes_what_is_owed_about_its_thing(lin: User) -> None:
    row, other = owe(lin), owe(lin)
    for _ in range(2):
        do_close_about("reply", (row.subject_type, row.subject_id), ObligationState.KEPT, lin)
    row.refresh_from_db()
    other.refresh_from_db()
    assert (row.state, other.state) == ("kept", "open")


@pytest.mark.django_db(transaction=True)
def test_of_two_rooms_that_close_it_at_once_the_first_counts_and_neither_fails(lin: User) -> None:
    row = owe(lin)
    subject = (row.subject_type, row.subject_id)
    states = [ObligationState.KEPT, ObligationState.WITHDRAWN] * 3
    works = [lambda state=state: do_close_about("reply", subject, state, lin) for state in states]
    assert at_once(works) == [None] * 6
    row.refresh_from_db()
    assert history(row) == ["owed", row.state]


def test_while_paused_the_time_that_is_left_stays(lin: User) -> None:
    row = owe(lin, in_an_hour(now()))
    Obligation.objects.update(counted_from=now() - HOUR / 2, amount=HOUR)
    for _ in range(2):
        paused = do_pause(row, lin, "customer")
    assert (paused.state, paused.alert_at, paused.paused_by) == ("paused", None, lin)
    assert HOUR / 2 - timedelta(seconds=9) < paused.amount <= HOUR / 2
    for _ in range(2):
        resumed = do_resume(row, lin)
    assert (resumed.state, resumed.paused_by, resumed.pause_reason) == ("open", None, None)
    assert now() + HOUR / 2 - timedelta(seconds=9) < resumed.due_at < now() + HOUR / 2
    assert history(row) == ["owed", "paused", "resumed"]


def test_nothing_is_paused_for_a_reason_that_is_not_listed_or_when_it_is_too_late(lin: User) -> None:
    row = owe(lin)
    with pytest.raises(UnknownPauseReasonError):
        do_pause(row, lin, "holiday")
    Obligation.objects.update(counted_from=now() - 5 * HOUR)
    with pytest.raises(OverdueError):
        do_pause(row, lin, "customer")
    assert history(row) == ["owed"]


def test_handing_on_needs_somebody_who_works_on_such_things(lin: User, chen: User, he: User) -> None:
    row = owe(lin)
    for _ in range(2):
        assert do_reassign(row, lin, chen, "下班").owner == chen
    with pytest.raises(CannotOweError):
        do_reassign(row, lin, he, "")
    chen.is_active = False
    with pytest.raises(CannotOweError):
        do_reassign(row, lin, chen, "")
    assert history(row) == ["owed", "reassigned"]


@pytest.mark.parametrize(
    "change",
    [
        {"owner": None},
        {"state": "paused", "alert_at": None},
        {"state": "kept", "alert_at": None},
        {"state": "withdrawn", "closed_at": now()},
        {"calendar_version": 2},
    ],
)
def test_the_database_keeps_obligations_sound(lin: User, change: dict[str, object]) -> None:
    row = owe(lin)
    with pytest.raises(IntegrityError), transaction.atomic():
        Obligation.objects.filter(pk=row.pk).update(**change)


def test_history_is_never_rewritten(lin: User) -> None:
    row = owe(lin)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        row.events.update(reason="没有这回事")
    assert isinstance(row.pk, UUID)
