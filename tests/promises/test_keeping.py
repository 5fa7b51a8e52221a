"""Kept with evidence, broken by hand or by the clock, and counted."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls.models import Hotline
from huawu.clock.actions import do_act_on_due
from huawu.clock.models import Notice, Obligation
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.people.models import User
from huawu.promises.actions import do_break, do_decide, do_keep
from huawu.promises.errors import NotOwedError, PromiseEvidenceError, PromiseReasonError
from huawu.promises.models import Promise, PromiseKind
from huawu.promises.obligations import end_of
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of
from tests.promises.asking import ask, history, no, on, post, yes


def owed() -> str:
    return Obligation.objects.get().state


def overdue(days: int = 3) -> None:
    """The day of the promise is over, and the clock comes round."""
    while do_act_on_due(end_of(on(days)) + timedelta(minutes=1)):
        pass


def test_kept_with_evidence_it_is_owed_no_more(lin: User, refund: PromiseKind) -> None:
    promise = ask(lin, "20")
    with pytest.raises(PromiseEvidenceError):
        do_keep(lin, promise.pk, note="")
    assert owed() == "open"
    for _ in range(2):
        assert do_keep(lin, promise.pk, note="已补发，流水号见备注").state == "kept"
    assert (owed(), history(promise)) == ("kept", ["granted", "kept"])


def test_a_call_is_evidence_when_one_may_see_it(lin: User, wu: User, hotline: Hotline, refund: PromiseKind) -> None:
    promise = ask(lin, "20")
    with pytest.raises(NotFoundError):
        do_keep(lin, promise.pk, note="", call_id=make_call(answered("1004")).pk)
    call = make_call(answered())
    do_keep(lin, promise.pk, note="", call_id=call.pk)
    last = promise.events.last()
    assert last is not None
    assert (last.kind, last.call_uuid) == ("kept", call.pk)


def test_when_its_day_is_over_it_is_broken_and_the_superior_told(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin, "20")
    do_act_on_due(end_of(on(3)) - timedelta(minutes=1))
    assert Promise.objects.get().state == "approved"
    overdue()
    promise.refresh_from_db()
    assert (promise.state, history(promise), owed()) == ("broken", ["granted", "broken"], "open")
    assert Notice.objects.filter(recipient=zhao).exists()


def test_what_is_broken_is_still_kept_late(lin: User, refund: PromiseKind) -> None:
    promise = ask(lin, "20")
    overdue()
    for _ in range(2):
        promise = do_keep(lin, promise.pk, note="已补发")
    assert (promise.state, owed(), history(promise)) == ("broken", "kept", ["granted", "broken", "kept"])
    assert promise.kept_late_at is not None


def test_what_was_kept_is_not_broken_by_the_clock(lin: User, refund: PromiseKind) -> None:
    promise = ask(lin, "20")
    do_keep(lin, promise.pk, note="已补发")
    overdue()
    assert (Promise.objects.get().state, history(promise)) == ("kept", ["granted", "kept"])


def test_that_it_will_not_be_kept_needs_a_reason(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin, "20")
    with pytest.raises(PromiseReasonError):
        do_break(lin, promise.pk, "")
    for _ in range(2):
        assert do_break(zhao, promise.pk, "系统无法补发").state == "broken"
    assert (owed(), history(promise)) == ("broken", ["granted", "broken"])


def test_only_what_was_approved_is_kept_or_broken(lin: User, chen: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    with pytest.raises(NotOwedError):
        do_keep(lin, promise.pk, note="是")
    with pytest.raises(NotOwedError):
        do_break(lin, promise.pk, "否")
    do_decide(zhao, promise.pk, yes(promise))
    with pytest.raises(NotFoundError):
        do_keep(chen, promise.pk, note="是")


def test_they_are_counted_per_agent_and_per_approver(
    lin: User, chen: User, wu: User, zhao: User, sun: User, refund: PromiseKind
) -> None:
    do_keep(lin, ask(lin, "20").pk, note="已补发")
    kept, broken, refused = ask(lin), ask(chen), ask(chen)
    do_decide(zhao, kept.pk, yes(kept))
    do_decide(zhao, broken.pk, yes(broken))
    do_decide(zhao, refused.pk, no(refused))
    do_keep(lin, kept.pk, note="已补发")
    do_break(chen, broken.pk, "忘记办理")
    ask(wu)
    period = {"since": str(on(0)), "until": str(on(0))}

    def counted(user: User, part: str) -> dict[str, list[int]]:
        names = ("asked", "by_self", "approved", "refused", "kept", "broken", "due")
        rows = post(user, "/figures", **period)[part]
        return {row["person"]["number"]: [row[name] for name in names] for row in rows}

    assert counted(sun, "askers") == {
        "1001": [2, 1, 2, 0, 2, 0, 0],
        "1002": [2, 0, 1, 1, 0, 1, 0],
        "1004": [1, 0, 0, 0, 0, 0, 0],
    }
    assert counted(sun, "deciders") == {"1901": [3, 0, 2, 1, 1, 1, 0]}
    assert set(counted(zhao, "askers")) == {"1001", "1002"}
    assert set(counted(lin, "askers")) == {"1001"}


def test_a_list_has_what_one_may_see(lin: User, chen: User, zhao: User, he: User, refund: PromiseKind) -> None:
    mine, other = ask(lin), ask(chen)

    def listed(user: User, **search: object) -> set[str]:
        return {item["id"] for item in post(user, "/search", **search)["items"]}

    assert listed(lin) == {str(mine.pk)}
    assert listed(zhao) == listed(he) == {str(mine.pk), str(other.pk)}
    assert listed(zhao, state="kept") == set()
    assert client_of(lin).get(f"/api/promises/{other.pk}").status_code == 404
    seen = client_of(zhao).get(f"/api/promises/{other.pk}").json()
    assert ([event["kind"] for event in seen["events"]], seen["decidable"]) == (["asked"], True)


def test_the_customers_timeline_has_them_for_who_may_see_them(
    lin: User, wu: User, zhao: User, mei: Customer, refund: PromiseKind
) -> None:
    promise = ask(lin, customer_id=mei.pk)

    def shown(user: User) -> list[tuple[str, str]]:
        entries = client_of(user).get(f"/api/customers/{mei.pk}/timeline").json()["entries"]
        return [(entry["key"], entry["facts"]["state"]) for entry in entries if entry["kind"] == "promise"]

    assert shown(lin) == shown(zhao) == [(str(promise.pk), "asked")]
    assert shown(wu) == []
