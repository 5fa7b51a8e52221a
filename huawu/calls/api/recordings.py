"""Listening to recordings."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from huawu.calls import access, actions
from huawu.calls.api.permissions import may_play
from huawu.calls.errors import NoRecordingError
from huawu.calls.schemas import PeaksOut
from huawu.calls.storage import recording_store
from huawu.kit.files import serve_part
from huawu.people.guard import PersonRequest

router = Router(tags=["recordings"])


@router.get("/calls/{uuid:call_id}/recording", auth=may_play)
def get_recording(request: PersonRequest, call_id: UUID) -> HttpResponse:
    """The sound as FLAC: caller left, agent right. Knows byte ranges. Listening leaves a ledger entry."""
    recording = access.get_recording_for(request.auth, call_id)
    try:
        file = recording_store().open(recording.key)
    except FileNotFoundError as missing:
        raise NoRecordingError from missing
    actions.do_note_listening(recording)
    with file:
        return serve_part(request, file, recording.bytes, "audio/flac", recording.sha256)


@router.get("/calls/{uuid:call_id}/recording/peaks", response=PeaksOut, auth=may_play)
def get_recording_peaks(request: PersonRequest, call_id: UUID) -> PeaksOut:
    """What a waveform is drawn from."""
    recording = access.get_recording_for(request.auth, call_id)
    return PeaksOut.model_validate({"caller": [], "agent": [], **recording.peaks, "duration_ms": recording.duration_ms})
