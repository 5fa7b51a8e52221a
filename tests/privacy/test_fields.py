"""Encrypted in the database, plain in Python."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.core.exceptions import FieldError, ValidationError
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from huawu.customers.models import Customer, CustomerNumber
from huawu.kit.keys import KeysUnreadableError, KeyUnknownError
from huawu.kit.phone import PhoneNumber
from huawu.privacy import keys as held
from huawu.privacy.errors import UnreadableError
from huawu.privacy.fields import BlindIndexField, EncryptedJSONField, EncryptedPhoneNumberField, EncryptedTextField
from huawu.privacy.index import blind
from tests.privacy.conftest import House

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


def column(name: str, table: str = "customers_customer") -> list[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {name} FROM {table}")  # noqa: S608
        return [bytes(row[0]) for row in cursor.fetchall()]


@given(st.text(max_size=300))
def test_a_text_comes_back(text: str) -> None:
    field = EncryptedTextField(bound_to="test.text")
    stored = field.get_db_prep_value(text, connection)
    assert field.from_db_value(stored, None, connection) == text


@given(st.from_regex(r"\A[0-9]{0,20}\Z"))
def test_a_number_comes_back(digits: str) -> None:
    field = EncryptedPhoneNumberField(bound_to="test.number")
    stored = field.get_db_prep_value(PhoneNumber(digits), connection)
    assert field.from_db_value(stored, None, connection) == PhoneNumber(digits)


@given(JSON)
def test_json_comes_back(value: object) -> None:
    field = EncryptedJSONField(bound_to="test.json")
    stored = field.get_db_prep_value(value, connection)
    if value is not None:
        assert field.from_db_value(stored, None, connection) == value


def test_instants_and_ids_in_json_become_texts() -> None:
    field = EncryptedJSONField(bound_to="test.json")
    value = {"at": datetime(2026, 11, 25, tzinfo=UTC), "id": UUID(int=1)}
    stored = field.get_db_prep_value(value, connection)
    assert field.from_db_value(stored, None, connection) == {"at": "2026-11-25T00:00:00Z", "id": str(UUID(int=1))}


def test_nothing_of_it_stands_in_the_database(db: None) -> None:
    customer = Customer.objects.create(name="梅雨晴", note="住在河边")
    CustomerNumber.objects.create(customer=customer, number=PhoneNumber("19900000042"))
    for stored in (*column("name"), *column("note"), *column("number", "customers_customernumber")):
        assert not any(text.encode() in stored for text in ("梅雨晴", "住在河边", "19900000042"))
    customer.refresh_from_db()
    assert (customer.name, customer.note, customer.numbers.get().number.digits) == ("梅雨晴", "住在河边", "19900000042")


def test_a_value_in_another_column_cannot_be_read(db: None) -> None:
    customer = Customer.objects.create(name="梅雨晴")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE customers_customer SET note = name")
    with pytest.raises(UnreadableError):
        customer.refresh_from_db()


def test_after_a_rotation_old_and_new_are_read(db: None, house: House) -> None:
    old = Customer.objects.create(name="旧")
    assert house.rotate(held.FIELDS).id == "k2"
    new = Customer.objects.create(name="新")
    assert sorted(stored[1:3] for stored in column("name")) == [b"k1", b"k2"]
    assert {Customer.objects.get(pk=row.pk).name for row in (old, new)} == {"旧", "新"}


def test_a_process_that_has_not_heard_of_the_new_key_looks_again(db: None, house: House) -> None:
    Customer.objects.create(name="旧")
    before = dict(held._held)
    house.rotate(held.FIELDS)
    Customer.objects.create(name="新")
    held._held.clear()
    held._held.update(before)  # as another process has them, read a moment ago
    assert {row.name for row in Customer.objects.all()} == {"旧", "新"}


def test_without_its_key_a_value_says_which_is_missing(db: None, house: House) -> None:
    customer = Customer.objects.create(name="梅雨晴")
    text = house.file.read_text()
    house.change(text.replace("k1", "k9"))
    with pytest.raises(KeyUnknownError, match="k1"):
        customer.refresh_from_db()


def test_a_form_s_text_becomes_a_number() -> None:
    field = EncryptedPhoneNumberField(bound_to="test.number")
    assert field.clean("19900000042", None) == PhoneNumber("19900000042")
    with pytest.raises(ValidationError):
        field.clean("", None)


def test_an_encrypted_column_is_not_searched(db: None) -> None:
    for query in ({"name": "梅雨晴"}, {"name__contains": "梅"}, {"name__lower": "a"}):
        with pytest.raises(FieldError):
            Customer.objects.filter(**query).exists()
    assert not Customer.objects.filter(name__isnull=True).exists()


def test_the_index_follows_its_field(db: None) -> None:
    customer = Customer.objects.create()
    row = CustomerNumber.objects.create(customer=customer, number=PhoneNumber("19900000042"))
    assert row.number_index == blind("number", "19900000042")
    row.number = PhoneNumber("19900000043")
    row.save(update_fields=["number", "number_index"])
    CustomerNumber.objects.bulk_create([CustomerNumber(customer=customer, number=PhoneNumber("19900000044"))])
    indexes = set(CustomerNumber.objects.values_list("number_index", flat=True))
    assert indexes == {blind("number", "19900000043"), blind("number", "19900000044")}


def test_an_index_of_the_end_knows_only_the_end() -> None:
    field = BlindIndexField(of="number", purpose="number.last4", last=4)
    assert field.index_of(PhoneNumber("19900000042")) == field.index_of(PhoneNumber("18800000042")) != 0
    assert field.index_of(PhoneNumber("")) == 0


@given(st.text(), st.text())
def test_a_digest_is_for_its_purpose_and_fits_its_column(purpose: str, value: str) -> None:
    digest = blind(purpose, value)
    assert 0 <= digest < 2**63
    assert blind(purpose, value) == digest != blind(purpose + "x", value)


def test_a_digest_needs_the_key(house: House) -> None:
    before = blind("number", "19900000042")
    house.file.unlink()
    house.forget()
    assert blind("number", "19900000042") != before


def test_migrations_say_what_the_fields_need() -> None:
    for field in (
        EncryptedTextField(bound_to="a.b", blank=True),
        EncryptedPhoneNumberField(bound_to="a.b"),
        EncryptedJSONField(bound_to="a.b", default=dict),
        BlindIndexField(of="number", purpose="number.last4", last=4),
    ):
        _, path, arguments, options = field.deconstruct()
        assert path == f"huawu.privacy.fields.{type(field).__name__}"
        assert type(field)(*arguments, **options).deconstruct()[3] == options


def test_who_has_keys_goes_on_while_the_file_cannot_be_read(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = blind("number", "19900000042")
    monkeypatch.setattr(held, "FRESH_S", -1.0)
    house.file.write_text("rubbish")
    assert blind("number", "19900000042") == before
    assert "keys_unreadable" in caplog.text
    house.forget()
    with pytest.raises(KeysUnreadableError):
        blind("number", "19900000042")
