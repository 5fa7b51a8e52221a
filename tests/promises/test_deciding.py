"""The superior's answer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from huawu.clock.models import Obligation
from huawu.kit.errors import NotFoundError
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from huawu.promises.actions import do_decide
from huawu.promises.errors import BeyondAuthorityError, PromiseDecidedError, PromiseReasonError
from huawu.promises.models import Promise, PromiseEvent, PromiseKind
from huawu.promises.obligations import end_of
from tests.at_once import at_once
from tests.cast import person
from tests.promises.asking import ask, history, live, no, on, post, waiting, yes


def test_approved_as_asked_it_is_owed_by_who_asked(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    for _ in range(2):
        assert do_decide(zhao, promise.pk, yes(promise)).state == "approved"
    assert history(promise) == ["asked", "approved"]
    owed = Obligation.objects.get()
    assert (owed.owner, owed.due_at, owed.kind.code) == (lin, end_of(on(3)), "promise")
    (own,) = live(lin)["own"]
    assert (own["state"], own["decided_by"]["number"], own["wording"]) == ("approved", "1901", promise.wording)


def test_approved_with_other_terms_only_those_may_be_promised(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    answer = yes(promise, amount=Decimal(25), wording="五天内补发二十五元。", due_on=on(5))
    promise = do_decide(zhao, promise.pk, answer)
    assert (promise.amount, promise.wording, promise.due_on) == (Decimal(25), "五天内补发二十五元。", on(5))
    asked, changed = PromiseEvent.objects.all()
    assert (asked.kind, asked.amount, changed.kind, changed.amount) == ("asked", Decimal(30), "changed", Decimal(25))
    assert Obligation.objects.get().due_at == end_of(on(5))


def test_refused_with_a_reason_nothing_is_owed(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    with pytest.raises(PromiseReasonError):
        do_decide(zhao, promise.pk, no(promise, ""))
    assert Promise.objects.get().state == "asked"
    for _ in range(2):
        assert do_decide(zhao, promise.pk, no(promise)).note == "活动规则不支持"
    assert history(promise) == ["asked", "refused"]
    assert not Obligation.objects.exists()


def test_nobody_approves_beyond_their_own_authority(lin: User, zhao: User, sun: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    for beyond in (yes(promise, amount=Decimal(101)), yes(promise, due_on=on(8))):
        with pytest.raises(BeyondAuthorityError):
            do_decide(zhao, promise.pk, beyond)
    assert (Promise.objects.get().state, history(promise)) == ("asked", ["asked"])
    assert do_decide(sun, promise.pk, yes(promise, amount=Decimal(101))).state == "approved"


def test_a_leader_may_answer_below_what_was_asked_for(lin: User, zhao: User, sun: User, refund: PromiseKind) -> None:
    promise = ask(lin, "500")
    assert do_decide(zhao, promise.pk, yes(promise, amount=Decimal(100))).state == "approved"
    assert waiting(sun) == []


def test_only_a_superior_decides(lin: User, chen: User, wu: User, zhao: User, he: User, refund: PromiseKind) -> None:
    promise, other = ask(lin), ask(wu)
    for nobody in (lin, chen, he):
        with pytest.raises(NotFoundError):
            do_decide(nobody, promise.pk, yes(promise))
    with pytest.raises(NotFoundError):
        do_decide(zhao, other.pk, yes(other))
    own = ask(zhao, "500")
    with pytest.raises(NotFoundError):
        do_decide(zhao, own.pk, yes(own, amount=Decimal(5)))
    assert set(Promise.objects.values_list("state", flat=True)) == {"asked"}


@pytest.mark.django_db(transaction=True)
def test_of_two_superiors_the_first_decides(lin: User, zhao: User, sun: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    done = at_once(
        [
            lambda: do_decide(zhao, promise.pk, yes(promise)),
            lambda: do_decide(sun, promise.pk, no(promise)),
        ]
    )
    assert sorted(type(one).__name__ for one in done) == ["Promise", "PromiseDecidedError"]
    assert len(history(promise)) == 2
    assert Obligation.objects.count() == (Promise.objects.get().state == "approved")


def test_the_second_is_told_although_they_say_the_same(
    lin: User, zhao: User, east: OrgUnit, refund: PromiseKind
) -> None:
    other = person("1902", "许知远", Role.TEAM_LEADER, east)
    promise = ask(lin)
    assert waiting(other) == waiting(zhao) == [promise.pk]
    do_decide(other, promise.pk, yes(promise))
    with pytest.raises(PromiseDecidedError):
        do_decide(zhao, promise.pk, yes(promise))
    assert waiting(zhao) == []


def test_it_is_decided_over_http(lin: User, zhao: User, refund: PromiseKind) -> None:
    promise = ask(lin)
    answer = {"approve": True, "amount": "30", "wording": promise.wording, "due_on": str(promise.due_on)}
    path = f"/{promise.pk}/decide"
    assert post(lin, path, **answer) == (403, "forbidden")
    assert post(zhao, path, **{**answer, "amount": "900"}) == (409, "beyond_authority")
    assert live(zhao)["to_decide"][0]["own_amount"] == "100.00"
    assert post(zhao, path, **answer)["state"] == "approved"
    assert post(zhao, path, **{**answer, "approve": False, "note": "否"}) == (409, "promise_decided")
