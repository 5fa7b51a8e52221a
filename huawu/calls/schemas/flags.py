"""Shapes of a customer's flags."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from huawu.calls.choices import FlagHandling, NumberFlag
from huawu.calls.forms import FlagForm
from huawu.calls.models import FlaggedNumber
from huawu.kit.phone import PhoneNumber


class CustomerFlagIn(Schema):
    """``flag`` null: no more. What needs a queue or an announcement is set up number by number, in the settings."""

    flag: NumberFlag | None
    handling: Literal[FlagHandling.USUAL, FlagHandling.PRIORITY] = FlagHandling.USUAL
    note: str = Field("", max_length=200)
    until: date | None = None

    def form(self) -> FlagForm | None:
        if self.flag is None:
            return None
        return FlagForm(flag=self.flag, handling=self.handling, note=self.note, until=self.until)


class NumberFlagOut(Schema):
    """A number of the customer; ``flag`` is null where it has none in force."""

    masked: str
    flag: NumberFlag | None
    handling: FlagHandling
    note: str
    until: date | None

    @classmethod
    def of(cls, number: PhoneNumber, row: FlaggedNumber | None) -> NumberFlagOut:
        if row is None:
            return cls(masked=number.masked, flag=None, handling=FlagHandling.USUAL, note="", until=None)
        return cls(
            masked=number.masked,
            flag=NumberFlag(row.flag),
            handling=FlagHandling(row.handling),
            note=row.note,
            until=row.until,
        )
