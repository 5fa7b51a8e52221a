"""The page of settings for what is owed: times, ladders, pauses."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from huawu.calls.obligations import CALLBACK
from huawu.clock.actions import do_owe, do_pause
from huawu.clock.ladder import FALL_DUE
from huawu.clock.models import Obligation, ObligationKind, PauseReason, WorkingCalendar
from huawu.clock.registry import registered_kinds
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.calls_room.settings import put
from tests.cast import client_of


@pytest.fixture
def boss(sun: User) -> Client:
    return client_of(sun)


def kind(boss: Client, code: str = "callback") -> dict[str, Any]:
    rows: list[dict[str, Any]] = boss.get("/api/settings/obligation-kinds").json()
    return next(row for row in rows if row["code"] == code)


def change(boss: Client, code: str = "callback", **values: Any) -> Any:
    return put(boss, f"obligation-kinds/{code}", kind(boss, code) | values)


def refused(answer: Any, field: str) -> bool:
    return answer.status_code == 422 and any(str(one).startswith(field) for one in answer.json()["fields"])


def test_every_room_s_kinds_are_there_before_anything_is_owed(boss: Client) -> None:
    codes = [row["code"] for row in boss.get("/api/settings/obligation-kinds").json()]
    assert codes == list(registered_kinds())
    assert {"callback", "case_reply", "promise", "complaint_step", "person_request"} <= set(codes)
    assert kind(boss)["amount_seconds"] == 7200
    assert FALL_DUE not in {step["action"] for step in kind(boss)["ladder"]}
    assert ObligationKind.objects.count() == 0, "looking changes nothing"


def test_what_is_entered_afterwards_goes_by_it(boss: Client, lin: User) -> None:
    before = do_owe(CALLBACK, ("t", "1"), lin)
    steps = [{"offset_seconds": 600, "action": "escalate"}, {"offset_seconds": -300, "action": "remind"}]
    told = change(boss, amount_seconds=3600, ladder=steps).json()
    assert [step["offset_seconds"] for step in told["ladder"]] == [-300, 600], "in the order in which they are taken"
    after = do_owe(CALLBACK, ("t", "2"), lin)
    assert (after.amount, before.amount) == (timedelta(hours=1), timedelta(hours=2))
    assert [step["action"] for step in after.ladder] == ["remind", FALL_DUE, "escalate"]
    assert Obligation.objects.get(pk=before.pk).ladder == before.ladder
    entry = Entry.objects.get(action="calls.obligation_kind_changed")
    assert (entry.old["amount_seconds"], entry.new["amount_seconds"]) == (7200, 3600)


def test_the_same_again_changes_nothing_and_an_older_version_is_refused(boss: Client) -> None:
    old = kind(boss)
    change(boss, amount_seconds=3600)
    assert change(boss, amount_seconds=3600).json()["version"] == 2
    answer = put(boss, "obligation-kinds/callback", old | {"amount_seconds": 60})
    assert answer.status_code == 409
    assert ObligationKind.objects.get().amount == timedelta(hours=1)


def test_reasons_for_a_pause_and_how_long(boss: Client, lin: User) -> None:
    reason = {"code": "customer", "zh": "等待客户", "en": "Waiting"}
    change(boss, pauses=[reason], longest_pause_seconds=7200)
    row = do_pause(do_owe(CALLBACK, ("t", "1"), lin), lin, "customer")
    assert row.resume_at is not None
    assert row.paused_at is not None
    assert row.resume_at - row.paused_at == timedelta(hours=2)
    assert refused(change(boss, pauses=[]), "pauses"), "a clock stands still for it"
    assert PauseReason.objects.get().zh == "等待客户"
    assert change(boss, pauses=[reason | {"zh": "等待客户材料"}]).json()["pauses"][0]["zh"] == "等待客户材料"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("calendar_id", 999_999),
        ("amount_seconds", 0),
        ("ladder", [{"offset_seconds": 0, "action": "made_up"}]),
        ("ladder", [{"offset_seconds": 0, "action": "remind"}] * 2),
        ("zh", " "),
        ("pauses", [{"code": "a", "zh": "一", "en": "One"}] * 2),
    ],
)
def test_what_makes_no_sense_is_refused(boss: Client, field: str, value: Any) -> None:
    answer = change(boss, **{field: value})
    assert answer.status_code == 422
    assert not ObligationKind.objects.filter(version__gt=1).exists()
    assert not Entry.objects.filter(action="calls.obligation_kind_changed").exists()


def test_a_step_of_the_system_s_own_may_be_moved_not_removed(boss: Client) -> None:
    ladder = kind(boss, "promise")["ladder"]
    own = next(step for step in ladder if step["action"] == "break_promise")
    assert refused(change(boss, "promise", ladder=[step for step in ladder if step is not own]), "ladder")
    assert refused(change(boss, "callback", ladder=[own]), "ladder"), "nor put where it does not belong"
    moved = [{**step, "offset_seconds": 3600} if step is own else step for step in ladder]
    assert change(boss, "promise", ladder=moved).status_code == 200


def test_working_hours_may_count(boss: Client, lin: User) -> None:
    calendar = WorkingCalendar.objects.create(name="工作日")
    assert change(boss, calendar_id=calendar.pk).json()["calendar_id"] == calendar.pk
    assert ObligationKind.objects.get().calendar == calendar


def test_not_for_everybody(lin: User, boss: Client) -> None:
    body = kind(boss)
    assert client_of(lin).get("/api/settings/obligation-kinds").status_code == 403
    assert put(client_of(lin), "obligation-kinds/callback", body | {"amount_seconds": 60}).status_code == 403
    assert put(boss, "obligation-kinds/nothing", body).status_code == 404
    assert ObligationKind.objects.count() == 0
