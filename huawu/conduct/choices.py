"""The words in which a matter of conduct is told."""

from __future__ import annotations

from enum import StrEnum


class MatterSide(StrEnum):
    """What a matter is about."""

    FAULT = "fault"
    """Something that went against a clause."""
    MERIT = "merit"
    """Something that deserves praise."""


class MatterOrigin(StrEnum):
    """Where a matter comes from."""

    FINDING = "finding"
    """A check of the handbook, or the detection of private calls."""
    HAND = "hand"
    SUGGESTION = "suggestion"
    """A suggestion that was adopted."""


class MatterState(StrEnum):
    """Where a matter stands."""

    DRAFT = "draft"
    """Nobody has decided; the person concerned is not told and nothing counts."""
    TOLD = "told"
    """Decided and put to the person, who has time to answer; nothing counts yet."""
    ANSWERED = "answered"
    """The person has answered; the superior has to hear it before anything counts."""
    STANDING = "standing"
    """It counts, and can be appealed against for a while."""
    APPEALED = "appealed"
    """A second person has to decide; until then it does not count."""
    FINAL = "final"
    """It counts, with the word of two people."""
    DISMISSED = "dismissed"
    """There was nothing in the draft."""
    WITHDRAWN = "withdrawn"
    """Decided, and taken back."""


class MatterOutcome(StrEnum):
    """What was decided, of a fault the lightest first."""

    NOTE = "note"
    COACHING = "coaching"
    VIOLATION = "violation"
    """With points."""
    PRAISE = "praise"
    AWARD = "award"
    """Praise with points."""


class MatterDeed(StrEnum):
    """What happens to a matter; a line of its history."""

    DRAFTED = "drafted"
    DECIDED = "decided"
    DISMISSED = "dismissed"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    """The person agrees; it counts at once."""
    LAPSED = "lapsed"
    """The time to answer is over."""
    CONFIRMED = "confirmed"
    """The answer was heard, and it stays."""
    LIGHTENED = "lightened"
    """The answer was heard, and it becomes less."""
    WITHDRAWN = "withdrawn"
    """The answer was heard, and nothing is left of it."""
    APPEALED = "appealed"
    UPHELD = "upheld"
    CHANGED = "changed"
    """The appeal makes it less."""
    OVERTURNED = "overturned"


COUNTING = (MatterState.STANDING, MatterState.FINAL)
ENDED = (MatterState.DISMISSED, MatterState.WITHDRAWN)
UNDER_WAY = (MatterState.DRAFT, MatterState.TOLD, MatterState.ANSWERED, MatterState.APPEALED)
"""Somebody still has to do something."""
POINTED = (MatterOutcome.VIOLATION, MatterOutcome.AWARD)
