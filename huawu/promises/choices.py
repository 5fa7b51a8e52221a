"""Where a promise can stand, and what happens to it."""

from __future__ import annotations

from enum import StrEnum


class PromiseState(StrEnum):
    """Where a promise stands."""

    ASKED = "asked"
    """Waits for the word of somebody with the authority; nothing may be said to the customer."""
    APPROVED = "approved"
    """May be said, and is owed."""
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    KEPT = "kept"
    BROKEN = "broken"
    """Not kept in time, or it was said that it would not be."""


class PromiseEventKind(StrEnum):
    """A line of a promise's history."""

    ASKED = "asked"
    GRANTED = "granted"
    """Within the asker's own authority: approved without asking anybody."""
    RAISED = "raised"
    """Nobody answered in time; the next superiors see it too."""
    APPROVED = "approved"
    CHANGED = "changed"
    """Approved with another amount, wording or day than was asked for."""
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    KEPT = "kept"
    BROKEN = "broken"


UNDECIDED = (PromiseState.ASKED,)
GIVEN = (PromiseState.APPROVED, PromiseState.KEPT, PromiseState.BROKEN)
"""What was approved, whatever became of it."""
DECISIONS = (
    PromiseEventKind.GRANTED,
    PromiseEventKind.APPROVED,
    PromiseEventKind.CHANGED,
    PromiseEventKind.REFUSED,
    PromiseEventKind.WITHDRAWN,
)
"""How a request ends; one of them, once."""
