"""Who sees what is owed, and who may do what with it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from huawu.clock import registry
from huawu.clock.actions import do_act_on_due, do_keep
from huawu.clock.actions.owing import Due
from huawu.clock.models import Obligation, ObligationEvent, ObligationKind
from huawu.clock.registry import SubjectWords
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from tests.cast import client_of
from tests.clock.owing import HOUR, in_an_hour, owe


def ask(user: User, path: str, body: dict[str, Any] | None = None) -> Any:
    answer = client_of(user).post(f"/api/obligations/{path}", body or {}, "application/json")
    return answer.json() if answer.status_code == 200 else answer.status_code


def look(user: User, path: str) -> Any:
    answer = client_of(user).get(f"/api/obligations/{path}")
    return answer.json() if answer.status_code == 200 else answer.status_code


def listed(user: User, **search: object) -> set[str]:
    return {item["id"] for item in ask(user, "search", {"view": "coming", **search})["items"]}


def late(owner: User | OrgUnit) -> Obligation:
    """Past its instant since a minute ago, and not looked at by the clock yet."""
    return owe(owner, Due(start=now() - HOUR, amount=HOUR - timedelta(minutes=1)))


@pytest.fixture
def owed(lin: User, chen: User, wu: User, zhao: User, east: OrgUnit, west: OrgUnit, company: OrgUnit) -> dict[str, str]:
    people = {"lin": lin, "chen": chen, "wu": wu, "zhao": zhao}
    owners: dict[str, User | OrgUnit] = {**people, "east": east, "west": west, "company": company}
    return {str(owe(owner).pk): name for name, owner in owners.items()}


def names(owed: dict[str, str], user: User) -> set[str]:
    return {owed[pk] for pk in listed(user)}


def test_an_agent_sees_their_own_and_their_units(owed: dict[str, str], lin: User, wu: User) -> None:
    assert names(owed, lin) == {"lin", "east", "company"}
    assert names(owed, wu) == {"wu", "west", "company"}


def test_a_leader_sees_the_team_and_a_supervisor_everything(owed: dict[str, str], zhao: User, sun: User) -> None:
    assert names(owed, zhao) == {"lin", "chen", "zhao", "east", "company"}
    assert names(owed, sun) == set(owed.values())


def test_others_have_none(owed: dict[str, str], he: User, planner: User, admin: User) -> None:
    for user in (he, planner, admin):
        assert ask(user, "search") == 403
    assert client_of(None).post("/api/obligations/search", {}, "application/json").status_code == 401


def test_what_one_may_not_see_is_not_found_whatever_one_wants_with_it(
    owed: dict[str, str], wu: User, lin: User
) -> None:
    row = Obligation.objects.get(owner=lin)
    assert look(wu, str(row.pk)) == 404
    for verb, body in {"keep": {}, "pause": {"reason": "customer"}, "resume": {}, "hand-on": {"owner": "1004"}}.items():
        assert ask(wu, f"{row.pk}/{verb}", body) == 404
    assert row.events.count() == 1


def test_what_only_leaders_do_is_refused_to_agents_and_changes_nothing(lin: User, chen: User) -> None:
    row = owe(lin)
    for verb, body in {
        "break": {"reason": "忘了"},
        "withdraw": {"reason": "忘了"},
        "hand-on": {"owner": "1002"},
    }.items():
        assert ask(lin, f"{row.pk}/{verb}", body) == 403
    row.refresh_from_db()
    assert (row.state, row.owner, row.events.count()) == ("open", lin, 1)


def test_the_views_part_what_is_late_from_what_comes_and_what_is_over(lin: User) -> None:
    overdue, coming, done, paused = late(lin), owe(lin), owe(lin), owe(lin)
    do_keep(done, lin)
    ask(lin, f"{paused.pk}/pause", {"reason": "customer"})
    for view, row in {"overdue": overdue, "coming": coming, "closed": done, "paused": paused}.items():
        assert listed(lin, view=view) == {str(row.pk)}


def test_what_is_due_first_comes_first(lin: User) -> None:
    later, sooner = owe(lin), owe(lin, in_an_hour(now()))
    items = ask(lin, "search", {"view": "coming"})["items"]
    assert [item["id"] for item in items] == [str(sooner.pk), str(later.pk)]


def test_a_list_is_narrowed_by_kind_and_owner(lin: User, chen: User, zhao: User) -> None:
    mine, theirs = owe(lin), owe(chen)
    assert listed(zhao, owner="1002") == {str(theirs.pk)}
    assert listed(zhao, kind="reply") == {str(mine.pk), str(theirs.pk)}
    assert listed(zhao, kind="callback") == set()
    assert look(lin, "kinds") == [{"code": "reply", "zh": "答复客户", "en": "Reply to a customer"}]


def test_what_it_is_about_comes_from_the_room_that_knows(lin: User) -> None:
    row = owe(lin)
    words = {row.subject_id: SubjectWords("工单 42", "/cases/42")}
    registry.register_subject("cases.case", lambda ids: {pk: words[pk] for pk in ids})
    try:
        detail = look(lin, str(row.pk))
    finally:
        del registry._subjects["cases.case"]
    assert (detail["subject"], detail["path"]) == ("工单 42", "/cases/42")
    assert look(lin, str(row.pk))["subject"] == ""


def test_one_has_its_history(lin: User, zhao: User) -> None:
    row = late(lin)
    while do_act_on_due(now()):
        pass
    detail = look(lin, str(row.pk))
    assert [event["action"] for event in detail["events"]] == ["", "fall_due", "tell_superior"]
    assert [event["told"] for event in detail["events"]] == [[], ["1001"], ["1901"]]
    assert detail["overdue"]
    assert detail["pauses"] == []


def test_the_owner_pauses_goes_on_and_keeps(lin: User) -> None:
    row = owe(lin)
    detail = look(lin, str(row.pk))
    assert [pause["code"] for pause in detail["pauses"]] == ["customer"]
    assert (detail["may_close"], detail["may_manage"], detail["may_take"]) == (True, False, False)
    paused = ask(lin, f"{row.pk}/pause", {"reason": "customer"})
    assert (paused["state"], paused["pause"]["by"]["number"]) == ("paused", "1001")
    assert ask(lin, f"{row.pk}/pause", {"reason": "weather"})["state"] == "paused"
    assert ask(lin, f"{row.pk}/resume")["state"] == "open"
    assert ask(lin, f"{row.pk}/pause", {"reason": "weather"}) == 422
    kept = ask(lin, f"{row.pk}/keep", {"note": "已电话答复"})
    assert (kept["state"], kept["may_close"], kept["events"][-1]["reason"]) == ("kept", False, "已电话答复")


def test_anybody_takes_what_their_unit_owes(lin: User, east: OrgUnit, chen: User) -> None:
    row = owe(east)
    assert look(lin, str(row.pk))["may_take"]
    assert ask(lin, f"{row.pk}/hand-on", {"owner": "1002"}) == 403
    assert ask(lin, f"{row.pk}/hand-on", {"owner": "1001"})["owner"]["number"] == "1001"
    assert ask(chen, f"{row.pk}/hand-on", {"owner": "1002"}) == 404


def test_a_leader_hands_on_also_out_of_the_team(lin: User, wu: User, zhao: User) -> None:
    row = owe(lin)
    assert ask(zhao, f"{row.pk}/hand-on", {"owner": "0000"}) == 422
    assert ask(zhao, f"{row.pk}/hand-on", {"owner": "1004"})["owner"]["number"] == "1004"
    assert look(zhao, str(row.pk)) == 404  # not the leader's any more


def test_a_leader_gives_up_and_withdraws_with_a_reason(lin: User, zhao: User) -> None:
    for verb, state in {"break": "broken", "withdraw": "withdrawn"}.items():
        row = owe(lin)
        assert ask(zhao, f"{row.pk}/{verb}", {"reason": ""}) == 422
        assert ask(zhao, f"{row.pk}/{verb}", {"reason": "客户已撤销"})["state"] == state


def test_what_closes_by_itself_is_not_closed_by_hand(lin: User, zhao: User) -> None:
    row = owe(lin)
    ObligationKind.objects.update(by_hand=False)
    for verb in ("keep", "break", "withdraw"):
        assert ask(zhao, f"{row.pk}/{verb}", {"reason": "已处理"}) == 409
    assert not look(zhao, str(row.pk))["may_close"]
    assert ObligationEvent.objects.count() == 1


def test_the_summary_counts_ones_own_and_has_what_one_was_told(
    lin: User, chen: User, east: OrgUnit, zhao: User
) -> None:
    rows = [late(lin), late(east), late(chen)]
    while do_act_on_due(now()):
        pass
    summary = look(lin, "summary")
    assert summary["overdue"] == 2
    (notice,) = summary["notices"]
    assert (notice["obligation_id"], notice["action"]) == (str(rows[0].pk), "fall_due")
    assert ask(chen, "notices/seen", {"ids": [notice["id"]]})["overdue"] == 2
    assert len(look(lin, "summary")["notices"]) == 1
    assert ask(lin, "notices/seen", {"ids": [notice["id"]]})["notices"] == []


def test_what_has_ended_is_nothing_to_be_told_of(lin: User) -> None:
    row = late(lin)
    while do_act_on_due(now()):
        pass
    do_keep(row, lin)
    assert look(lin, "summary") == {"overdue": 0, "notices": []}
