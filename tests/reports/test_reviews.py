"""The monthly review: gathered in the background, edited, signed for good, taken as a signed file."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from huawu.calls.models import Queue
from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.complaints.dossier.signing import is_ours
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.reports.actions import (
    do_ask_review,
    do_edit_review,
    do_fail_review,
    do_gather,
    do_owe_review,
    do_sign_review,
)
from huawu.reports.actions.reviews import digest_of
from huawu.reports.choices import ReviewState
from huawu.reports.drafting.review import Texts
from huawu.reports.errors import (
    MonthAheadError,
    MonthRunsError,
    ReportChangedError,
    ReviewBusyError,
    ReviewEmptyError,
    ReviewSignedError,
    StaleFiguresError,
)
from huawu.reports.models import DepartmentReview
from huawu.reports.rules import local_day, midnight, month_before, month_of, next_month
from tests.at_once import at_once
from tests.calls_room.stories import abandoned, answered, make_call
from tests.cast import client_of
from tests.reports.working import figure, get, post

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hotline")]
TEXTS = Texts("接听及时。", "记录不完整。", "复训，周五前完成。")


def last_month() -> date:
    return month_before(local_day(now()))


@pytest.fixture
def calls(queue: Queue, lin: User, wu: User) -> date:
    """Of last month: two answered by team east, one by team west, one abandoned. Gives the month."""
    month = last_month()
    for index, steps in enumerate((answered("1001", queue.pk), answered("1001", queue.pk), answered("1004", queue.pk))):
        make_call(steps, start=midnight(month) + timedelta(days=index, hours=10))
    make_call(abandoned(), start=midnight(month) + timedelta(days=1, hours=11))
    return month


def drafted(user: User, month: date) -> DepartmentReview:
    review = do_ask_review(user, month)
    do_gather(review.pk)
    review.refresh_from_db()
    return review


def signed(user: User, month: date) -> DepartmentReview:
    review = drafted(user, month)
    review = do_edit_review(review.pk, TEXTS, review.version)
    return do_sign_review(user, review.pk, review.version)


def test_the_draft_has_the_month_s_figures_charts_and_words(sun: User, calls: date) -> None:
    shown = post(sun, "/reviews", month=calls.isoformat())
    assert (shown["state"], shown["number"], shown["figures"]) == ("gathering", 1, [])
    do_gather(shown["id"])
    shown = get(sun, f"/reviews/{shown['id']}")
    assert shown["state"] == "draft"
    assert {key: figure(shown, key)["value"] for key in ("offered", "answered")} == {"offered": 4, "answered": 3}
    assert [day["offered"] for day in shown["charts"]["days"]] == [1, 2, 1]
    assert [(team["name"], team["answered"]) for team in shown["charts"]["teams"]] == [("一组", 2), ("二组", 1)]
    assert "本月进线 4 通，接听 3 通" in shown["went_well"]
    assert "2.2.1" in shown["findings"], "no record was written"
    assert "措施、责任人、完成时间" in shown["measures"]


def test_a_figure_of_the_department_is_followed_down_to_its_calls(sun: User, calls: date) -> None:
    review = drafted(sun, calls)
    shown = get(sun, f"/reviews/{review.pk}")
    query = figure(shown, "abandoned")["query"]
    found = client_of(sun).post("/api/calls/search", query, "application/json").json()
    assert found["total"] == figure(shown, "abandoned")["value"]
    against = get(sun, f"/reviews/{review.pk}/figures/clause.2.2.1")
    assert len(against) == 3
    assert client_of(sun).get(f"/api{against[0]['path']}").status_code == 200


def test_who_may_draft_and_who_may_read(sun: User, lin: User, zhao: User, he: User, calls: date) -> None:
    for user in (lin, zhao, he):
        assert post(user, "/reviews", month=calls.isoformat()) == (403, "forbidden")
    assert not DepartmentReview.objects.exists()
    review = drafted(sun, calls)
    assert get(zhao, f"/reviews/{review.pk}") == (404, "not_found"), "not signed yet"
    assert get(lin, "/reviews") == (403, "forbidden")
    do_edit_review(review.pk, TEXTS, review.version)
    do_sign_review(sun, review.pk, review.version + 1)
    assert [row["state"] for row in get(zhao, "/reviews")] == ["signed"]
    assert get(he, f"/reviews/{review.pk}")["findings"] == "记录不完整。"


def test_reading_the_figures_anew_keeps_what_a_person_wrote(sun: User, calls: date) -> None:
    review = drafted(sun, calls)
    do_edit_review(review.pk, TEXTS, review.version)
    make_call(answered(), start=midnight(calls) + timedelta(days=2, hours=12))
    again = drafted(sun, calls)
    assert (again.pk, again.number, again.findings) == (review.pk, 1, "记录不完整。")
    assert next(each["value"] for each in again.figures if each["key"] == "answered") == 4


def test_signed_it_stays_as_it_is_and_the_next_number_begins(sun: User, calls: date) -> None:
    review = signed(sun, calls)
    assert (review.state, review.signed_by, review.digest) == (ReviewState.SIGNED, sun, digest_of(review))
    with pytest.raises(ReviewSignedError):
        do_edit_review(review.pk, TEXTS, review.version)
    with pytest.raises(ReviewSignedError):
        do_sign_review(sun, review.pk, review.version)
    second = do_ask_review(sun, calls)
    assert (second.number, second.state) == (2, ReviewState.GATHERING)
    do_gather(review.pk)
    assert digest_of(DepartmentReview.objects.get(pk=review.pk)) == review.digest
    assert Entry.objects.get(action="reports.review_signed").new["digest"] == review.digest


def test_a_month_that_runs_or_has_not_begun_is_not_signed(sun: User, calls: date) -> None:
    this = month_of(local_day(now()))
    with pytest.raises(MonthAheadError):
        do_ask_review(sun, next_month(this))
    review = drafted(sun, this)
    review = do_edit_review(review.pk, TEXTS, review.version)
    with pytest.raises(MonthRunsError):
        do_sign_review(sun, review.pk, review.version)
    DepartmentReview.objects.filter(pk=review.pk).update(
        month=month_before(last_month()), until=midnight(calls) - timedelta(days=3)
    )
    with pytest.raises(StaleFiguresError):
        do_sign_review(sun, review.pk, review.version)
    assert DepartmentReview.objects.get(pk=review.pk).state == ReviewState.DRAFT


def test_without_words_or_from_an_old_page_it_is_not_signed(sun: User, calls: date) -> None:
    review = drafted(sun, calls)
    review = do_edit_review(review.pk, Texts("好", " ", "改"), review.version)
    with pytest.raises(ReviewEmptyError) as refused:
        do_sign_review(sun, review.pk, review.version)
    assert refused.value.field == "findings"
    with pytest.raises(ReportChangedError):
        do_edit_review(review.pk, TEXTS, review.version - 1)
    do_ask_review(sun, calls)
    with pytest.raises(ReviewBusyError):
        do_edit_review(review.pk, TEXTS, review.version)
    do_fail_review(review.pk)
    assert DepartmentReview.objects.get().state == ReviewState.FAILED
    assert drafted(sun, calls).state == ReviewState.DRAFT


@pytest.mark.django_db(transaction=True)
def test_drafted_by_several_at_once_it_is_one(sun: User) -> None:
    found = at_once([lambda: do_ask_review(sun, last_month())] * 3)
    assert len({row.pk for row in found if isinstance(row, DepartmentReview)}) == 1
    review = DepartmentReview.objects.get()
    at_once([lambda: do_gather(review.pk)] * 2)
    assert Entry.objects.filter(action="reports.review_drafted").count() == 1


def test_the_paper_is_signed_by_the_house_and_each_is_traced(sun: User, zhao: User, calls: date) -> None:
    review = signed(sun, calls)
    answer = client_of(zhao).post(f"/api/reports/reviews/{review.pk}/paper")
    pdf = bytes(answer.content)
    assert (answer["Content-Type"], is_ours(pdf)) == ("application/pdf", True)
    assert not is_ours(pdf[:-200] + b"x" + pdf[-199:])
    assert len(PdfFileReader(io.BytesIO(pdf)).root["/Pages"]["/Kids"]) >= 1
    assert Entry.objects.filter(action="reports.review_taken", actor_id=zhao.pk).count() == 1


def test_the_paper_of_an_empty_month_can_be_made(sun: User) -> None:
    review = signed(sun, last_month())
    assert is_ours(bytes(client_of(sun).post(f"/api/reports/reviews/{review.pk}/paper").content))


def test_the_month_before_is_owed_once_and_signing_keeps_it(sun: User, calls: date) -> None:
    first = midnight(next_month(calls)) + timedelta(hours=1)
    assert do_owe_review(first)
    assert not do_owe_review(first)
    owed = Obligation.objects.get(kind__code="department_review")
    assert (owed.owner, owed.subject_id) == (sun, f"{calls:%Y-%m}")
    assert local_day(owed.due_at - timedelta(seconds=1)) == fifth_weekday(next_month(calls))
    signed(sun, calls)
    owed.refresh_from_db()
    assert owed.state == ObligationState.KEPT


def fifth_weekday(month: date) -> date:
    weekdays = [day for number in range(1, 15) if (day := month.replace(day=number)).weekday() < 5]
    return weekdays[4]


def test_it_is_not_owed_when_it_is_signed_or_long_over(sun: User, calls: date) -> None:
    assert not do_owe_review(midnight(next_month(calls)) + timedelta(days=20))
    signed(sun, calls)
    assert not do_owe_review(midnight(next_month(calls)) + timedelta(hours=1))
    assert not Obligation.objects.filter(kind__code="department_review").exists()


def test_clause_8_counts_those_signed_in_time(sun: User, calls: date) -> None:
    do_owe_review(midnight(next_month(calls)) + timedelta(hours=1))
    found: Any = client_of(sun).get("/api/handbook/clauses/8?days=90").json()["figures"]
    whole = next(each["whole"] for each in found if each["control"]["code"] == "reports.review")
    late = Obligation.objects.get(kind__code="department_review").due_at < now()
    assert (whole["kept"], whole["broken"]) == (0, int(late))
