"""Background work of the calls room: keeping recordings."""

from __future__ import annotations

import logging
from itertools import chain
from pathlib import Path
from uuid import UUID

from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.calls.actions.obligations import do_match_callbacks
from huawu.calls.actions.recordings import do_defer_keeping, do_keep_recording, do_seal_recordings
from huawu.calls.models import Call, Recording
from huawu.telephony.messages import FORMAT

log = logging.getLogger(__name__)


@app.task(retry=RetryStrategy(max_attempts=5, exponential_wait=5))
def keep_recording(call_id: str) -> None:
    """Turn the raw recording of an ended call into one to keep. Harmless when repeated."""
    do_keep_recording(UUID(call_id), raw_file(call_id), message_file(call_id))


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="sweep_recordings", pass_context=False)
def sweep_recordings(timestamp: int) -> None:
    """Find raw recordings that a crash left behind, and ask for each to be kept.

    Calls that are still open, or unknown so far, are left alone; so are those that failed for good.
    """
    files = chain(settings.RAW_RECORDINGS.glob("*.raw"), settings.RAW_MESSAGES.glob(f"*.{FORMAT}"))
    left = {name for name in map(_call_id, files) if name is not None}
    ended = Call.objects.filter(pk__in=left, ended_at__isnull=False)
    do_defer_keeping(list(ended.exclude(recording__state=Recording.State.FAILED)))


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="seal_recordings", pass_context=False)
def seal_recordings(timestamp: int) -> None:
    """Encrypt recordings that an older version kept in clear. Nothing to do once all are."""
    while do_seal_recordings(20):
        pass


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="match_callbacks", pass_context=False)
def match_callbacks(timestamp: int) -> None:
    """Let the clock know which call-backs are owed."""
    do_match_callbacks()


def raw_file(call_id: str) -> Path:
    """Where the engine writes the sound of a call."""
    return Path(settings.RAW_RECORDINGS) / f"{call_id}.raw"


def message_file(call_id: str) -> Path:
    """Where the engine writes the message that a caller leaves."""
    return Path(settings.RAW_MESSAGES) / f"{call_id}.{FORMAT}"


def _call_id(raw: Path) -> UUID | None:
    try:
        return UUID(raw.stem)
    except ValueError:
        return None
