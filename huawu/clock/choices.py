"""What an obligation can be, and what can happen to it."""

from __future__ import annotations

from enum import StrEnum


class ObligationState(StrEnum):
    """Whether something is still owed. What is late is still owed: being overdue is a fact, not a state."""

    OPEN = "open"
    PAUSED = "paused"
    """The clock stands still, for a listed reason."""
    KEPT = "kept"
    BROKEN = "broken"
    """Will not be kept."""
    WITHDRAWN = "withdrawn"
    """Not owed any more."""


OWED = (ObligationState.OPEN, ObligationState.PAUSED)
CLOSED = (ObligationState.KEPT, ObligationState.BROKEN, ObligationState.WITHDRAWN)


class ObligationEventKind(StrEnum):
    """One line of an obligation's history."""

    OWED = "owed"
    STEP_TAKEN = "step_taken"
    """A step of the ladder was carried out: a reminder, falling due, an escalation."""
    STEP_FAILED = "step_failed"
    """It did not work and is tried again."""
    STEP_SKIPPED = "step_skipped"
    """It failed too often; the ladder goes on without it."""
    REASSIGNED = "reassigned"
    PAUSED = "paused"
    RESUMED = "resumed"
    RECOMPUTED = "recomputed"
    """The calendar has changed, and with it the instant."""
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"
