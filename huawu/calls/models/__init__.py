"""What the calls room stores."""

from __future__ import annotations

from huawu.calls.models.callbacks import CallbackTask
from huawu.calls.models.calls import AgentEvent, Call, CallEvent
from huawu.calls.models.recordings import Recording
from huawu.calls.models.records import ContactRecord, Disposition
from huawu.calls.models.service import BusinessLine, Hotline, Queue, QueueSkill

__all__ = [
    "AgentEvent",
    "BusinessLine",
    "Call",
    "CallEvent",
    "CallbackTask",
    "ContactRecord",
    "Disposition",
    "Hotline",
    "Queue",
    "QueueSkill",
    "Recording",
]
