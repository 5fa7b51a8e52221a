"""After a rotation the new key encrypts everything, once, also what can only grow."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from huawu.calls.models import Call, CallEvent
from huawu.customers.models import Customer
from huawu.kit.keys import KeyUnknownError
from huawu.kit.time import now
from huawu.privacy import actions
from huawu.privacy.actions import do_encrypt_anew
from huawu.privacy.keys import FIELDS
from tests.privacy.conftest import House


def key_ids(table: str, column: str) -> set[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT substr({column}, 2, 2) FROM {table}")  # noqa: S608
        return {bytes(row[0]) for row in cursor.fetchall()}


@pytest.fixture
def customers(db: None, house: House) -> list[Customer]:
    """Five customers of the first key; the second one is the current one."""
    rows = [Customer.objects.create(name=f"客户{number}", note="旧") for number in range(5)]
    house.rotate(FIELDS)
    return rows


def test_the_new_key_encrypts_everything_once(customers: list[Customer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "BATCH", 2)
    assert list(do_encrypt_anew()) == [2, 2, 1, 2, 2, 1]
    assert key_ids("customers_customer", "name") | key_ids("customers_customer", "note") == {b"k2"}
    assert {row.name for row in Customer.objects.all()} == {row.name for row in customers}
    assert list(do_encrypt_anew()) == []


def test_one_that_was_interrupted_goes_on(customers: list[Customer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "BATCH", 2)
    next(do_encrypt_anew())
    assert key_ids("customers_customer", "name") == {b"k1", b"k2"}
    assert sum(do_encrypt_anew()) == 8


def test_the_old_key_is_needed_until_then_and_not_afterwards(customers: list[Customer], house: House) -> None:
    text = house.file.read_text()
    fields = text[text.index("[fields]") :].split("\n\n")[0]
    without = text.replace(fields, "\n".join(line for line in fields.splitlines() if not line.startswith("keys.k1")))
    house.change(without)
    with pytest.raises(KeyUnknownError):
        list(do_encrypt_anew())
    house.change(text)
    assert sum(do_encrypt_anew()) == 10
    house.change(without)
    assert Customer.objects.get(pk=customers[0].pk).name == "客户0"


def test_events_are_encrypted_anew_and_stay_append_only(transactional_db: None, house: House) -> None:
    call = Call.objects.create(id=uuid4())
    CallEvent.objects.create(call=call, seq=0, at=now(), kind="arrived", data={"said": "你好"})
    house.rotate(FIELDS)
    assert sum(do_encrypt_anew()) == 2
    assert key_ids("calls_callevent", "data") == {b"k2"}
    assert CallEvent.objects.get().data == {"said": "你好"}
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        CallEvent.objects.update(seq=7)
