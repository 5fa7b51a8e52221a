"""Model fields for the house's value types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from huawu.kit.phone import MAX_DIGITS, PhoneNumber

if TYPE_CHECKING:
    _Base = models.CharField[PhoneNumber | str, PhoneNumber]
else:
    _Base = models.CharField


class PhoneNumberField(_Base):
    """A :class:`PhoneNumber`, stored as digits; the empty number is the empty string.

    Only for the history of the migrations: numbers are encrypted today (:mod:`huawu.privacy.fields`).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        kwargs["max_length"] = MAX_DIGITS
        kwargs.setdefault("default", PhoneNumber(""))
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:  # noqa: ANN401
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        if kwargs.get("default") == PhoneNumber(""):
            del kwargs["default"]
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, expression: object, connection: object) -> PhoneNumber | None:
        return None if value is None else PhoneNumber(value)

    def to_python(self, value: object) -> PhoneNumber:
        return value if isinstance(value, PhoneNumber) else PhoneNumber(str(value or ""))

    def get_prep_value(self, value: object) -> str:
        return value.digits if isinstance(value, PhoneNumber) else str(value or "")

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: object, model_instance: models.Model | None) -> None:
        super().validate(self.get_prep_value(value), model_instance)

    def run_validators(self, value: object) -> None:
        super().run_validators(self.get_prep_value(value))
