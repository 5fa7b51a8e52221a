"""The words in which a case is told."""

from __future__ import annotations

from enum import StrEnum


class CaseForm(StrEnum):
    """What a customer comes with."""

    CONSULT = "consult"
    REQUEST = "request"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    SUGGESTION = "suggestion"


class CaseStage(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class CaseEventKind(StrEnum):
    """A line of a case's history."""

    OPENED = "opened"
    EDITED = "edited"
    REMARKED = "remarked"
    TAGGED = "tagged"
    WORD_ASKED = "word_asked"
    """Who could handle it wants to hand it on: the leader's word is asked for first."""
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RETRACTED = "retracted"
    ASKED = "asked"
    ANSWERED = "answered"
    TOLD = "told"
    CLOSED = "closed"
    REOPENED = "reopened"


class HandoverState(StrEnum):
    """Where the wish to hand a case on stands."""

    WORD = "word"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RETRACTED = "retracted"
