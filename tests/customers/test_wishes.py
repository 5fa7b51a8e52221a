"""Tags, and what customers agree to and refuse."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from huawu.customers.access import standing_consents
from huawu.customers.actions import do_note_consent, do_set_tags
from huawu.customers.actions.wishes import MOST_TAGS
from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.models import Consent, Customer
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.at_once import at_once
from tests.cast import client_of


def test_tags_are_each_there_once(lin: User, mei: Customer) -> None:
    client, path = client_of(lin), f"/api/customers/{mei.pk}/tags"
    body = {"tags": ["老客户 ", "企业", "老客户", " "]}
    assert client.put(path, body, "application/json").json()["tags"] == ["企业", "老客户"]
    client.put(path, body, "application/json")
    assert Entry.objects.filter(action="customers.tagged").count() == 1, "the same again changes nothing"


def test_too_many_tags_change_nothing(lin: User, mei: Customer) -> None:
    do_set_tags(mei, ["企业"])
    for tags in ([str(n) for n in range(MOST_TAGS + 1)], ["超过十六个字的标签无论如何也放不下的"]):
        answer = client_of(lin).put(f"/api/customers/{mei.pk}/tags", {"tags": tags}, "application/json")
        assert answer.status_code == 422
    assert Customer.objects.get(pk=mei.pk).tags == ["企业"]


def test_what_was_said_last_counts(lin: User, mei: Customer) -> None:
    path, call = f"/api/customers/{mei.pk}/consents", str(uuid4())
    said = {"kind": "marketing", "channel": "sms"}
    client_of(lin).post(path, said | {"given": True}, "application/json")
    client_of(lin).post(path, said | {"given": False, "call_id": call}, "application/json")
    answer = client_of(lin).post(path, {"kind": "survey", "channel": "phone", "given": True}, "application/json")
    consents = {row["kind"]: (row["given"], row["call_id"], row["by"]["number"]) for row in answer.json()["consents"]}
    assert consents == {"marketing": (False, call, lin.number), "survey": (True, None, lin.number)}
    assert Consent.objects.count() == 3, "what was said before is still known"


def test_what_was_said_cannot_be_changed(lin: User, mei: Customer) -> None:
    consent = do_note_consent(mei, ConsentKind.DATA, Channel.PHONE, given=False, by=lin)
    with pytest.raises(DatabaseError), transaction.atomic():
        Consent.objects.filter(pk=consent.pk).update(given=True)
    assert [row.given for row in standing_consents(mei)] == [False]


@pytest.mark.django_db(transaction=True)
def test_clicked_twice_it_is_noted_once(lin: User, mei: Customer) -> None:
    note = partial(do_note_consent, mei, ConsentKind.SURVEY, Channel.PHONE, given=False, by=lin)
    rows = at_once([note] * 3)
    assert len({row.pk for row in rows if isinstance(row, Consent)}) == Consent.objects.count() == 1
