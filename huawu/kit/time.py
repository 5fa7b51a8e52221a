"""Instants: always aware, always UTC inside; local only on the screen."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The current instant, aware, in UTC. The one wall clock of the house; pure code gets it as an argument."""
    return datetime.now(UTC)
