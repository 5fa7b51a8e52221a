"""Drafts: by hand, from what the handbook's checks have found, from calls that may have been private."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls.events import CallEventKind
from huawu.calls.models import Call, CallEvent, Hotline
from huawu.conduct.actions import do_follow_private_calls
from huawu.conduct.choices import MatterSide
from huawu.conduct.errors import MatterReasonError, NoSuchClauseError, NoSuchPersonError
from huawu.conduct.jobs import follow_private_calls
from huawu.conduct.models import ConductMatter
from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from tests.at_once import at_once
from tests.calls_room.stories import answered, make_call
from tests.cases.opening import make_case_kind, open_case
from tests.conduct.telling import deed, draft, history, post, seen


def suspected(agent: User, verdict: str = "", by: str = "2001") -> Call:
    """A finished call that looked private."""
    call = make_call(answered(), start=now() - timedelta(hours=2))
    Call.objects.filter(pk=call.pk).update(agent=agent)
    events = [(CallEventKind.PRIVATE_SUSPECTED, {"agent": agent.number, "signals": ["listed", "no_record"]})]
    if verdict:
        events.append((CallEventKind.PRIVATE_JUDGED, {"agent": agent.number, "by": by, "verdict": verdict}))
    for index, (kind, data) in enumerate(events):
        CallEvent.objects.create(call=call, seq=900 + index, at=now(), kind=kind, data=data)
    return call


def judge(call: Call, verdict: str, by: str = "2001", seq: int = 950) -> None:
    data = {"agent": "1001", "by": by, "verdict": verdict}
    CallEvent.objects.create(call=call, seq=seq, at=now(), kind=CallEventKind.PRIVATE_JUDGED, data=data)


def test_written_by_hand_it_waits_for_who_decides_and_is_not_told(lin: User, zhao: User, he: User, sun: User) -> None:
    identity = new_id()
    for _ in range(2):
        assert draft(he, lin, id=identity).state == "draft"
    (matter,) = ConductMatter.objects.all()
    assert seen(lin) == []
    for superior in (zhao, sun):
        assert seen(superior, view="waiting") == [str(matter.pk)]
    assert seen(he) == [str(matter.pk)]
    assert seen(he, view="waiting") == []


def test_about_whom_and_what(lin: User, wu: User, zhao: User, sun: User, he: User) -> None:
    for by, about in ((zhao, wu), (zhao, zhao), (he, sun), (zhao, sun)):
        with pytest.raises(NoSuchPersonError):
            draft(by, about)
    with pytest.raises(NoSuchClauseError):
        draft(zhao, lin, "9.9.9")
    with pytest.raises(MatterReasonError):
        draft(zhao, lin, evidence="  ")
    with pytest.raises(NotFoundError):
        draft(zhao, lin, call_id=new_id())
    with pytest.raises(NotFoundError):
        draft(zhao, lin, case_id=new_id())
    assert not ConductMatter.objects.exists()


def test_praise_in_a_case_leads_back_to_it(lin: User, zhao: User, he: User, wu: User) -> None:
    case = open_case(lin, make_case_kind("praise", "praise", fields=[]), answers={})
    for by in (zhao, he):
        assert draft(by, lin, "4.2", MatterSide.MERIT, case_id=case.pk).path == f"/cases/{case.pk}"
    other = open_case(wu, make_case_kind("other"))
    with pytest.raises(NotFoundError):
        draft(zhao, lin, "4.2", MatterSide.MERIT, case_id=other.pk)
    assert ConductMatter.objects.count() == 2


@pytest.mark.parametrize("when", ["2026-01-01T00:00:00", "yesterday", "0001-01-01T00:00:00+12:00"])
def test_a_time_that_is_none_is_refused_in_words(lin: User, zhao: User, when: str) -> None:
    body = {"id": str(new_id()), "side": "fault", "person": "1001", "clause": "2.1.1", "evidence": "迟到"}
    assert post(zhao, "", occurred_at=when, **body)[0] == 422
    assert not ConductMatter.objects.exists()


def test_an_agent_drafts_nothing(lin: User, chen: User) -> None:
    body = {"id": str(new_id()), "side": "fault", "person": "1002", "clause": "2.1.1", "evidence": "迟到"}
    assert post(lin, "", **body)[0] == 403
    assert not ConductMatter.objects.exists()


def test_what_the_checks_have_found_is_drafted_once(lin: User, zhao: User, wu: User, hotline: Hotline) -> None:
    suspected(lin, "private")
    suspected(wu, "private")
    (found,) = post(zhao, "/findings/search", clause_id="2.1.9")
    assert (found["person"]["number"], found["matter_id"], found["reason_zh"]) == ("1001", None, "判为私人电话")
    for drafted in (1, 0):
        keys = [found["key"], "calls.private_calls:nothing"]
        assert post(zhao, "/findings", clause_id="2.1.9", keys=keys) == {"drafted": drafted}
    (matter,) = ConductMatter.objects.all()
    assert (matter.person, matter.path, matter.drafted_by) == (lin, found["path"], zhao)
    assert post(zhao, "/findings/search", clause_id="2.1.9")[0]["matter_id"] == str(matter.pk)


def test_nobody_drafts_what_they_may_not_see(wu: User, zhao: User, lin: User, sun: User, hotline: Hotline) -> None:
    suspected(wu, "private")
    (found,) = post(sun, "/findings/search", clause_id="2.1.9")
    assert post(zhao, "/findings", clause_id="2.1.9", keys=[found["key"]]) == {"drafted": 0}
    assert post(lin, "/findings", clause_id="2.1.9", keys=[found["key"]])[0] == 403
    assert not ConductMatter.objects.exists()


def test_what_was_dismissed_is_not_drafted_again(lin: User, zhao: User, hotline: Hotline) -> None:
    suspected(lin, "private")
    (found,) = post(zhao, "/findings/search", clause_id="2.1.9")
    post(zhao, "/findings", clause_id="2.1.9", keys=[found["key"]])
    deed(zhao, ConductMatter.objects.get(), "dismissed", text="家人急病，已报备")
    assert post(zhao, "/findings", clause_id="2.1.9", keys=[found["key"]]) == {"drafted": 0}
    do_follow_private_calls(now())
    assert [matter.state for matter in ConductMatter.objects.all()] == ["dismissed"]


def test_a_finished_call_that_may_have_been_private_is_drafted_by_the_house(lin: User, sun: User) -> None:
    call, running = suspected(lin), suspected(lin)
    Call.objects.filter(pk=running.pk).update(ended_at=None)
    for _ in range(2):
        follow_private_calls(timestamp=0)
    (matter,) = ConductMatter.objects.all()
    assert (matter.path, matter.drafted_by, matter.clause, matter.state) == (
        f"/calls/{call.pk}",
        None,
        "2.1.9",
        "draft",
    )
    assert "已登记的私人号码、无服务记录" in matter.evidence
    assert seen(lin) == []


def test_judged_normal_it_is_no_draft_and_dismisses_one_in_the_name_of_who_said_so(lin: User, sun: User) -> None:
    suspected(lin, "normal")
    call = suspected(lin)
    assert do_follow_private_calls(now()) == 1
    judge(call, "normal", by="1001")
    do_follow_private_calls(now())
    assert ConductMatter.objects.get().state == "draft", "not by oneself"
    judge(call, "normal", seq=951)
    for _ in range(2):
        do_follow_private_calls(now())
    matter = ConductMatter.objects.get()
    assert (matter.state, matter.decided_by, history(matter)) == ("dismissed", sun, ["drafted", "dismissed"])


def test_what_a_person_has_decided_no_later_judgement_undoes(lin: User, zhao: User, sun: User) -> None:
    call = suspected(lin)
    do_follow_private_calls(now())
    deed(zhao, ConductMatter.objects.get(), "decided", "note")
    judge(call, "normal")
    do_follow_private_calls(now())
    assert ConductMatter.objects.get().state == "told"


@pytest.mark.django_db(transaction=True)
def test_drafted_by_two_at_once_it_is_one(lin: User, zhao: User, sun: User) -> None:
    suspected(lin, "private")
    (found,) = post(zhao, "/findings/search", clause_id="2.1.9")

    def drafting(user: User) -> int:
        return int(post(user, "/findings", clause_id="2.1.9", keys=[found["key"]])["drafted"])

    given = at_once([lambda: drafting(zhao), lambda: drafting(sun), lambda: do_follow_private_calls(now())])
    assert sorted(map(str, given)) == ["0", "0", "1"]
    assert history(ConductMatter.objects.get()) == ["drafted"]
