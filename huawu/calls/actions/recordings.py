"""Recordings: asking for them to be kept, keeping them, listening to them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from huawu.calls.models import Call, Recording
from huawu.calls.states import Outcome
from huawu.calls.storage import key_for, recording_store
from huawu.kit.time import now
from huawu.ledger.actions import do_note_reading, do_record
from huawu.telephony.messages import finalise_message, spoken_ms
from huawu.telephony.recordings import FinishedRecording, finalise

log = logging.getLogger(__name__)

KEEP = "huawu.calls.jobs.keep_recording"
PLAYED = "calls.recording_played"
SETTLE_SECONDS = 2
"""The engine closes its file a moment after the call has ended."""


class DamagedError(Exception):
    """What was kept is not what was finished; the raw recording is still there and will be tried again."""


def do_defer_keeping(ended: Sequence[Call]) -> None:
    """Let a worker turn the raw recordings of these calls into files to keep. Part of the caller's transaction."""
    jobs = [
        app.configure_task(KEEP, lock=f"recording-{call.id}", schedule_in={"seconds": SETTLE_SECONDS}).make_new_job(
            call_id=str(call.id)
        )
        for call in ended
    ]
    if jobs:  # in one statement: a busy hour ends hundreds of calls a minute
        app.job_manager.batch_defer_jobs(jobs)


def do_keep_recording(call_id: UUID, raw: Path, message: Path) -> None:
    """Keep the sound of an ended call and remove ``raw`` and ``message``, what the engine has of its talk and of the
    message that its caller left; of a call with neither, only remove them.

    The raw file goes last, when what is kept has been read back and its row is committed: a crash at any point leaves
    something to try again. A call that was connected but has no sound is marked as failed.
    """
    call = Call.objects.get(pk=call_id)
    recording = Recording.objects.filter(pk=call_id).first()
    has_message = _has_message(call, message)
    if (has_message or call.connected_at) and (recording is None or recording.state != Recording.State.KEPT):
        try:
            _keep(call, message if has_message else raw, finalise_message if has_message else finalise)
        except Exception:
            _set(call, state=Recording.State.FAILED)
            raise
    raw.unlink(missing_ok=True)
    message.unlink(missing_ok=True)


def _has_message(call: Call, message: Path) -> bool:
    """A caller who was cut off while we were away may have spoken without our hearing of it."""
    cut_off = call.outcome == Outcome.FAILED and call.connected_at is None
    return call.outcome == Outcome.VOICEMAIL or (cut_off and spoken_ms(message) > 0)


def _keep(call: Call, raw: Path, finalise: Callable[[Path, Path], FinishedRecording | None]) -> None:
    file = raw.with_suffix(".flac")
    finished = finalise(raw, file)
    if finished is None:
        log.warning("call %s has sound to keep but nothing was recorded", call.id)
        _set(call, state=Recording.State.FAILED)
        return
    key = key_for(str(call.id), (call.arrived_at or now()).date())
    if recording_store().keep(key, file) != finished.sha256:
        raise DamagedError(str(call.id))
    _note_kept(call, key, finished)


@transaction.atomic
def _note_kept(call: Call, key: str, finished: FinishedRecording) -> None:
    recording = _set(
        call,
        state=Recording.State.KEPT,
        key=key,
        channels=len(finished.peaks),
        sample_rate=finished.sample_rate,
        duration_ms=finished.duration_ms,
        bytes=finished.bytes,
        sha256=finished.sha256,
        sealed=True,
        peaks=finished.peaks,
    )
    do_record("calls.recording_kept", recording, new={"sha256": finished.sha256, "bytes": finished.bytes})


@transaction.atomic
def do_seal_recordings(most: int) -> int:
    """Encrypt up to ``most`` files that were kept in clear; gives how many were seen to. What is not there, or not what
    was kept, is left alone, and said once. What is being deleted at this moment is left to that."""
    plain = Recording.objects.filter(state=Recording.State.KEPT, sealed=False)
    rows = list(plain.select_for_update(skip_locked=True).order_by("pk")[:most])
    for row in rows:
        try:
            whole = recording_store().seal(row.key, row.sha256)
        except FileNotFoundError:
            whole = False
        if not whole:
            log.warning("the recording of call %s is not what was kept, and cannot be played", row.call_id)
    Recording.objects.filter(pk__in=[row.pk for row in rows]).update(sealed=True)
    return len(rows)


def _set(call: Call, **facts: object) -> Recording:
    return Recording.objects.update_or_create(call=call, defaults=facts)[0]


def do_note_listening(recording: Recording) -> None:
    """Leave the trace of somebody listening (clause 2.1.7): once in ten minutes, since a player asks part by part."""
    do_note_reading(PLAYED, recording)
