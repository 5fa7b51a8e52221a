"""Phone numbers in the database."""

from __future__ import annotations

from huawu.kit.fields import PhoneNumberField
from huawu.kit.phone import PhoneNumber


def test_migrations_do_not_repeat_what_the_field_knows() -> None:
    field = PhoneNumberField(unique=True)
    _, path, arguments, options = field.deconstruct()
    assert (path, list(arguments), options) == ("huawu.kit.fields.PhoneNumberField", [], {"unique": True})
    assert field.to_python(None) == PhoneNumber("")
