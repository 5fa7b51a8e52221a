"""Shift summaries: drafted from one's own figures, sent once, remarked on by whoever leads."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls.models import Hotline
from huawu.calls.states import AgentState as State
from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.reports.actions import do_begin_summary, do_edit_summary, do_owe_summaries, do_remark, do_send_summary
from huawu.reports.choices import SummaryState
from huawu.reports.controls import read_summaries
from huawu.reports.errors import (
    NoShiftError,
    NotSuperiorError,
    ReportChangedError,
    SummaryEmptyError,
    SummarySentError,
)
from huawu.reports.models import ShiftSummary, SummaryRemark
from tests.at_once import at_once
from tests.calls_room.stories import answered, make_call
from tests.cases.opening import make_case_kind, open_case
from tests.cast import client_of
from tests.reports.working import figure, get, post, shift, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hotline")]


def sent(agent: User, text: str = "今天来电集中在到账咨询。") -> ShiftSummary:
    shift(agent)
    row = do_begin_summary(agent)
    return do_send_summary(agent, row.pk, text, row.version)


def test_it_is_drafted_from_the_agent_s_own_calls_time_and_cases(lin: User, chen: User) -> None:
    began = shift(lin)
    make_call(answered(chen.number), start=began + timedelta(minutes=7))
    open_case(lin, make_case_kind("top_up"))
    shown = post(lin, "/shift/summary")
    assert shown["state"] == "draft"
    assert shown["own"]
    found = {key: figure(shown, key)["value"] for key in ("answered", "handle_time", "cases_open")}
    assert found == {"answered": 2, "handle_time": 75, "cases_open": 1}
    assert figure(shown, "time_on_duty")["value"] == pytest.approx(3 * 3600, abs=1)
    assert figure(shown, "time_break")["value"] == pytest.approx(600, abs=1)
    assert [stretch["state"] for stretch in shown["stretches"]] == ["ready", "break", "ready"]
    assert "接听 2 通，平均处理时长 1 分 15 秒" in shown["text"]
    assert "名下还有 1 件工单未办结" in shown["text"]


def test_each_figure_opens_what_it_counts(lin: User) -> None:
    shift(lin)
    case = open_case(lin, make_case_kind("top_up"))
    shown = post(lin, "/shift/summary")
    answered_figure = figure(shown, "answered")
    assert answered_figure["path"] == "/calls"
    search = {**answered_figure["query"]}
    found = client_of(lin).post("/api/calls/search", search, "application/json").json()
    assert found["total"] == answered_figure["value"] == 2
    rows = get(lin, f"/summaries/{shown['id']}/figures/cases_open")
    assert [(row["path"], row["zh"]) for row in rows] == [(f"/cases/{case.pk}", f"{case.number}　top_up")]
    incomplete = figure(shown, "clause.2.2.1")
    assert (incomplete["value"], incomplete["definition_zh"] != "") == (0, True)
    against = get(lin, f"/summaries/{shown['id']}/figures/clause.2.2.1")
    assert len(against) == 2
    assert all(row["path"].startswith("/calls/") for row in against)
    assert get(lin, f"/summaries/{shown['id']}/figures/nothing") == []


def test_without_a_shift_there_is_nothing_to_summarise(lin: User) -> None:
    assert post(lin, "/shift/summary") == (409, "no_shift")
    assert get(lin, "/shift") == {"began_at": None, "until": None, "summary": None, "state": None}
    with pytest.raises(NoShiftError):
        do_begin_summary(lin)
    assert not ShiftSummary.objects.exists()


def test_what_the_agent_wrote_stays_when_the_figures_are_read_anew(lin: User) -> None:
    began = shift(lin)
    row = do_begin_summary(lin)
    first = row.text
    make_call(answered(lin.number), start=began + timedelta(minutes=60))
    again = do_begin_summary(lin)
    assert again.pk == row.pk
    assert "接听 3 通" in again.text != first
    kept = do_edit_summary(lin, row.pk, "我自己写的", again.version)
    make_call(answered(lin.number), start=began + timedelta(minutes=70))
    assert do_begin_summary(lin).text == "我自己写的"
    assert get(lin, f"/summaries/{row.pk}")["version"] == kept.version


def test_two_tabs_do_not_write_over_each_other(lin: User) -> None:
    shift(lin)
    row = do_begin_summary(lin)
    do_edit_summary(lin, row.pk, "第一处", row.version)
    with pytest.raises(ReportChangedError):
        do_edit_summary(lin, row.pk, "第二处", row.version)
    with pytest.raises(ReportChangedError):
        do_send_summary(lin, row.pk, "第二处", row.version)
    row.refresh_from_db()
    assert (row.text, row.state) == ("第一处", SummaryState.DRAFT)


def test_it_is_sent_once_and_stays_as_it_is(lin: User) -> None:
    row = sent(lin)
    assert do_send_summary(lin, row.pk, row.text, row.version).sent_at == row.sent_at
    assert Entry.objects.filter(action="reports.summary_sent").count() == 1
    with pytest.raises(SummarySentError):
        do_send_summary(lin, row.pk, "另一段", row.version)
    with pytest.raises(SummarySentError):
        do_edit_summary(lin, row.pk, "另一段", row.version)
    begun = ShiftSummary.objects.get(pk=row.pk)
    make_call(answered(lin.number), start=row.began_at + timedelta(minutes=90))
    again = do_begin_summary(lin)
    assert (again.figures, again.text) == (begun.figures, "今天来电集中在到账咨询。")
    assert "今天来电" not in str(list(Entry.objects.values_list("new", flat=True)))


def test_nothing_is_sent_without_words(lin: User) -> None:
    shift(lin)
    row = do_begin_summary(lin)
    with pytest.raises(SummaryEmptyError):
        do_send_summary(lin, row.pk, "", row.version)
    assert ShiftSummary.objects.get(pk=row.pk).state == SummaryState.DRAFT


@pytest.mark.django_db(transaction=True)
def test_begun_and_sent_by_two_at_once_it_is_one(lin: User) -> None:
    shift(lin)
    found = at_once([lambda: do_begin_summary(lin)] * 3)
    assert len({row.pk for row in found if isinstance(row, ShiftSummary)}) == 1
    row = ShiftSummary.objects.get()
    at_once([lambda: do_send_summary(lin, row.pk, "同一段", row.version)] * 3)
    assert Entry.objects.filter(action="reports.summary_sent").count() == 1


def test_who_sees_it(lin: User, chen: User, wu: User, zhao: User, sun: User, he: User) -> None:
    shift(lin)
    row = do_begin_summary(lin)
    assert get(zhao, f"/summaries/{row.pk}") == (404, "not_found"), "a draft is the agent's own"
    do_send_summary(lin, row.pk, "写完了", row.version)
    for reader in (lin, zhao, sun):
        assert get(reader, f"/summaries/{row.pk}")["text"] == "写完了"
    for stranger in (chen, wu):
        assert get(stranger, f"/summaries/{row.pk}") == (404, "not_found")
    assert get(he, f"/summaries/{row.pk}") == (403, "forbidden")
    assert Entry.objects.filter(action="reports.summary_viewed").count() == 2, "of others' only"
    assert post(zhao, "/summaries/search", agent=lin.number)["total"] == 1
    assert post(wu, "/summaries/search")["total"] == 0


def test_the_leader_s_remark_is_added_once_and_read_by_the_agent(lin: User, zhao: User) -> None:
    row = sent(lin)
    identity = str(new_id())
    for _ in range(2):
        shown = post(zhao, f"/summaries/{row.pk}/remarks", id=identity, text="到账咨询请附上流水截图。")
        assert shown["may_remark"]
    assert [(word["author"]["number"], word["text"]) for word in get(lin, f"/summaries/{row.pk}")["words"]] == [
        (zhao.number, "到账咨询请附上流水截图。")
    ]
    assert Entry.objects.filter(action="reports.summary_remarked").count() == 1


def test_a_draft_is_not_there_to_be_remarked_on(lin: User, zhao: User) -> None:
    shift(lin)
    draft = do_begin_summary(lin)
    assert post(zhao, f"/summaries/{draft.pk}/remarks", id=str(new_id()), text="快写") == (404, "not_found")
    assert not SummaryRemark.objects.exists()


def test_only_a_superior_remarks(lin: User, zhao: User, sun: User) -> None:
    shift(zhao)
    own = do_begin_summary(zhao)
    with pytest.raises(NotSuperiorError):
        do_remark(zhao, own.pk, new_id(), "很好")
    do_send_summary(zhao, own.pk, "本班小结", own.version)
    assert do_remark(sun, own.pk, new_id(), "收到").author == sun
    shift(sun)
    assert post(lin, f"/summaries/{own.pk}/remarks", id=str(new_id()), text="好") == (403, "forbidden")
    assert SummaryRemark.objects.count() == 1


def test_whoever_has_gone_home_without_owes_it_and_sending_keeps_it(lin: User, hotline: Hotline) -> None:
    shift(lin, ended=0.5)
    assert do_owe_summaries(now()) == 1
    assert do_owe_summaries(now()) == 0
    owed = Obligation.objects.get(kind__code="shift_summary")
    row = ShiftSummary.objects.get()
    assert (owed.owner, owed.subject_id) == (lin, str(row.pk))
    assert owed.due_at == pytest.approx(now() + timedelta(hours=1.5), abs=timedelta(seconds=5))
    do_send_summary(lin, row.pk, "写完了", row.version)
    owed.refresh_from_db()
    assert owed.state == ObligationState.KEPT
    assert do_owe_summaries(now()) == 0


@pytest.mark.parametrize(("hours", "ended"), [(3.0, 0.05), (0.5, 1.0)])
def test_nobody_owes_it_who_has_just_left_or_hardly_worked(lin: User, hours: float, ended: float) -> None:
    start = now() - timedelta(hours=hours + ended)
    work(lin, start, [(0, State.READY), (hours * 60, State.OFFLINE)])
    assert do_owe_summaries(now()) == 0
    assert not Obligation.objects.filter(kind__code="shift_summary").exists()


def test_nobody_owes_it_who_is_at_work_or_has_sent_it(lin: User, chen: User) -> None:
    work(chen, now() - timedelta(hours=5), [(0, State.READY)])
    sent(lin)
    assert do_owe_summaries(now()) == 0


def test_the_share_filed_counts_those_sent_in_time_and_those_owed(lin: User, chen: User, zhao: User) -> None:
    sent(lin)
    shift(chen, ended=0.5)
    do_owe_summaries(now())
    Obligation.objects.filter(owner=chen).update(due_at=now() - timedelta(minutes=1))
    span = (now() - timedelta(days=1), now() + timedelta(days=1))
    facts = {fact.agent: (fact.facts.done is not None, fact.facts.due < now()) for fact in read_summaries(*span, zhao)}
    assert facts == {lin.number: (True, True), chen.number: (False, True)}
    found = client_of(zhao).get("/api/handbook/clauses/4.1.3").json()["figures"]
    whole = next(each for each in found if each["control"]["code"] == "reports.summaries")["whole"]
    assert (whole["kept"], whole["broken"]) == (1, 1)
