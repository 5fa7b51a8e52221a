"""Who sees, hears or takes away unusually much is shown to the supervisors until one has judged it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from django.utils.timezone import localtime
from hypothesis import given
from hypothesis import strategies as st
from procrastinate.contrib.django.models import ProcrastinateJob

from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.jobs import look_at_volumes
from huawu.privacy.models import PrivacyLimits, VolumeAlert
from huawu.privacy.volumes.actions import do_look
from huawu.privacy.volumes.registry import VolumeKind, actions_of
from huawu.privacy.volumes.rules import KNOWN_DAYS, is_again, limit_of, usual_of
from tests.at_once import at_once
from tests.cast import client_of

NOON = localtime(now()).replace(hour=12, minute=0, second=0, microsecond=0)


def done(user: User, times: int, action: str = "privacy.revealed", at: datetime = NOON) -> None:
    """As the ledger has it."""
    entry = {"actor": user, "actor_label": user.number, "object_type": "customers.customer", "object_id": "1"}
    Entry.objects.bulk_create([Entry(**entry, action=action, at=at) for _ in range(times)])


def seen(user: User) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = client_of(user).get("/api/volume-alerts").json()
    return found


def judge(user: User, alert: VolumeAlert, verdict: str = "explained", note: str = "核对批量退款") -> tuple[int, Any]:
    path = f"/api/volume-alerts/{alert.pk}/judge"
    answer = client_of(user).post(path, {"verdict": verdict, "note": note}, "application/json")
    return answer.status_code, answer.json()


@given(days=st.lists(st.integers(1, 500), max_size=28), most=st.integers(1, 999), least=st.integers(1, 99))
def test_a_limit_is_never_over_what_is_too_much_for_anybody(days: Sequence[int], most: int, least: int) -> None:
    limit = limit_of(most, usual_of(days), 4, least)
    assert min(most, least) <= limit <= most
    assert len(days) >= KNOWN_DAYS or limit == most


@pytest.mark.parametrize(
    ("days", "limit"),
    [([], 40), ([2] * 4, 40), ([2] * 5, 10), ([3] * 5, 12), ([9] * 20, 36), ([30] * 9, 40), ([1, 2, 3, 4, 5], 12)],
)
def test_the_limit_follows_the_usual(days: Sequence[int], limit: int) -> None:
    assert limit_of(40, usual_of(days), 4, 10) == limit


def test_judged_is_judged_until_twice_as_much_was_done() -> None:
    assert [is_again(count, 41) for count in (41, 81, 82)] == [False, False, True]


@pytest.mark.parametrize("kind", list(VolumeKind))
def test_more_than_anybody_s_limit_raises_an_alert(lin: User, chen: User, sun: User, kind: VolumeKind) -> None:
    [action, *_] = sorted(actions_of(kind))
    most = PrivacyLimits().most(kind)
    done(lin, most + 1, action)
    done(chen, most, action)
    look_at_volumes(timestamp=0)
    [alert] = seen(sun)["standing"]
    assert (alert["person"]["number"], alert["kind"], alert["count"], alert["limit"]) == ("1001", kind, most + 1, most)
    assert (alert["usual"], alert["may_judge"]) == (None, True)
    trace = Entry.objects.get(action="privacy.volume_raised")
    assert (trace.actor_label, trace.new["person"], trace.new["count"]) == ("worker", "1001", most + 1)


def test_what_is_counted(lin: User) -> None:
    counted = {kind: actions_of(kind) for kind in VolumeKind}
    assert counted[VolumeKind.REVEALS] == {"privacy.revealed"}
    assert counted[VolumeKind.PLAYBACKS] == {"calls.recording_played"}
    assert counted[VolumeKind.EXPORTS] >= {"ledger.exported", "customers.import_reported"}


def test_much_more_than_the_own_usual_raises_one_too(lin: User, chen: User) -> None:
    for back in range(1, KNOWN_DAYS + 1):
        done(lin, 2, at=NOON - timedelta(days=back))
        done(chen, 9, at=NOON - timedelta(days=back))
    for user in (lin, chen):
        done(user, 11)
    assert do_look(NOON) == 1
    alert = VolumeAlert.objects.get()
    assert (alert.user, alert.count, alert.limit, alert.usual) == (lin, 11, 10, 2.0)


def test_another_day_is_another_day(lin: User) -> None:
    done(lin, 41, at=NOON - timedelta(days=1))
    done(lin, 1)
    assert do_look(NOON) == 0


def test_the_last_minutes_of_a_day_are_not_forgotten(lin: User) -> None:
    midnight = NOON.replace(hour=0)
    done(lin, 41, at=midnight - timedelta(seconds=20))
    assert do_look(midnight + timedelta(hours=1)) == 0
    assert do_look(midnight + timedelta(seconds=40)) == 1
    assert VolumeAlert.objects.get().day == (midnight - timedelta(days=1)).date()


def test_looking_again_raises_no_second_one_and_keeps_it_up_to_date(lin: User) -> None:
    done(lin, 41)
    assert [do_look(NOON), do_look(NOON)] == [1, 0]
    done(lin, 5)
    assert do_look(NOON) == 0
    assert VolumeAlert.objects.get().count == 46
    assert Entry.objects.filter(action="privacy.volume_raised").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_that_look_at_the_same_time_raise_one(lin: User) -> None:
    done(lin, 41)
    found: list[Any] = at_once([partial(do_look, NOON)] * 4)
    assert sorted(found) == [0, 0, 0, 1]


def test_it_stands_until_somebody_judges_it_and_comes_again_with_twice_as_much(lin: User, sun: User) -> None:
    done(lin, 41)
    do_look(NOON)
    alert = VolumeAlert.objects.get()
    status, judged = judge(sun, alert)
    assert (status, judged["verdict"], judged["judged_by"]["number"]) == (200, "explained", "2001")
    found = seen(sun)
    assert (found["standing"], [row["note"] for row in found["judged"]]) == ([], ["核对批量退款"])
    assert do_look(NOON) == 0
    done(lin, 41)
    assert do_look(NOON) == 1
    assert "核对" not in str(Entry.objects.get(action="privacy.volume_judged").new)


def test_of_two_who_judge_the_first_decides(lin: User, sun: User, he: User) -> None:
    done(lin, 41)
    do_look(NOON)
    alert = VolumeAlert.objects.get()
    assert judge(he, alert, "misuse")[0] == 200
    assert judge(sun, alert)[1]["code"] == "volume_alert_judged"
    alert.refresh_from_db()
    assert (alert.verdict, alert.judged_by) == ("misuse", he)
    assert Entry.objects.filter(action="privacy.volume_judged").count() == 1


def test_nobody_judges_their_own(sun: User, he: User) -> None:
    done(sun, 41)
    do_look(NOON)
    alert = VolumeAlert.objects.get()
    assert seen(sun)["standing"][0]["may_judge"] is False
    assert judge(sun, alert)[1]["code"] == "volume_alert_own"
    alert.refresh_from_db()
    assert alert.judged_at is None
    assert judge(he, alert)[0] == 200


@pytest.mark.parametrize("body", [{"verdict": "explained", "note": ""}, {"verdict": "maybe", "note": "核对"}])
def test_a_verdict_needs_a_word(lin: User, sun: User, body: dict[str, str]) -> None:
    done(lin, 41)
    do_look(NOON)
    alert = VolumeAlert.objects.get()
    assert judge(sun, alert, **body)[0] == 422
    alert.refresh_from_db()
    assert alert.judged_at is None


def test_agents_and_leaders_are_told_nothing(lin: User, zhao: User) -> None:
    done(lin, 41)
    do_look(NOON)
    assert [client_of(user).get("/api/volume-alerts").status_code for user in (lin, zhao)] == [403, 403]
    assert judge(zhao, VolumeAlert.objects.get())[0] == 403


def test_a_reveal_lets_the_volumes_be_looked_at_once(lin: User, mei: Any) -> None:
    wanted = {"kind": "customer", "id": str(mei.pk), "reason": "核对退款账户"}
    for _ in range(2):
        assert client_of(lin).post("/api/reveals", wanted, "application/json").status_code == 200
    waiting = ProcrastinateJob.objects.filter(task_name="huawu.privacy.jobs.look_now", status="todo")
    assert waiting.count() == 1


def test_a_print_is_an_entry_and_counts(lin: User) -> None:
    client = client_of(lin)
    assert client.post("/api/prints", {"path": "/calls"}, "application/json").status_code == 204
    entry = Entry.objects.get(action="privacy.printed")
    assert (entry.actor, entry.new) == (lin, {"page": "/calls"})
    wrong = client.post("/api/prints", {"path": "/calls?number=19900000042"}, "application/json")
    assert wrong.status_code == 422
    assert Entry.objects.filter(action="privacy.printed").count() == 1
