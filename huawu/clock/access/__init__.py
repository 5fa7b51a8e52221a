"""The only way a request reaches an obligation; reading calendars."""

from __future__ import annotations

from huawu.clock.access.calendars import calendar_facts
from huawu.clock.access.obligations import (
    concerned,
    get_obligation_for,
    list_kinds_for,
    list_notices_for,
    list_obligations_for,
    owes,
)

__all__ = [
    "calendar_facts",
    "concerned",
    "get_obligation_for",
    "list_kinds_for",
    "list_notices_for",
    "list_obligations_for",
    "owes",
]
