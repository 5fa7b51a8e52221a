"""Names of states and kinds in the training room."""

from __future__ import annotations

from enum import StrEnum


class QuestionKind(StrEnum):
    """How a question is asked and answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    ORDER = "order"
    """The options are put in order."""
    FILL = "fill"
    """Each ``____`` of the text is filled in."""
    LISTEN = "listen"
    """A recording is judged: one of the options is right."""
    OPEN = "open"
    """Answered in words and marked by a person."""


CHOSEN = (QuestionKind.SINGLE, QuestionKind.LISTEN)
"""One option is right."""


class AttemptState(StrEnum):
    """How an attempt at a paper stands."""

    OPEN = "open"
    MARKING = "marking"
    """Handed in; a person has to mark its open answers."""
    PASSED = "passed"
    FAILED = "failed"


DONE = (AttemptState.PASSED, AttemptState.FAILED)


class ItemSource(StrEnum):
    """What the room itself can put into a course; other rooms register more (:mod:`huawu.training.sources`)."""

    TEXT = "text"
    EXAMPLE = "example"
    CLAUSE = "clause"


class ExampleVerdict(StrEnum):
    """What a recording is an example of."""

    GOOD = "good"
    BAD = "bad"


class CertificateState(StrEnum):
    """How a certificate stands at an instant."""

    VALID = "valid"
    ENDING = "ending"
    """Valid, for :data:`huawu.training.rules.certifying.ENDING_DAYS` at most."""
    EXPIRED = "expired"
    REVOKED = "revoked"
