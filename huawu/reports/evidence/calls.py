"""Figures over calls (:mod:`huawu.calls.figures`)."""

from __future__ import annotations

from functools import partial

from django.db.models import QuerySet

from huawu.calls.access import Measured, had_part, list_calls_for, measure, time_in_states
from huawu.calls.figures import FIGURES, Figure, Unit
from huawu.calls.models import Call
from huawu.handbook.evidence import Evidence, EvidencePart, EvidenceUnit, Page, Reading, Scope
from huawu.handbook.registry import Words
from huawu.people.models import User
from huawu.reports.evidence.time import spent_in

UNITS = {Unit.CALLS: EvidenceUnit.COUNT, Unit.SECONDS: EvidenceUnit.SECONDS, Unit.SHARE: EvidenceUnit.SHARE}
OF_PERSON = ("answered", "handle_time", "satisfied", "occupancy")
OF_DEPARTMENT = (
    *("offered", "answered", "abandoned", "abandon_rate", "service_level", "speed_of_answer"),
    *("handle_time", "satisfied", "occupancy"),
)


def calls_of(scope: Scope) -> QuerySet[Call]:
    """The calls of the scope: of a person those that they had a part in, as the page of calls finds them."""
    calls = list_calls_for(scope.person or scope.reader)
    if scope.person is not None:
        calls = calls.filter(had_part(User.objects.filter(pk=scope.person.pk)))
    return calls.filter(arrived_at__gte=scope.since, arrived_at__lt=scope.until)


def measured(scope: Scope) -> Measured:
    """All figures over the calls of the scope, in one query."""
    return scope.once("calls", lambda: measure(calls_of(scope)))


def calls_page(scope: Scope, figure: str) -> Page:
    """The page of calls, narrowed down to those behind the figure."""
    query = {"from": scope.since.isoformat(), "to": scope.until.isoformat(), "figure": figure}
    return Page("/calls", query | ({"agent": scope.person.number} if scope.person else {}))


def _read(figure: Figure, scope: Scope) -> Reading:
    if figure.of_time is not None:
        value = figure.of_time(spent_in(scope) if scope.person else time_in_states(scope.since, scope.until))
    else:
        value = measured(scope)[figure.key]
    return Reading(value, calls_page(scope, figure.key))


FOUND = tuple(
    Evidence(
        key=figure.key,
        part=EvidencePart.CALLS,
        words=Words(figure.zh, figure.en),
        definition=Words(figure.formula_zh, figure.formula_en),
        unit=UNITS[figure.unit],
        read=partial(_read, figure),
        of_department=figure.key in OF_DEPARTMENT,
        of_person=figure.key in OF_PERSON,
        version=figure.version,
    )
    for figure in FIGURES.values()
    if figure.key in {*OF_PERSON, *OF_DEPARTMENT}
)
