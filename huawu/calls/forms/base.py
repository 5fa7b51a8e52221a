"""What all forms share."""

from __future__ import annotations

from typing import Annotated, Any

from django.db.models import Model
from ninja import Field, Schema
from pydantic import ConfigDict

Name = Annotated[str, Field(min_length=1, max_length=64)]
SpokenText = Annotated[str, Field(max_length=500)]
"""What takes about two minutes to say."""
Seconds = Annotated[int, Field(ge=0, le=86400)]
Points = Annotated[int, Field(ge=0, le=100)]


class Form(Schema):
    """Plain columns under their own names; rows below as lists of forms."""

    model_config = ConfigDict(str_strip_whitespace=True)

    def facts(self) -> dict[str, Any]:
        """As JSON values, for comparing and writing."""
        return self.model_dump(mode="json", include=set(type(self).own_fields()))

    def traced(self) -> dict[str, Any]:
        """As the ledger keeps it: without personal data in clear."""
        return self.facts()

    @classmethod
    def own_fields(cls) -> list[str]:
        """Without what only travels along (``id``, ``version``)."""
        return [name for name in cls.model_fields if name not in {"id", "version"}]

    @classmethod
    def columns(cls, row: Model) -> dict[str, Any]:
        """The fields that are columns of ``row``."""
        known = {name for field in row._meta.concrete_fields for name in (field.name, field.attname)}
        return {name: getattr(row, name) for name in cls.own_fields() if name in known}
