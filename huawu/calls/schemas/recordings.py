"""What is known of a recording."""

from __future__ import annotations

from typing import Literal

from ninja import Schema

from huawu.calls.models import Recording

RecordingState = Literal["none", "pending", "kept", "failed"]


class RecordingOut(Schema):
    """What is known of a recording; the sound is at ``/api/calls/{id}/recording``."""

    state: RecordingState
    format: str
    channels: int
    sample_rate: int
    duration_ms: int
    bytes: int
    sha256: str

    @classmethod
    def of(cls, recording: Recording) -> RecordingOut:
        return cls.model_validate(recording)


class PeaksOut(Schema):
    """The loudest sample of equal stretches of each channel, for drawing."""

    caller: list[int]
    agent: list[int]
    duration_ms: int
