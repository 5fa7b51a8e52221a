"""What is said to callers, in their language where there is a text in it. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from huawu.calls.choices import Language
from huawu.switchboard.directory import HotlineCard, Spoken
from huawu.telephony.ports import Announcement, Say
from huawu.telephony.texts import told_in


def prompt(key: str, language: Language) -> Announcement:
    """A text of the house's own set."""
    return told_in(key, language.value)


def own(spoken: Spoken) -> Say:
    """A text that somebody wrote, by a voice that can read it."""
    return Say(spoken.text, spoken.key, "zh" if _is_chinese(spoken.text) else "en")


def own_or(spoken: Spoken | None, key: str, language: Language) -> Announcement:
    """The text that somebody wrote, else the house's."""
    return own(spoken) if spoken is not None else prompt(key, language)


def welcome(hotline: HotlineCard, language: Language) -> list[Announcement]:
    """What a caller hears first: the emergency announcement while it is on, then the welcome. A menu says its own,
    unless the hotline has words for it."""
    if hotline.menu_id is not None and hotline.own_welcome is None:
        return emergency(hotline)
    return [*emergency(hotline), own_or(hotline.own_welcome, hotline.welcome, language)]


def emergency(hotline: HotlineCard) -> list[Announcement]:
    return [own(hotline.emergency.says)] if hotline.emergency else []


def _is_chinese(text: str) -> bool:
    return any(_ideographs(text))


def _ideographs(text: str) -> Iterable[bool]:
    return ("\u4e00" <= letter <= "\u9fff" for letter in text)
