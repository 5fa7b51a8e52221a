"""A customer who can be reached on no day; the second person who is asked; steps in working hours."""

from __future__ import annotations

from datetime import time, timedelta
from functools import partial
from uuid import UUID

import pytest

from huawu.cases.choices import CaseStage
from huawu.cases.models import CaseKind
from huawu.clock.choices import ObligationState
from huawu.clock.models import Notice, Obligation, Period, WorkingCalendar
from huawu.complaints.actions import do_act, do_confirm, do_give_up_reaching, do_reclass, do_send_back, do_set_book
from huawu.complaints.choices import ComplaintClass
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.choices import StepOutcome as Outcome
from huawu.complaints.controls import read_complaints
from huawu.complaints.courses import current_row
from huawu.complaints.errors import ComplaintConflictError, LeadersWordError, TooFewDaysError
from huawu.complaints.forms import ComplaintBookChange
from huawu.complaints.models import Complaint
from huawu.complaints.obligations import CLOSE_ASKED, CLOSING, LIMIT, owed
from huawu.customers.models import Customer
from huawu.kit.errors import ForbiddenError
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from tests.at_once import at_once
from tests.cases.opening import call_of
from tests.cast import client_of
from tests.complaints.going import act, again, go_to, make_complaint

pytestmark = pytest.mark.usefixtures("hotline")
MESSAGE = "您好，您反映的多扣款项已退回，如有疑问请致电热线。"


@pytest.fixture
def calling(lin: User, mei: Customer, charged: CaseKind) -> Complaint:
    """The customer is to be called back, since some days ago."""
    complaint = go_to(lin, make_complaint(lin, charged, mei), Step.CALL_BACK, mei)
    Complaint.objects.filter(pk=complaint.pk).update(since=now() - timedelta(days=9))
    return again(complaint)


def called_in_vain(lin: User, mei: Customer, complaint: Complaint, *days_ago: int) -> None:
    for days in days_ago:
        call = call_of(mei, at=now() - timedelta(days=days), talk_s=0, agent=lin.number)
        do_act(lin, complaint.pk, act(complaint, Outcome.NOT_REACHED, call_id=call.pk))
        Complaint.objects.filter(pk=complaint.pk).update(since=now() - timedelta(days=9))


def give_up(user: User, complaint: Complaint, deed: UUID | None = None) -> Complaint:
    return do_give_up_reaching(user, complaint.pk, deed or new_id(), MESSAGE, again(complaint).version)


def about(complaint: Complaint, code: str) -> list[str]:
    return list(
        Obligation.objects.filter(kind__code=code, subject_id=str(complaint.pk)).values_list("state", flat=True)
    )


def test_with_the_leader_s_word_it_goes_on_to_its_close_and_is_counted_apart(
    lin: User, zhao: User, mei: Customer, calling: Complaint
) -> None:
    called_in_vain(lin, mei, calling, 5, 4, 3)
    deed = new_id()
    give_up(zhao, calling, deed)
    give_up(zhao, calling, deed)
    there = again(calling)
    assert (there.step, there.unreached, there.case.owner) == (Step.CLOSE, True, lin)
    row = there.deeds.get(outcome=Outcome.UNREACHABLE)
    assert (row.actor, row.second, row.record) == (lin, zhao, {"message": MESSAGE})
    assert about(calling, LIMIT.code) == [ObligationState.WITHDRAWN], "nobody was called back"
    do_act(lin, calling.pk, act(calling))
    closed = again(calling)
    assert (closed.case.stage, closed.unreached) == (CaseStage.CLOSED, True)
    assert list(read_complaints(now() - timedelta(days=99), now(), zhao)) == [], (
        "no call-back in time, and none too late"
    )


def test_three_calls_on_one_day_or_two_days_are_too_few(
    lin: User, zhao: User, mei: Customer, calling: Complaint
) -> None:
    called_in_vain(lin, mei, calling, 5, 4, 4)
    with pytest.raises(TooFewDaysError):
        give_up(zhao, calling)
    assert (again(calling).step, again(calling).deeds.filter(outcome=Outcome.UNREACHABLE).count()) == (
        Step.CALL_BACK,
        0,
    )


def test_the_owner_alone_does_not_say_so(lin: User, chen: User, zhao: User, mei: Customer, calling: Complaint) -> None:
    called_in_vain(lin, mei, calling, 5, 4, 3)
    for person in (lin, chen):
        with pytest.raises(ForbiddenError):
            give_up(person, calling)
    with pytest.raises(LeadersWordError):
        do_act(lin, calling.pk, act(calling, Outcome.UNREACHABLE, record={"message": MESSAGE}))
    assert again(calling).step == Step.CALL_BACK
    with pytest.raises(ComplaintConflictError):
        do_give_up_reaching(zhao, calling.pk, new_id(), MESSAGE, 1)


def test_over_the_api(lin: User, zhao: User, mei: Customer, calling: Complaint) -> None:
    called_in_vain(lin, mei, calling, 5, 4)
    path = f"/api/complaints/{calling.pk}"
    shown = client_of(zhao).get(path).json()
    assert (shown["days_in_vain"], shown["may_give_up_reaching"], shown["unreached"]) == (2, False, False)
    called_in_vain(lin, mei, calling, 3)
    assert client_of(lin).get(path).json()["may_give_up_reaching"] is False
    shown = client_of(zhao).get(path).json()
    assert shown["may_give_up_reaching"] is True
    body = {"id": str(new_id()), "version": shown["version"], "message": MESSAGE}
    assert client_of(lin).post(f"{path}/out-of-reach", body, "application/json").status_code == 403
    assert client_of(zhao).post(f"{path}/out-of-reach", body | {"message": ""}, "application/json").status_code == 422
    assert client_of(zhao).post(f"{path}/out-of-reach", body, "application/json").json()["unreached"] is True
    found = client_of(zhao).post("/api/complaints/search", {"unreached": True}, "application/json").json()
    assert [row["unreached"] for row in found["items"]] == [True]


@pytest.mark.django_db(transaction=True)
def test_two_leaders_at_once_say_it_once(lin: User, zhao: User, mei: Customer, calling: Complaint) -> None:
    called_in_vain(lin, mei, calling, 5, 4, 3)
    seen = again(calling).version
    at_once([partial(do_give_up_reaching, zhao, calling.pk, new_id(), MESSAGE, seen) for _ in range(2)])
    assert calling.deeds.filter(outcome=Outcome.UNREACHABLE).count() == 1


# the second person


@pytest.fixture
def serious(lin: User, mei: Customer, charged: CaseKind) -> Complaint:
    return go_to(lin, make_complaint(lin, charged, mei), Step.CLOSE, mei, harm="many")


def notices(person: User) -> list[str]:
    return list(Notice.objects.filter(recipient=person).values_list("action", flat=True))


def test_the_nearest_who_may_is_told_and_owes_the_answer(lin: User, zhao: User, sun: User, serious: Complaint) -> None:
    asked = do_act(lin, serious.pk, act(serious))
    row = Obligation.objects.get(kind__code=CLOSING.code)
    assert (row.owner, notices(zhao), notices(sun)) == (zhao, [CLOSE_ASKED], [])
    told = client_of(zhao).get("/api/obligations/summary").json()["notices"]
    assert [(one["action"], one["subject"]) for one in told] == [(CLOSE_ASKED, serious.case.number)]
    do_confirm(sun, serious.pk, asked.version)
    assert about(serious, CLOSING.code) == [ObligationState.KEPT], "anybody who may can answer"


def test_what_is_sent_back_is_answered_and_asked_anew(lin: User, zhao: User, serious: Complaint) -> None:
    asked = do_act(lin, serious.pk, act(serious))
    do_send_back(zhao, serious.pk, "结果没有写明退款日期", asked.version)
    assert about(serious, CLOSING.code) == [ObligationState.KEPT]
    do_act(lin, serious.pk, act(serious))
    assert sorted(about(serious, CLOSING.code)) == ["kept", "open"]
    assert notices(zhao) == [CLOSE_ASKED] * 2


def test_what_is_gone_on_with_otherwise_asks_nobody_any_more(lin: User, zhao: User, serious: Complaint) -> None:
    do_act(lin, serious.pk, act(serious))
    record = {"harm": "annoyed", "exposure": "house", "reason": "只是误会"}
    do_reclass(lin, serious.pk, new_id(), record, again(serious).version)
    assert about(serious, CLOSING.code) == [ObligationState.WITHDRAWN]


# working hours


@pytest.fixture
def workdays(db: None) -> WorkingCalendar:
    calendar = WorkingCalendar.objects.create(name="工作日")
    for weekday in range(5):
        Period.objects.create(calendar=calendar, weekday=weekday, start=time(9), end=time(17))
    return calendar


def use(calendar: WorkingCalendar) -> None:
    book = ComplaintBookChange.of(current_row())
    do_set_book(book.model_copy(update={"calendars": {ComplaintClass.ORDINARY: calendar.pk}}))


def test_a_step_in_working_hours_is_owed_in_them(
    lin: User, mei: Customer, charged: CaseKind, workdays: WorkingCalendar
) -> None:
    use(workdays)
    complaint = go_to(lin, make_complaint(lin, charged, mei), Step.PROPOSE, mei)
    row = owed(complaint)
    assert row is not None
    assert (row.calendar, row.amount) == (workdays, timedelta(hours=24))
    assert timedelta(days=2) < row.due_at - row.counted_from < timedelta(days=6)
    assert Obligation.objects.get(kind__code=LIMIT.code).calendar is None


def test_the_outer_limit_comes_first(lin: User, mei: Customer, charged: CaseKind, workdays: WorkingCalendar) -> None:
    use(workdays)
    book = ComplaintBookChange.of(current_row())
    do_set_book(book.model_copy(update={"outer_days": 1}))
    row = owed(go_to(lin, make_complaint(lin, charged, mei), Step.PROPOSE, mei))
    assert row is not None
    assert row.calendar is None
    assert row.due_at <= Obligation.objects.get(kind__code=LIMIT.code).due_at


def test_hours_that_are_not_there_are_refused(sun: User) -> None:
    body = ComplaintBookChange.of(current_row()).model_dump(mode="json") | {"calendars": {"urgent": 999_999}}
    answer = client_of(sun).put("/api/settings/complaints", body, "application/json")
    assert (answer.status_code, answer.json()["fields"]) == (422, ["calendars"])
    assert current_row().calendars == {}


def test_the_call_s_own_day_counts_not_the_day_on_which_it_is_noted(
    lin: User, zhao: User, mei: Customer, calling: Complaint
) -> None:
    called_in_vain(lin, mei, calling, 3, 3, 3)
    days = calling.deeds.filter(outcome=Outcome.NOT_REACHED).values_list("call_day", flat=True)
    assert (len(days), len(set(days))) == (3, 1)
    with pytest.raises(TooFewDaysError):
        give_up(zhao, calling)
