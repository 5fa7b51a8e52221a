"""Where a suggestion can stand, and what happens to it."""

from __future__ import annotations

from enum import StrEnum


class SuggestionState(StrEnum):
    """Where a suggestion stands."""

    RECEIVED = "received"
    DISCUSSING = "discussing"
    """Somebody who decides has taken it up."""
    ADOPTED = "adopted"
    """Somebody carries it out by a day."""
    DONE = "done"
    DECLINED = "declined"


class SuggestionEventKind(StrEnum):
    """A line of a suggestion's history."""

    WRITTEN = "written"
    COMMENTED = "commented"
    DISCUSSING = "discussing"
    ADOPTED = "adopted"
    """With thanks."""
    DONE = "done"
    DECLINED = "declined"


UNANSWERED = (SuggestionState.RECEIVED, SuggestionState.DISCUSSING)
TAKEN_UP = (SuggestionState.ADOPTED, SuggestionState.DONE)
