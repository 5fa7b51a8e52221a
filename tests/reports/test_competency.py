"""Profiles: what the figures say of each quality, assessments, what is worked on; signs of strain."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.reports.actions import do_assess, do_find_strain, do_keep_months
from huawu.reports.actions.competency import Score
from huawu.reports.choices import DIMENSIONS, GrowthState
from huawu.reports.errors import NotSuperiorError, ScoresMissingError
from huawu.reports.models import Assessment, GrowthItem, ProfileMonth, StressSignal
from huawu.reports.rules import local_day, midnight, month_before, quarter_of
from tests.calls_room.stories import Step, answered, make_call
from tests.cases.opening import make_case_kind, open_case
from tests.reports.working import get, post

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hotline")]


def scores(score: int = 4) -> dict[str, Any]:
    return {clause: {"score": score, "reason": "本季度表现稳定"} for clause in DIMENSIONS}


def assess(superior: User, person: User, score: int = 4, **more: Any) -> Any:
    facts = {"id": str(new_id()), "quarter": local_day(now()).isoformat(), "scores": scores(score), **more}
    return post(superior, f"/people/{person.number}/assessments", **facts)


def rude(agent: str = "1001") -> list[Step]:
    steps = answered(agent)
    return [*steps[:4], (30, Kind.RUDE_MARKED, {"agent": agent}), *steps[4:]]


def quality(shown: Any, clause: str) -> Any:
    return next(each for each in shown["qualities"] if each["clause"] == clause)


def test_a_quality_is_told_by_the_figures_that_there_are(lin: User, zhao: User) -> None:
    make_call(rude(), start=now() - timedelta(hours=2))
    shown = get(lin, f"/people/{lin.number}")
    calm = quality(shown, "7.1")
    assert {each["key"]: each["value"] for each in calm["figures"]} == {"clause.5.2.3": 1.0, "clause.5.2.4": 1.0}
    assert (calm["level"], calm["zh"]) == (100, "心理素质")
    assert quality(shown, "7.4")["level"] is None, "nothing was rated, complained of or summarised"
    assert quality(get(zhao, f"/people/{lin.number}"), "7.1")["level"] == 100, "the same for whoever looks"


def test_a_figure_of_a_profile_is_followed_down_to_its_call(lin: User, zhao: User) -> None:
    call = make_call(answered(), start=now() - timedelta(hours=2))
    rows = get(zhao, f"/people/{lin.number}/figures/clause.2.2.1")
    assert [row["path"] for row in rows] == [f"/calls/{call.pk}"]


def test_who_sees_whose_profile(lin: User, chen: User, wu: User, zhao: User, sun: User, he: User) -> None:
    for reader in (lin, zhao, sun):
        assert get(reader, f"/people/{lin.number}")["person"]["number"] == lin.number
    for stranger in (chen, wu):
        assert get(stranger, f"/people/{lin.number}") == (404, "not_found")
    assert get(he, f"/people/{lin.number}") == (403, "forbidden")
    assert Entry.objects.filter(action="reports.profile_viewed").count() == 2
    assert [row["person"]["number"] for row in get(zhao, "/people")] == [lin.number, chen.number]
    assert get(lin, "/people") == (403, "forbidden")
    assert zhao.number in [row["person"]["number"] for row in get(sun, "/people")]


def test_the_superior_s_assessment_is_kept_and_a_later_one_stands_before_it(lin: User, zhao: User) -> None:
    identity = str(new_id())
    for _ in range(2):
        assert assess(zhao, lin, 3, id=identity)["scores"]["7.1"] == {"score": 3, "reason": "本季度表现稳定"}
    assess(zhao, lin, 5)
    shown = get(lin, f"/people/{lin.number}")
    assert [each["scores"]["7.4"]["score"] for each in shown["assessments"]] == [5, 3]
    assert shown["assessments"][0]["quarter"] == quarter_of(local_day(now())).isoformat()
    assert not shown["may_assess"]
    assert get(zhao, "/people")[0]["assessed"] == quarter_of(local_day(now())).isoformat()
    assert "表现稳定" not in str(list(Entry.objects.values_list("new", flat=True)))


def test_nobody_assesses_themselves_a_peer_or_without_a_reason(lin: User, wu: User, zhao: User) -> None:
    assert assess(zhao, zhao) == (403, "not_superior")
    assert assess(zhao, wu) == (404, "not_found")
    assert assess(lin, lin) == (403, "forbidden")
    blank = scores() | {"7.2": {"score": 3, "reason": ""}}
    assert assess(zhao, lin, scores=blank) == (422, "scores_missing")
    assert assess(zhao, lin, scores={"7.1": {"score": 6, "reason": "好"}}) == (422, "bad_input")
    assert assess(zhao, lin, quarter="2027-06-01") == (422, "quarter_ahead")
    with pytest.raises(NotSuperiorError):
        do_assess(lin, zhao, new_id(), local_day(now()), {})
    with pytest.raises(ScoresMissingError):
        do_assess(zhao, lin, new_id(), local_day(now()), {"7.1": Score(3, "好")})
    assert not Assessment.objects.exists()


def agree(superior: User, person: User, **more: Any) -> Any:
    due = (local_day(now()) + timedelta(days=20)).isoformat()
    facts = {"id": str(new_id()), "dimension": "7.3", "text": "熟悉退款规则并通过测验", "due_on": due, **more}
    return post(superior, f"/people/{person.number}/growth", **facts)


def test_what_is_agreed_on_is_owed_until_it_is_done(lin: User, zhao: User) -> None:
    item = agree(zhao, lin)
    assert agree(zhao, lin, id=item["id"])["id"] == item["id"]
    owed = Obligation.objects.get(kind__code="growth_item")
    assert (owed.owner, owed.subject_id) == (lin, item["id"])
    assert post(lin, f"/growth/{item['id']}/end", done=True) == (403, "forbidden")
    assert post(zhao, f"/growth/{item['id']}/end", done=True, note="测验 92 分")["state"] == "done"
    assert post(zhao, f"/growth/{item['id']}/end", done=True)["note"] == "测验 92 分"
    assert post(zhao, f"/growth/{item['id']}/end", done=False) == (409, "growth_closed")
    owed.refresh_from_db()
    assert owed.state == ObligationState.KEPT


def test_what_is_agreed_on_lies_ahead_and_is_between_superior_and_person(lin: User, wu: User, zhao: User) -> None:
    assert agree(zhao, lin, due_on="2026-01-01") == (422, "growth_past")
    assert agree(zhao, wu) == (404, "not_found")
    assert agree(zhao, zhao) == (403, "not_superior")
    assert not GrowthItem.objects.exists()
    item = agree(zhao, lin)
    assert post(zhao, f"/growth/{item['id']}/end", done=False, note="转岗")["state"] == GrowthState.DROPPED
    assert Obligation.objects.get(kind__code="growth_item").state == ObligationState.WITHDRAWN


def test_each_month_is_kept_once(lin: User, zhao: User) -> None:
    month = month_before(local_day(now()))
    make_call(rude(), start=midnight(month) + timedelta(days=3, hours=10))
    assert do_keep_months(local_day(now())) == 2
    assert do_keep_months(local_day(now())) == 0
    assert ProfileMonth.objects.get(person=lin).levels["7.1"] == 100
    shown = get(lin, f"/people/{lin.number}")
    assert [(each["month"], each["levels"]["7.1"]) for each in shown["months"]] == [(month.isoformat(), 100)]


def strain(agent: str, *minutes_ago: float) -> None:
    for minutes in minutes_ago:
        make_call(rude(agent), start=now() - timedelta(minutes=minutes))


def test_three_rude_callers_in_an_hour_suggest_a_break_and_tell_the_leader(lin: User, chen: User, zhao: User) -> None:
    strain(lin.number, 50, 30)
    strain(chen.number, 40)
    assert do_find_strain(now()) == 0
    strain(lin.number, 5)
    assert do_find_strain(now()) == 1
    assert do_find_strain(now()) == 0, "told once"
    own = get(lin, "/stress")["own"]
    assert (own["calls"], own["agent"]["number"]) == (3, lin.number)
    assert [row["id"] for row in get(zhao, "/stress")["led"]] == [own["id"]]
    assert get(chen, "/stress") == {"own": None, "led": []}
    assert post(lin, f"/stress/{own['id']}/seen")["own"] is None
    assert get(zhao, "/stress")["led"], "each sees it for themselves"
    assert post(chen, f"/stress/{own['id']}/seen") == (404, "not_found")
    assert post(zhao, f"/stress/{own['id']}/seen")["led"] == []
    assert StressSignal.objects.get().leader == zhao
    assert get(lin, f"/people/{lin.number}")["stress"][0]["calls"] == 3


def test_complaints_count_as_hard_and_a_call_counts_once(lin: User) -> None:
    call = make_call(rude(), start=now() - timedelta(minutes=20))
    kind = make_case_kind("charged", "complaint", fields=[])
    open_case(lin, kind, answers={}, call_id=call.pk)
    strain(lin.number, 10)
    assert do_find_strain(now() + timedelta(seconds=1)) == 0, "two calls"
    open_case(lin, kind, answers={})
    assert do_find_strain(now() + timedelta(seconds=1)) == 1


def test_a_quarter_begins_on_its_first_day() -> None:
    assert quarter_of(date(2026, 11, 25)) == date(2026, 10, 1)
