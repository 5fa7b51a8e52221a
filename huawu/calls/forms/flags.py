"""A flagged number as it is edited. The number itself stands outside: it is named once, and shown masked."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninja import Field

from huawu.calls.choices import FlagHandling, NumberFlag
from huawu.calls.forms.base import Form, SpokenText
from huawu.calls.models import FlaggedNumber
from huawu.ledger.actions import describe_text


class FlagForm(Form):
    """``queue_id`` and ``text`` count only with the handling that needs them; ``agent`` is a staff number or empty."""

    flag: NumberFlag
    handling: FlagHandling = FlagHandling.USUAL
    queue_id: int | None = None
    text: SpokenText = ""
    agent: str = ""
    note: str = Field("", max_length=200)
    until: date | None = None

    @classmethod
    def of(cls, row: FlaggedNumber) -> FlagForm:
        return cls(**cls.columns(row), agent=row.own_agent.number if row.own_agent else "")

    def form(self) -> FlagForm:
        """The form alone, of what a screen sends along with it."""
        return FlagForm(**{name: getattr(self, name) for name in FlagForm.model_fields})

    def tidy(self) -> FlagForm:
        """Without what its handling does not need."""
        queue = self.queue_id if self.handling is FlagHandling.QUEUE else None
        text = self.text if self.handling is FlagHandling.ANNOUNCE else ""
        return self.model_copy(update={"queue_id": queue, "text": text})

    def traced(self) -> dict[str, Any]:
        return self.facts() | {"note": describe_text(self.note)}
