"""Recordings: asking for them to be kept."""

from __future__ import annotations

from collections.abc import Sequence

from procrastinate.contrib.django import app

from huawu.calls.models import Call, Recording
from huawu.ledger.actions import do_record

KEEP = "huawu.calls.jobs.keep_recording"
SETTLE_SECONDS = 2
"""The engine closes its file a moment after the call has ended."""


def do_defer_keeping(ended: Sequence[Call]) -> None:
    """Let a worker turn the raw recordings of these calls into files to keep. Part of the caller's transaction."""
    for call in ended:
        keep = app.configure_task(KEEP, lock=f"recording-{call.id}", schedule_in={"seconds": SETTLE_SECONDS})
        keep.defer(call_id=str(call.id))


def do_note_listening(recording: Recording) -> None:
    """Leave the trace of somebody listening (clause 2.1.7)."""
    do_record("calls.recording_played", recording)
