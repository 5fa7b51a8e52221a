"""What the calls room stores."""

from __future__ import annotations

from huawu.calls.models.callbacks import CallbackTask
from huawu.calls.models.calls import AgentEvent, Call, CallEvent
from huawu.calls.models.flags import FlaggedNumber
from huawu.calls.models.floor import BreakReason, DialReason, DialRule, FloorSettings, Reason, TransferReason
from huawu.calls.models.hotlines import Hotline
from huawu.calls.models.lines import BusinessLine
from huawu.calls.models.menus import Menu, MenuNode
from huawu.calls.models.queues import Queue, QueueMember, QueueRing, QueueRule, QueueSkill, RingSkill
from huawu.calls.models.recordings import Recording
from huawu.calls.models.records import ContactRecord, Disposition

__all__ = [
    "AgentEvent",
    "BreakReason",
    "BusinessLine",
    "Call",
    "CallEvent",
    "CallbackTask",
    "ContactRecord",
    "DialReason",
    "DialRule",
    "Disposition",
    "FlaggedNumber",
    "FloorSettings",
    "Hotline",
    "Menu",
    "MenuNode",
    "Queue",
    "QueueMember",
    "QueueRing",
    "QueueRule",
    "QueueSkill",
    "Reason",
    "Recording",
    "RingSkill",
    "TransferReason",
]
