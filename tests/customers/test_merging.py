"""Two customers turn out to be one, and two again; nothing is lost on the way."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from huawu.calls.models import Call
from huawu.customers.access import find_by_number, same_person
from huawu.customers.actions import do_keep_customer, do_merge, do_note_consent, do_set_tags, do_undo_merge
from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.errors import CustomerMergedError, MergedOnError, MergeUndoneError, SameCustomerError
from huawu.customers.models import Customer, Merge
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.at_once import at_once
from tests.calls_room.stories import make_call
from tests.cast import client_of

MEIS, CHENGS = PhoneNumber("19900000042"), PhoneNumber("19900000077")


@pytest.fixture
def cheng(db: None) -> Customer:
    return do_keep_customer(name="程思远", numbers=[CHENGS])


def search(user: User, text: str) -> list[str]:
    answer = client_of(user).post("/api/customers/search", {"text": text}, "application/json")
    return [card["name"] for card in answer.json()["items"]]


def call_of(customer: Customer, number: PhoneNumber, **more: object) -> Call:
    call = make_call(caller=number)
    Call.objects.filter(pk=call.pk).update(customer=customer, **more)
    return call


def customer_of(call: Call) -> Customer | None:
    return Call.objects.get(pk=call.pk).customer


def test_the_one_kept_has_numbers_and_tags_of_both(zhao: User, mei: Customer, cheng: Customer) -> None:
    do_set_tags(mei, ["老客户"])
    do_set_tags(cheng, ["老客户", "企业"])
    do_merge(mei, cheng, zhao)
    assert find_by_number(CHENGS) == find_by_number(MEIS) == mei
    assert Customer.objects.get(pk=mei.pk).tags == ["企业", "老客户"]
    assert search(zhao, "程思远") == []
    assert search(zhao, CHENGS.digits) == search(zhao, MEIS.digits) == ["梅雨晴"]
    assert Entry.objects.filter(action="customers.merged", object_id=str(mei.pk)).count() == 1


def test_undone_each_has_its_own_again(zhao: User, mei: Customer, cheng: Customer) -> None:
    do_set_tags(mei, ["老客户"])
    do_set_tags(cheng, ["企业"])
    before = call_of(cheng, CHENGS)
    merge = do_merge(mei, cheng, zhao)
    since = call_of(mei, CHENGS, arrived_at=now() + timedelta(seconds=1))
    own = call_of(mei, MEIS, arrived_at=now() + timedelta(seconds=1))
    do_undo_merge(merge, zhao)
    assert (find_by_number(MEIS), find_by_number(CHENGS)) == (mei, cheng)
    assert [customer_of(call) for call in (before, since, own)] == [cheng, cheng, mei]
    tags = dict(Customer.objects.values_list("pk", "tags"))
    assert tags == {mei.pk: ["老客户"], cheng.pk: ["企业"]}
    assert search(zhao, "程思远") == ["程思远"]
    assert search(zhao, CHENGS.digits) == ["程思远"]


def test_calls_of_both_are_the_persons(zhao: User, mei: Customer, cheng: Customer) -> None:
    earlier, call = call_of(cheng, CHENGS), call_of(mei, MEIS)
    do_merge(mei, cheng, zhao)
    assert customer_of(earlier) == cheng, "what points to a customer is left alone"
    contacts = client_of(zhao).get(f"/api/customers/{mei.pk}/contacts").json()
    assert {contact["call_id"] for contact in contacts} == {str(earlier.pk), str(call.pk)}


def test_merging_by_way_of_a_third(zhao: User, mei: Customer, cheng: Customer) -> None:
    third = do_keep_customer(name="方若琳")
    first = do_merge(cheng, third, zhao)
    second = do_merge(mei, cheng, zhao)
    assert same_person(mei.pk) == {mei.pk, cheng.pk, third.pk}
    with pytest.raises(MergedOnError):
        do_undo_merge(first, zhao)
    do_undo_merge(second, zhao)
    do_undo_merge(first, zhao)
    assert same_person(cheng.pk) == {cheng.pk}


def test_what_cannot_be_merged(zhao: User, mei: Customer, cheng: Customer) -> None:
    with pytest.raises(SameCustomerError):
        do_merge(mei, mei, zhao)
    merge = do_merge(mei, cheng, zhao)
    for kept, gone in ((mei, cheng), (cheng, mei)):
        with pytest.raises(CustomerMergedError):
            do_merge(kept, gone, zhao)
    with pytest.raises(CustomerMergedError):
        do_set_tags(cheng, ["企业"])
    do_undo_merge(merge, zhao)
    with pytest.raises(MergeUndoneError):
        do_undo_merge(merge, zhao)
    assert Merge.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_each_into_the_other_at_the_same_time(zhao: User, mei: Customer, cheng: Customer) -> None:
    outcomes = at_once([partial(do_merge, mei, cheng, zhao), partial(do_merge, cheng, mei, zhao)] * 2)
    assert sum(isinstance(outcome, Merge) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, CustomerMergedError) for outcome in outcomes) == 3
    kept = Merge.objects.get().kept
    assert kept.numbers.count() == 2
    assert Customer.objects.filter(merged_into__isnull=True).get() == kept


@pytest.mark.django_db(transaction=True)
def test_undone_by_two_at_the_same_time(zhao: User, mei: Customer, cheng: Customer) -> None:
    merge = do_merge(mei, cheng, zhao)
    outcomes = at_once([partial(do_undo_merge, merge, zhao)] * 3)
    assert sum(isinstance(outcome, Merge) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, MergeUndoneError) for outcome in outcomes) == 2
    assert (find_by_number(MEIS), find_by_number(CHENGS)) == (mei, cheng)


def test_over_the_api(zhao: User, lin: User, mei: Customer, cheng: Customer) -> None:
    do_note_consent(cheng, ConsentKind.MARKETING, Channel.SMS, given=False, by=zhao)
    path = f"/api/customers/{mei.pk}/merges"
    body = {"customer_id": str(cheng.pk)}
    assert client_of(lin).post(path, body, "application/json").status_code == 403
    assert Merge.objects.count() == 0
    profile = client_of(zhao).post(path, body, "application/json").json()
    assert [merge["gone_name"] for merge in profile["merges"]] == ["程思远"]
    assert [(said["kind"], said["given"]) for said in profile["consents"]] == [("marketing", False)]
    gone = client_of(zhao).get(f"/api/customers/{cheng.pk}/profile").json()
    assert gone["merged_into"] == str(mei.pk)
    undone = client_of(zhao).post(f"/api/customer-merges/{profile['merges'][0]['id']}/undo").json()
    assert undone["merges"][0]["undone_by"]["number"] == zhao.number
    assert undone["consents"] == []
