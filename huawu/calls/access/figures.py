"""Measuring: the registered figures over stretches of time. For whoever may see figures; nobody's calls leave here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, F, Func, QuerySet, Value
from django.db.models.functions import TruncDate

from huawu.calls.access.recovery import LOOK_BACK
from huawu.calls.figures import FIGURES, OFFERED, OVER_CALLS
from huawu.calls.models import AgentEvent, Call
from huawu.calls.states import AgentState
from huawu.people.models import User

Measured = Mapping[str, float | None]
"""By the figure's key; None where there was nothing to measure."""
HALF_HOUR = timedelta(minutes=30)
MINUTE = timedelta(minutes=1)


def measure(calls: QuerySet[Call]) -> Measured:
    """The figures over these calls."""
    return calls.order_by().aggregate(**OVER_CALLS)


def by_queue(since: datetime, until: datetime) -> dict[int | None, Measured]:
    """The figures of every queue over the calls that arrived in a stretch of time, and under None those of all; with
    ``occupancy``, which belongs to agents, only there."""
    calls = _arrived(since, until)
    rows = calls.filter(queue__isnull=False).order_by().values("queue_id").annotate(**OVER_CALLS)
    found: dict[int | None, Measured] = {row["queue_id"]: _measured(row) for row in rows}
    found[None] = {**measure(calls), "occupancy": _occupancy(since, until)}
    return found


def _measured(row: Mapping[str, Any]) -> Measured:
    return {key: row[key] for key in OVER_CALLS}


def _arrived(since: datetime, until: datetime) -> QuerySet[Call]:
    return Call.objects.filter(arrived_at__gte=since, arrived_at__lt=until)


def _occupancy(since: datetime, until: datetime) -> float | None:
    of_time = FIGURES["occupancy"].of_time
    return of_time(time_in_states(since, until)) if of_time else None


_TIME_IN_STATES = """
    SELECT state, sum(extract(epoch FROM least(until, %(until)s) - greatest(at, %(since)s)))
    FROM (
        SELECT new AS state, at, coalesce(lead(at) OVER (PARTITION BY agent_id ORDER BY seq), %(until)s) AS until
        FROM {events}
        WHERE agent_id IN (SELECT id FROM {people} WHERE is_active) AND kind = 'state'
            AND at >= %(first)s AND at < %(until)s
    ) AS stretches
    WHERE until > %(since)s
    GROUP BY state
"""
"""The ORM cannot sum over a window; reading every change of state of a day to add them up here would be slow."""


def time_in_states(since: datetime, until: datetime) -> dict[AgentState, float]:
    """Seconds that all agents together spent in each state; a state begun before ``since`` counts from then on."""
    sql = _TIME_IN_STATES.format(events=AgentEvent._meta.db_table, people=User._meta.db_table)  # names, no input
    with connection.cursor() as cursor:
        cursor.execute(sql, {"since": since, "until": until, "first": since - LOOK_BACK})
        return {AgentState(state): float(seconds) for state, seconds in cursor.fetchall()}


@dataclass(frozen=True, slots=True)
class HalfHour:
    """The figures of the calls that arrived in thirty minutes."""

    since: datetime
    figures: Measured


def half_hours(since: datetime, until: datetime, queue_id: int | None) -> list[HalfHour]:
    """The day in steps of thirty minutes from ``since``; those without calls are left out."""
    step = Func(Value(HALF_HOUR), F("arrived_at"), Value(since), function="date_bin", output_field=DateTimeField())
    calls = _of_queue(_arrived(since, until), queue_id).annotate(step=step).order_by().values("step")
    rows = calls.annotate(**OVER_CALLS).order_by("step")
    return [HalfHour(row["step"], _measured(row)) for row in rows]


def by_day(calls: QuerySet[Call]) -> list[tuple[date, Measured]]:
    """The figures of each day of the house on which any of these calls arrived."""
    rows = calls.annotate(day=TruncDate("arrived_at")).order_by().values("day").annotate(**OVER_CALLS).order_by("day")
    return [(row["day"], _measured(row)) for row in rows]


def by_team(calls: QuerySet[Call]) -> dict[int | None, Measured]:
    """The figures of each team over the calls that its people took; under None those of nobody's."""
    rows = calls.order_by().values("agent__team").annotate(**OVER_CALLS)
    return {row["agent__team"]: _measured(row) for row in rows}


def waiting_by_minute(since: datetime, until: datetime, queue_id: int | None) -> list[tuple[datetime, int]]:
    """How many callers were waiting at every full minute after ``since``."""
    calls = _of_queue(_arrived(since - timedelta(hours=1), until).filter(OFFERED), queue_id)
    stays = [
        (queued, connected or ended or until)
        for queued, connected, ended in calls.order_by().values_list("queued_at", "connected_at", "ended_at")
    ]
    return [(at, _waiting_at(stays, at)) for at in _minutes(since, until)]


def _of_queue(calls: QuerySet[Call], queue_id: int | None) -> QuerySet[Call]:
    return calls if queue_id is None else calls.filter(queue_id=queue_id)


def _minutes(since: datetime, until: datetime) -> list[datetime]:
    return [since + MINUTE * step for step in range(1, int((until - since) / MINUTE) + 1)]


def _waiting_at(stays: Sequence[tuple[datetime | None, datetime]], at: datetime) -> int:
    return sum(1 for queued, left in stays if queued is not None and queued <= at < left)
