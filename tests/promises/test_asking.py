"""Asking for a promise: whose word is needed, who is asked, and what happens when nobody answers."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from huawu.calls.models import Call, Hotline
from huawu.clock.models import Obligation
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.promises.actions import do_ask, do_decide, do_raise, do_withdraw
from huawu.promises.errors import (
    PromiseAmountError,
    PromiseDecidedError,
    PromisePastError,
    UnknownPromiseKindError,
)
from huawu.promises.jobs import raise_promise
from huawu.promises.models import Promise, PromiseEvent, PromiseKind
from huawu.promises.obligations import end_of
from tests.at_once import at_once
from tests.calls_room.stories import answered, make_call
from tests.promises.asking import ask, history, live, on, post, request, waiting, yes


def jobs(name: str) -> list[ProcrastinateJob]:
    return list(ProcrastinateJob.objects.filter(task_name=f"huawu.promises.jobs.{name}"))


def test_within_their_own_authority_agents_promise_at_once(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin, "20", 3)
    assert (promise.state, promise.decided_by, history(promise)) == ("approved", lin, ["granted"])
    owed = Obligation.objects.get()
    assert (owed.owner, owed.subject_id, owed.due_at) == (lin, str(promise.pk), end_of(on(3)))
    assert waiting(zhao) == []
    assert Entry.objects.filter(action="promises.granted").count() == 1


@pytest.mark.parametrize(("amount", "days"), [("20.01", 1), ("5", 4)])
def test_above_it_the_leader_is_asked_and_nothing_is_owed(
    lin: User, zhao: User, sun: User, refund: PromiseKind, amount: str, days: int
) -> None:
    promise = ask(lin, amount, days)
    assert (promise.state, history(promise)) == ("asked", ["asked"])
    assert waiting(zhao) == [promise.pk]
    assert waiting(sun) == []
    assert not Obligation.objects.exists()
    assert [row["state"] for row in live(lin)["own"]] == ["asked"]


def test_what_the_leader_may_not_grant_goes_to_both_at_once(
    lin: User, zhao: User, sun: User, refund: PromiseKind
) -> None:
    promise = ask(lin, "500")
    assert waiting(zhao) == waiting(sun) == [promise.pk], "the leader may grant less, or refuse"


def test_a_team_without_a_leader_asks_the_supervisor(wu: User, sun: User, refund: PromiseKind) -> None:
    promise = ask(wu)
    assert waiting(sun) == [promise.pk]


def test_only_superiors_of_the_asker_are_asked(wu: User, zhao: User, chen: User, refund: PromiseKind) -> None:
    ask(wu)
    assert (waiting(zhao), waiting(chen)) == ([], [])


def test_the_screens_of_all_concerned_are_told_with_the_transaction(
    lin: User, zhao: User, sun: User, chen: User, refund: PromiseKind
) -> None:
    ask(lin)
    (job,) = jobs("tell_promise_news")
    assert set(job.args["numbers"].split()) == {"1001", "1901", "2001"}


def test_nobody_answers_and_the_next_superior_sees_it_too(
    lin: User, zhao: User, sun: User, refund: PromiseKind
) -> None:
    promise = ask(lin)
    (later,) = jobs("raise_promise")
    assert later.scheduled_at is not None
    assert timedelta(seconds=50) < later.scheduled_at - now() <= timedelta(seconds=60)
    for _ in range(2):
        raise_promise(**later.args)
    promise.refresh_from_db()
    assert history(promise) == ["asked", "raised"]
    assert waiting(zhao) == waiting(sun) == [promise.pk]
    assert len(jobs("raise_promise")) == 1, "there is nobody above the supervisor"


def test_what_has_been_answered_is_not_raised(lin: User, zhao: User, sun: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    do_decide(zhao, promise.pk, yes(promise))
    do_raise(promise.pk, 1)
    assert history(promise) == ["asked", "approved"]


def test_asking_twice_with_one_id_is_asking_once(lin: User, chen: User, zhao: User, refund: PromiseKind) -> None:
    wish = request()
    assert do_ask(lin, wish) == do_ask(lin, wish)
    with pytest.raises(NotFoundError):
        do_ask(chen, wish)
    assert (Promise.objects.count(), PromiseEvent.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_asking_at_the_same_time_with_one_id_is_asking_once(lin: User, zhao: User, refund: PromiseKind) -> None:
    wish = request()
    done = at_once([lambda: do_ask(lin, wish)] * 4)
    assert {promise.pk for promise in done if isinstance(promise, Promise)} == {wish.id}
    assert (len(done), PromiseEvent.objects.count(), len(jobs("raise_promise"))) == (4, 1, 1)


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        ({"kind": "none"}, UnknownPromiseKindError),
        ({"amount": None}, PromiseAmountError),
        ({"kind": "reply"}, PromiseAmountError),
        ({"days": -1}, PromisePastError),
    ],
)
def test_what_makes_no_sense_is_refused(
    lin: User, refund: PromiseKind, reply: PromiseKind, wish: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        ask(lin, **wish)  # type: ignore[arg-type]
    assert not Promise.objects.exists()


def test_a_retired_kind_is_not_promised_any_more(lin: User, refund: PromiseKind) -> None:
    PromiseKind.objects.update(active=False)
    with pytest.raises(UnknownPromiseKindError):
        ask(lin)


def test_the_customer_is_the_calls(lin: User, chen: User, hotline: Hotline, mei: Customer, refund: PromiseKind) -> None:
    call = make_call(answered())
    assert ask(lin, call_id=call.pk).customer == mei
    with pytest.raises(NotFoundError):
        ask(chen, call_id=call.pk)


def test_a_call_that_the_database_does_not_know_yet_is_noted(lin: User, zhao: User, refund: PromiseKind) -> None:
    call_id = uuid4()
    assert ask(lin, call_id=call_id).call_uuid == call_id
    assert not Call.objects.exists()


def test_whoever_asked_takes_it_back(lin: User, chen: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    with pytest.raises(NotFoundError):
        do_withdraw(chen, promise.pk)
    for _ in range(2):
        assert do_withdraw(lin, promise.pk).state == "withdrawn"
    assert (waiting(zhao), history(promise)) == ([], ["asked", "withdrawn"])
    with pytest.raises(PromiseDecidedError):
        do_decide(zhao, promise.pk, yes(promise))
    assert not Obligation.objects.exists()


def test_what_was_answered_cannot_be_taken_back(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    do_decide(zhao, promise.pk, yes(promise))
    with pytest.raises(PromiseDecidedError):
        do_withdraw(lin, promise.pk)


def test_history_is_never_rewritten(lin: User, refund: PromiseKind) -> None:
    ask(lin)
    for rewrite in (lambda: PromiseEvent.objects.update(note="x"), lambda: PromiseEvent.objects.all().delete()):
        with pytest.raises(DatabaseError, match="append"), transaction.atomic():
            rewrite()


def test_it_is_asked_over_http(lin: User, zhao: User, he: User, refund: PromiseKind) -> None:
    wish = {"id": str(uuid4()), "kind": "refund", "amount": "30", "wording": "补发", "due_on": str(on(1))}
    assert post(he, "", **wish) == (403, "forbidden")
    assert post(lin, "", **{**wish, "amount": "-1"}) == (422, "bad_input")
    assert post(lin, "", **{**wish, "wording": "  "}) == (422, "bad_input")
    made = post(lin, "", **wish)
    assert (made["state"], made["asked_by"]["number"], made["amount"]) == ("asked", "1001", "30.00")
    assert post(lin, f"/{made['id']}/withdraw")["state"] == "withdrawn"


def test_what_is_said_to_a_customer_stands_nowhere_in_clear(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    do_decide(zhao, promise.pk, yes(promise, wording="请梅女士三日后查收。"))
    with connection.cursor() as cursor:
        for table in ("promises_promise", "promises_promiseevent", "ledger_entry", "procrastinate_jobs"):
            cursor.execute(f"SELECT string_agg(t::text, '') FROM {table} t")  # noqa: S608 - names of ours
            (whole,) = cursor.fetchone() or ("",)
            assert "梅女士" not in whole
            assert "梅女士".encode().hex() not in whole
    assert Promise.objects.get().wording == "请梅女士三日后查收。"
