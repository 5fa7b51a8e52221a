"""The words in which a complaint is told."""

from __future__ import annotations

from enum import StrEnum


class ComplaintStep(StrEnum):
    """A step of the book (clause 6.3), in its order."""

    RECEIVE = "receive"
    ACKNOWLEDGE = "acknowledge"
    ASSESS = "assess"
    INVESTIGATE = "investigate"
    PROPOSE = "propose"
    AGREE = "agree"
    CARRY_OUT = "carry_out"
    CALL_BACK = "call_back"
    CLOSE = "close"
    REVIEW = "review"


class ComplaintClass(StrEnum):
    """How serious a complaint is."""

    ORDINARY = "ordinary"
    SERIOUS = "serious"
    URGENT = "urgent"


class DeedKind(StrEnum):
    """A line of a complaint's history."""

    DID = "did"
    OWNED = "owned"
    REOPENED = "reopened"
    RECLASSED = "reclassed"


class Harm(StrEnum):
    """What has happened to the customer."""

    ANNOYED = "annoyed"
    """Time and trouble; no loss."""
    LOSS = "loss"
    """Money or service lost."""
    MANY = "many"
    """Several customers, safety, or personal data that got out."""


class Exposure(StrEnum):
    """Where else the matter is, or may be soon."""

    HOUSE = "house"
    ANNOUNCED = "announced"
    """The customer speaks of the authorities, the press or a court, or complains about the same for the second time."""
    OUTSIDE = "outside"
    """It is there already."""


class StepOutcome(StrEnum):
    """What came of a step; most can only be done."""

    DONE = "done"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    """Of the proposal: another one is made."""
    SATISFIED = "satisfied"
    UNSATISFIED = "unsatisfied"
    """Of the call-back: it is looked into again."""
    NOT_REACHED = "not_reached"
    """Of the call-back: it is tried again."""
    UNREACHABLE = "unreachable"
    """Of the call-back: it was tried on several days, the customer was written to, and the leader agrees."""
