"""Instants: always aware, always UTC inside; local only on the screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from django.utils.timezone import make_aware


def now() -> datetime:
    """The current instant, aware, in UTC. The one wall clock of the house; pure code gets it as an argument."""
    return datetime.now(UTC)


def midnight(day: date) -> datetime:
    """When a day of the house begins, by its own clock."""
    return make_aware(datetime.combine(day, time()))
