"""Model fields that are encrypted in the database and plain in Python.

They cannot be searched, compared or ordered by the database; beside what is looked up stands a
:class:`BlindIndexField`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.lookups import IsNull

from huawu.kit.phone import MAX_DIGITS, PhoneNumber
from huawu.privacy.encryption import decrypt, encrypt, key_of
from huawu.privacy.index import blind
from huawu.privacy.keys import FIELDS, keys

if TYPE_CHECKING:
    _Text = models.TextField[str, str]
    _Number = models.TextField[PhoneNumber | str, PhoneNumber]
    _Json = models.JSONField
    _Index = models.BigIntegerField[int, int]
else:
    _Text = _Number = _Json = models.TextField
    _Index = models.BigIntegerField


class EncryptedField:
    """``bytea`` in the database. ``bound_to`` names what is kept here (``customer.name``) and is authenticated with
    each value, so that none can be moved to another column; it stays when table or column get another name."""

    column: str

    def __init__(self, *args: Any, bound_to: str, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own signature
        self.bound_to = bound_to
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:  # noqa: ANN401
        name, path, args, kwargs = super().deconstruct()  # type: ignore[misc]
        return name, path, args, kwargs | {"bound_to": self.bound_to}

    def db_type(self, connection: object) -> str:
        return "bytea"

    def get_internal_type(self) -> str:
        return "BinaryField"

    @property
    def context(self) -> bytes:
        """What the values of this column are encrypted for."""
        return self.bound_to.encode()

    def encode(self, value: Any) -> str:  # noqa: ANN401 - each field has its own type
        """The text that is encrypted."""
        return str(value)

    def decode(self, text: str) -> Any:  # noqa: ANN401
        """The value of the text that was encrypted."""
        return text

    def again(self, encrypted: bytes) -> bytes:
        """The same value, encrypted with the current key."""
        plain = decrypt(encrypted, self.context, keys(FIELDS, holding=key_of(encrypted)))
        return encrypt(plain, self.context, keys(FIELDS).current)

    def get_db_prep_value(self, value: Any, connection: object, prepared: bool = False) -> bytes | None:  # noqa: ANN401
        if value is None:
            return None
        return encrypt(self.encode(value).encode(), self.context, keys(FIELDS).current)

    def from_db_value(self, value: bytes | memoryview | None, expression: object, connection: object) -> Any:  # noqa: ANN401
        if value is None:
            return None
        encrypted = bytes(value)
        return self.decode(decrypt(encrypted, self.context, keys(FIELDS, holding=key_of(encrypted))).decode())

    def get_lookup(self, lookup_name: str) -> type[IsNull]:
        if lookup_name != "isnull":
            raise FieldError(f"{self.column} is encrypted and cannot be searched; look its blind index up")
        return IsNull

    def get_transform(self, lookup_name: str) -> None:
        return None


class EncryptedTextField(EncryptedField, _Text):  # type: ignore[misc]
    """A text. Empty texts are encrypted too: their rows look like the others."""


class EncryptedPhoneNumberField(EncryptedField, _Number):  # type: ignore[misc]
    """A :class:`PhoneNumber`; the empty number is the number withheld."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        kwargs.setdefault("default", PhoneNumber(""))
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:  # noqa: ANN401
        name, path, args, kwargs = super().deconstruct()
        if kwargs.get("default") == PhoneNumber(""):
            del kwargs["default"]
        return name, path, args, kwargs

    def encode(self, value: PhoneNumber | str) -> str:
        return value.digits if isinstance(value, PhoneNumber) else str(value or "")

    def decode(self, text: str) -> PhoneNumber:
        return PhoneNumber(text)

    def to_python(self, value: object) -> PhoneNumber:
        return value if isinstance(value, PhoneNumber) else PhoneNumber(str(value or "")[:MAX_DIGITS])

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401
        return value

    def value_to_string(self, obj: models.Model) -> str:
        return self.encode(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:  # noqa: ANN401
        super().validate(self.encode(value), model_instance)

    def run_validators(self, value: Any) -> None:  # noqa: ANN401
        super().run_validators(self.encode(value))


class EncryptedJSONField(EncryptedField, _Json):  # type: ignore[misc]
    """Anything that JSON can say; instants and UUIDs become texts, as in Django's own JSON field with its encoder."""

    def encode(self, value: Any) -> str:  # noqa: ANN401
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), cls=DjangoJSONEncoder)

    def decode(self, text: str) -> Any:  # noqa: ANN401
        return json.loads(text)

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401
        return value

    def to_python(self, value: Any) -> Any:  # noqa: ANN401
        return value

    def value_to_string(self, obj: models.Model) -> str:
        return self.encode(self.value_from_object(obj))


class BlindIndexField(_Index):
    """The blind index of the field ``of`` for ``purpose``; with ``last``, of so many characters at its end (the last
    four digits of a number). Written whenever its row is written by ``save`` or in bulk.

    ``Model.objects.update()`` and a ``save`` whose ``update_fields`` has only the other leave it as it was: name both.
    The empty value has the index 0, so that rows without one can be told and are not found by each other.
    """

    EMPTY = 0

    def __init__(self, *args: Any, of: str, purpose: str, last: int = 0, **kwargs: Any) -> None:  # noqa: ANN401
        self.of, self.purpose, self.last = of, purpose, last
        kwargs.setdefault("editable", False)
        kwargs.setdefault("db_index", True)
        kwargs.setdefault("default", self.EMPTY)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:  # noqa: ANN401
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"]
        last = {"last": self.last} if self.last else {}
        return name, path, args, kwargs | {"of": self.of, "purpose": self.purpose} | last

    def pre_save(self, model_instance: models.Model, add: bool) -> int:
        index = self.index_of(getattr(model_instance, self.of))
        setattr(model_instance, self.attname, index)
        return index

    def index_of(self, value: PhoneNumber | str) -> int:
        """What stands in the column of the rows that hold ``value``."""
        text = value.digits if isinstance(value, PhoneNumber) else value
        return blind(self.purpose, text[-self.last :]) if text else self.EMPTY
