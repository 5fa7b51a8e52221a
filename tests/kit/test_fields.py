"""Phone numbers in the database."""

from __future__ import annotations

from huawu.calls.models import Call
from huawu.kit.fields import PhoneNumberField
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber


def test_a_number_comes_back_as_a_number(db: None) -> None:
    call = Call.objects.create(id=new_id(), caller_number=PhoneNumber("19900000042"))
    call.refresh_from_db()
    assert call.caller_number == PhoneNumber("19900000042")
    assert Call.objects.get(caller_number=PhoneNumber("19900000042")) == call
    assert Call.objects.get(caller_number__endswith="0042") == call
    assert Call.objects.filter(caller_number__in=[PhoneNumber("19900000042")]).exists()


def test_no_number_is_the_empty_number(db: None) -> None:
    call = Call.objects.create(id=new_id())
    call.refresh_from_db()
    assert call.caller_number == PhoneNumber("")


def test_migrations_do_not_repeat_what_the_field_knows() -> None:
    field = PhoneNumberField(unique=True)
    _, path, arguments, options = field.deconstruct()
    assert (path, list(arguments), options) == ("huawu.kit.fields.PhoneNumberField", [], {"unique": True})
    assert field.to_python(None) == PhoneNumber("")
