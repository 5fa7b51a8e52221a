"""Shapes of the calls API. Numbers leave masked; instants are ISO 8601 with offset; durations are seconds."""

from __future__ import annotations

from huawu.calls.schemas.callbacks import CallbackDone, CallbackOut, CallbackPage, CallbackSearch
from huawu.calls.schemas.calls import CallDetail, CallEventOut, CallPage, CallRow, CallSearch, ContactOut, CustomerRef
from huawu.calls.schemas.recordings import PeaksOut, RecordingOut, RecordingState
from huawu.calls.schemas.records import RecordIn, RecordOut, RecordState, record_state
from huawu.calls.schemas.words import KindWord, LineWords, NamedRef, QueueItem, ReasonWords, Word

__all__ = [
    "CallDetail",
    "CallEventOut",
    "CallPage",
    "CallRow",
    "CallSearch",
    "CallbackDone",
    "CallbackOut",
    "CallbackPage",
    "CallbackSearch",
    "ContactOut",
    "CustomerRef",
    "KindWord",
    "LineWords",
    "NamedRef",
    "PeaksOut",
    "QueueItem",
    "ReasonWords",
    "RecordIn",
    "RecordOut",
    "RecordState",
    "RecordingOut",
    "RecordingState",
    "Word",
    "record_state",
]
