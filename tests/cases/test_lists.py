"""Searches that are kept and shared; the same for many cases; screens that hear of a change."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from channels.layers import get_channel_layer

from huawu.cases.actions import do_remark
from huawu.cases.jobs import NEWS, tell_case_news
from huawu.cases.models import Case, CaseEvent, CaseFilter, CaseKind, CaseQuestion
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.cases.opening import ask_person, open_case, post
from tests.cast import client_of


def numbers(user: User, **wanted: Any) -> list[str]:
    return [row["number"] for row in post(user, "/search", **wanted)["items"]]


def keep(user: User, name: str = "本周", *, shared: bool = False, **wanted: Any) -> Any:
    return post(user, "/filters", name=name, shared=shared, wanted=wanted)


def kept(user: User) -> list[tuple[str, bool]]:
    return [(row["name"], row["own"]) for row in client_of(user).get("/api/cases/filters").json()]


def bulk(user: User, action: str, *cases: Case, **more: Any) -> Any:
    body = {"ids": [str(case.pk) for case in cases], "action": action, "text": "统一处理", "dry": False, **more}
    return post(user, "/bulk", **body)


def test_the_list_is_narrowed(lin: User, chen: User, top_up: CaseKind) -> None:
    old, late, own = (open_case(lin, top_up) for _ in range(3))
    theirs = open_case(chen, top_up)
    Case.objects.filter(pk=old.pk).update(opened_at=now() - timedelta(days=9))
    question = ask_person(lin, late, lin)
    CaseQuestion.objects.filter(pk=question.pk).update(reply_by=now() - timedelta(hours=1))
    assert set(numbers(lin, mine=True)) == {old.number, late.number, own.number}
    assert set(numbers(lin, opened_days=7)) == {late.number, own.number, theirs.number}
    assert numbers(lin, late=True) == [late.number]


def test_a_search_is_kept_written_over_and_shared(lin: User, chen: User, sun: User) -> None:
    first = keep(lin, late=True)
    assert keep(lin, late=False, mine=True)["id"] == first["id"]
    assert CaseFilter.objects.get().wanted["mine"] is True
    assert (kept(lin), kept(chen)) == ([("本周", True)], [])
    keep(lin, shared=True)
    assert kept(chen) == [("本周", False)]
    keep(chen)
    assert len(kept(chen)) == 2, "a name is one's own"


def test_only_its_owner_drops_it(lin: User, chen: User) -> None:
    path = f"/api/cases/filters/{keep(lin, shared=True)['id']}"
    assert client_of(chen).delete(path).status_code == 404
    assert client_of(lin).delete(path).status_code == 204
    assert client_of(lin).delete(path).status_code == 404


def test_there_is_an_end_to_them(lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huawu.cases.actions.filters.MOST", 1)
    keep(lin, "一")
    assert keep(lin, "一")["name"] == "一"
    assert keep(lin, "二") == (422, "too_many_case_filters")


def test_a_preview_says_what_would_come_of_each_and_changes_nothing(
    lin: User, chen: User, zhao: User, top_up: CaseKind
) -> None:
    own, theirs = open_case(lin, top_up), open_case(chen, top_up)
    events, entries = CaseEvent.objects.count(), Entry.objects.filter(action__startswith="cases.").count()
    rows = bulk(lin, "close", own, theirs, dry=True)
    assert [(row["number"], row["ok"], row["code"]) for row in rows] == [
        (own.number, True, ""),
        (theirs.number, False, "forbidden"),
    ]
    assert rows[1]["message"]
    assert (CaseEvent.objects.count(), Case.objects.filter(stage="closed").count()) == (events, 0)
    assert Entry.objects.filter(action__startswith="cases.").count() == entries


def test_each_is_done_on_its_own_and_twice_is_once(lin: User, chen: User, top_up: CaseKind) -> None:
    own, theirs = open_case(lin, top_up), open_case(chen, top_up)
    for _ in range(2):
        assert [row["ok"] for row in bulk(lin, "close", own, theirs)] == [True, False]
    assert list(Case.objects.filter(stage="closed")) == [own]
    assert CaseEvent.objects.filter(kind="closed").count() == 1


def test_many_are_handed_on(lin: User, chen: User, top_up: CaseKind) -> None:
    first, second = open_case(lin, top_up), open_case(lin, top_up)
    rows = bulk(lin, "offer", first, second, first, to="1002")
    assert [row["ok"] for row in rows] == [True, True]
    assert set(numbers(chen, for_me=True)) == {first.number, second.number}


def test_what_is_not_there_is_said(lin: User, top_up: CaseKind) -> None:
    body = {"ids": [str(new_id())], "action": "remark", "text": "统一处理"}
    assert [(row["ok"], row["code"]) for row in post(lin, "/bulk", **body)] == [(False, "not_found")]


async def test_screens_hear_of_a_change(settings: Any) -> None:
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
    layer = get_channel_layer()
    assert layer
    await layer.group_add(NEWS, "screen")
    await tell_case_news("01a2")
    assert await layer.receive("screen") == {"type": "case.news", "id": "01a2"}


def test_every_change_tells_them(lin: User, top_up: CaseKind, monkeypatch: pytest.MonkeyPatch) -> None:
    case = open_case(lin, top_up)
    told: list[str] = []

    class Task:
        def defer(self, case_id: str) -> None:
            told.append(case_id)

    monkeypatch.setattr("huawu.cases.actions.history.app.configure_task", lambda _name: Task())
    do_remark(lin, case.pk, "客户再次来电")
    assert told == [str(case.pk)]
