"""What the pages of settings get: forms with the row's id and version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from huawu.calls.choices import EmergencyThen, Language, MenuAction
from huawu.calls.forms import (
    BreakReasonForm,
    CalendarForm,
    DialReasonForm,
    DialRuleForm,
    FlagForm,
    FloorForm,
    Form,
    HotlineForm,
    KeyForm,
    LineForm,
    MenuForm,
    ObligationKindForm,
    QueueForm,
)
from huawu.calls.forms.base import SpokenText
from huawu.calls.menu_words import spoken_menu
from huawu.calls.models import FlaggedNumber, Hotline
from huawu.calls.schemas.words import NamedRef
from huawu.kit.versioned import Versioned
from huawu.people.schemas import PersonRef


class Version(Schema):
    """The version that the screen started from."""

    version: int = Field(..., ge=0)


class CalendarChange(CalendarForm, Version):
    pass


class LineChange(LineForm, Version):
    pass


class QueueChange(QueueForm, Version):
    pass


class HotlineChange(HotlineForm, Version):
    pass


class MenuChange(MenuForm, Version):
    pass


class ReasonChange(DialReasonForm, Version):
    pass


class BreakReasonChange(BreakReasonForm, Version):
    pass


class DialRuleChange(DialRuleForm, Version):
    pass


class FloorChange(FloorForm, Version):
    pass


class CalendarSettings(CalendarChange):
    id: int


class LineSettings(LineChange):
    id: int


class QueueSettings(QueueChange):
    id: int


class HotlineSettings(HotlineChange):
    id: int
    emergency_on: bool


class MenuSettings(MenuChange):
    id: int


class ReasonSettings(ReasonChange):
    id: int


class BreakReasonSettings(BreakReasonChange):
    id: int


class DialRuleSettings(DialRuleChange):
    id: int


class ObligationKindChange(ObligationKindForm, Version):
    pass


class ObligationKindSettings(ObligationKindChange):
    code: str


class FlagChange(FlagForm, Version):
    pass


class NewFlag(FlagForm):
    """Of a number, or of whoever was at the other end of a call."""

    number: str = Field("", max_length=40)
    call_id: UUID | None = None


class FlagSettings(FlagChange):
    id: int
    masked_number: str
    agent_name: str
    set_by_name: str
    """Empty: came with the house."""
    set_at: datetime

    @classmethod
    def of(cls, row: FlaggedNumber) -> FlagSettings:
        return cls(
            **FlagForm.of(row).facts(),
            id=row.pk,
            version=row.version,
            masked_number=row.number.masked,
            agent_name=row.own_agent.display_name if row.own_agent else "",
            set_by_name=row.set_by.display_name if row.set_by else "",
            set_at=row.set_at,
        )


class EmergencyIn(Schema):
    on: bool
    text: SpokenText = ""
    then: EmergencyThen = EmergencyThen.GO_ON


class SettingChoices(Schema):
    """What the editors choose from."""

    lines: list[NamedRef]
    skills: list[NamedRef]
    teams: list[NamedRef]
    calendars: list[NamedRef]
    agents: list[PersonRef]


class HeardAt(Schema):
    """What a caller hears who has pressed ``path``."""

    path: str
    level: int
    label: str
    text: str


def with_version(form: Form, row: Versioned) -> dict[str, Any]:
    """The form as JSON with its row's id and version."""
    extra = {"emergency_on": row.emergency_on} if isinstance(row, Hotline) else {}
    return form.facts() | {"id": row.pk, "version": row.version} | extra


def heard_in(menu: MenuForm) -> list[HeardAt]:
    """What a caller hears at the menu and, in the order of the keys, after each key that has something to say."""
    root = HeardAt(path="", level=1, label="", text=_words(menu.text, menu.keys, menu.language))
    return [root, *_heard_below(menu.keys, "", menu.language)]


def _heard_below(keys: Sequence[KeyForm], path: str, language: Language) -> Iterator[HeardAt]:
    for key in keys:
        here = path + key.key
        text = _words(key.text, key.keys, language) if key.action is MenuAction.SUBMENU else key.text
        if text:
            yield HeardAt(path=here, level=len(here) + 1, label=key.label, text=text)
        if key.action is MenuAction.SUBMENU:
            yield from _heard_below(key.keys, here, language)


def _words(text: str, keys: Sequence[KeyForm], language: Language) -> str:
    return spoken_menu(text, [(key.key, key.label) for key in keys], language)
