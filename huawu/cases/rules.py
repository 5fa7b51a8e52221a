"""What makes a case complete, who may hand it on, and when a customer counts as not to be reached: pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

TALK_S = 5
"""The shortest talk, in seconds, in which a customer can have been told."""
ATTEMPTS = 3
"""So many calls in vain, ..."""
SPACING = timedelta(hours=2)
"""... each so long after the one before, until a customer may be told by a message."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in for cases of a kind."""

    key: str
    label: str
    type: str
    """``text``, ``number``, ``date`` or ``choice``."""
    required: bool = False
    choices: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Field:
        facts = {name: raw[name] for name in ("key", "label", "type")}
        return cls(**facts, required=bool(raw.get("required")), choices=tuple(raw.get("choices", ())))


def fields_of(raw: Iterable[Mapping[str, Any]]) -> tuple[Field, ...]:
    """A kind's fields from the JSON that is stored."""
    return tuple(Field.from_json(one) for one in raw)


def wrong_answer(fields: Sequence[Field], answers: Mapping[str, str]) -> str | None:
    """The key of an answer that does not fit: to no field, or not of its type. Empty ones fit."""
    known = {field.key: field for field in fields}
    for key, text in answers.items():
        if key not in known or (text and not _fits(known[key], text)):
            return key
    return None


def _fits(field: Field, text: str) -> bool:
    if field.type == "choice":
        return text in field.choices
    try:
        if field.type == "number":
            float(text)
        elif field.type == "date":
            date.fromisoformat(text)
    except ValueError:
        return False
    return True


def missing(fields: Sequence[Field], answers: Mapping[str, str]) -> list[str]:
    """The labels of required fields with no answer."""
    return [field.label for field in fields if field.required and not answers.get(field.key, "").strip()]


def needs_word(*, certified: bool, leads: bool) -> bool:
    """Whether handing on needs the leader's word: who is certified for it handles it (clause 2.2.3)."""
    return certified and not leads


def in_vain(direction: str, talk_s: float) -> bool:
    """Whether a call was ours, and the customer was not reached."""
    return direction == "outbound" and talk_s < TALK_S


def may_tell_by_message(attempts: Iterable[datetime]) -> bool:
    """Whether enough calls in vain, far enough apart, have been made. A burst of calls is one attempt."""
    counted: list[datetime] = []
    for at in sorted(attempts):
        if not counted or at - counted[-1] >= SPACING:
            counted.append(at)
    return len(counted) >= ATTEMPTS
