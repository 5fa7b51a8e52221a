"""Instants inside the engine: whole microseconds since the epoch, which compare and add fast and exactly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SECOND = 1_000_000
MINUTE = 60 * SECOND


def microseconds(instant: datetime) -> int:
    """The instant as the engine keeps it."""
    return (instant - EPOCH) // MICROSECOND


def instant(us: int) -> datetime:
    """What :func:`microseconds` was made of, in UTC."""
    return EPOCH + timedelta(microseconds=us)


def duration(seconds: float) -> int:
    """A span of time, in microseconds."""
    return round(seconds * SECOND)
