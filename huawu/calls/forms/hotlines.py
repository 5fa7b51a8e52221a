"""Hotlines and business lines as they are edited."""

from __future__ import annotations

from ninja import Field

from huawu.calls.choices import EmergencyThen, Language
from huawu.calls.forms.base import Form, Name, SpokenText
from huawu.calls.models import BusinessLine, Hotline


class LineForm(Form):
    name: Name
    caller_number: str = Field("", pattern=r"^\d*$", max_length=32)

    @classmethod
    def of(cls, line: BusinessLine) -> LineForm:
        return cls(**cls.columns(line))


class HotlineForm(Form):
    """Whether the emergency announcement is on is no part of it: it has a switch of its own."""

    number: str = Field(..., pattern=r"^\d{3,20}$")
    line_id: int
    queue_id: int
    menu_id: int | None = None
    calendar_id: int | None = None
    language: Language = Language.ZH
    welcome_text: SpokenText = ""
    emergency_text: SpokenText = ""
    emergency_then: EmergencyThen = EmergencyThen.GO_ON

    @classmethod
    def of(cls, hotline: Hotline) -> HotlineForm:
        return cls(**cls.columns(hotline))
