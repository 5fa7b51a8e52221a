"""Finding calls."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, Protocol

from django.db.models import QuerySet

from huawu.calls.access.calls import had_part, list_calls_for
from huawu.calls.errors import NumberTooShortError, UnknownFigureError
from huawu.calls.figures import FIGURES, Figure
from huawu.calls.models import Call
from huawu.calls.states import Outcome
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.privacy.index import blind


class CallCriteria(Protocol):
    """What to look for; empty or None asks for nothing. ``to`` is exclusive; ``agent`` is the staff
    number of somebody who took part."""

    from_: datetime | None
    to: datetime | None
    agent: str
    number: str
    queue: int | None
    direction: Literal["inbound", "outbound"] | None
    outcome: Outcome | None
    satisfaction: int | None
    figure: str | None
    """The key of a figure of which the calls behind it are wanted."""


def search_calls_for(user: User, wanted: CallCriteria) -> QuerySet[Call]:
    """The matching calls among those ``user`` may see, newest first."""
    calls = _by_number(list_calls_for(user), wanted.number.strip())
    if wanted.from_ is not None:
        calls = calls.filter(arrived_at__gte=wanted.from_)
    if wanted.to is not None:
        calls = calls.filter(arrived_at__lt=wanted.to)
    if wanted.agent:
        calls = calls.filter(had_part(User.objects.filter(username=wanted.agent)))
    if wanted.queue is not None:
        calls = calls.filter(queue_id=wanted.queue)
    if wanted.direction is not None:
        calls = calls.filter(direction=wanted.direction)
    if wanted.outcome is not None:
        calls = calls.filter(outcome=wanted.outcome)
    if wanted.satisfaction is not None:
        calls = calls.filter(satisfaction=wanted.satisfaction)
    if wanted.figure:
        calls = calls.filter(_figure(wanted.figure).calls)
    return calls.order_by("-arrived_at", "id")


def _figure(key: str) -> Figure:
    if key not in FIGURES:
        raise UnknownFigureError
    return FIGURES[key]


def _by_number(calls: QuerySet[Call], text: str) -> QuerySet[Call]:
    """Whole number, or its last four digits. Shorter would be guessing through other people's numbers."""
    if not text:
        return calls
    number = PhoneNumber.parse(text)
    if len(number.digits) < 4:
        raise NumberTooShortError
    if len(number.digits) == 4:
        return calls.filter(caller_number_last4=blind("number.last4", number.digits))
    return calls.filter(caller_number_index=blind("number", number.digits))
