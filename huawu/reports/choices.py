"""The words in which reports are told."""

from __future__ import annotations

from enum import StrEnum


class SummaryState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"


class ReviewState(StrEnum):
    """Where a monthly review stands."""

    GATHERING = "gathering"
    """The figures are being read."""
    FAILED = "failed"
    DRAFT = "draft"
    SIGNED = "signed"


class GrowthState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


DIMENSIONS: dict[str, tuple[str, ...]] = {
    "7.1": ("clause.5.2.2", "clause.5.2.3", "clause.5.2.4"),
    "7.2": ("clause.2.1.1", "clause.2.1.9", "clause.2.1.10", "clause.2.2.4"),
    "7.3": ("clause.2.1.2", "clause.2.1.3", "clause.2.2.1", "clause.2.2.3", "clause.5.2.1"),
    "7.4": ("satisfied", "clause.6.3", "clause.4.1.3"),
}
"""The qualities of chapter 7, by clause, each with the figures that tell of it: what is registered counts, and only
shares do (a length of talk is neither good nor bad)."""
