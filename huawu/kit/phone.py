"""The phone number: a value type that prints masked wherever it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_DIGITS = 32
"""Longest number kept; E.164 allows 15 digits, trunks add prefixes. What is longer is cut."""

_MOBILE_WITH_COUNTRY = re.compile(r"^(?:\+|00)?86(1\d{10})$")
_FORMATTING = re.compile(r"[\s\-()./]")


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A caller's or callee's number as digits, or empty when it was withheld.

    ``str()``, ``repr()`` and format strings give the masked form; only ``.digits`` gives the number.
    """

    digits: str

    @classmethod
    def parse(cls, raw: str | None) -> PhoneNumber:
        """Read what a trunk sent. Anything that is not a number (letters, nothing) becomes the empty number.

        A mainland mobile number loses its country code, so that one person has one number.
        """
        compact = _FORMATTING.sub("", raw or "")
        mobile = _MOBILE_WITH_COUNTRY.match(compact)
        if mobile:
            return cls(mobile[1])
        body = compact.removeprefix("+")
        if not body.isascii() or not body.isdigit():
            return cls("")
        return cls(body[:MAX_DIGITS])

    @property
    def known(self) -> bool:
        return bool(self.digits)

    @property
    def masked(self) -> str:
        """``138****8000``: first three and last four kept; short numbers keep only the last two."""
        if len(self.digits) >= 8:
            return f"{self.digits[:3]}{'*' * (len(self.digits) - 7)}{self.digits[-4:]}"
        return "*" * max(len(self.digits) - 2, 0) + self.digits[-2:] if self.digits else ""

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"PhoneNumber({self.masked})"

    def __format__(self, spec: str) -> str:
        return format(self.masked, spec)
