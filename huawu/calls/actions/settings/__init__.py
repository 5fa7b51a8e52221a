"""Everything that changes how the house is set up."""

from __future__ import annotations

from huawu.calls.actions.settings.editing import Kind, do_add, do_change, do_remove
from huawu.calls.actions.settings.emergency import do_switch_emergency
from huawu.calls.actions.settings.flags import FLAG, do_flag_customer, do_flag_number, do_follow_flag, do_part_flags
from huawu.calls.actions.settings.kinds import (
    BREAK_REASON,
    CALENDAR,
    DIAL_REASON,
    DIAL_RULE,
    HOTLINE,
    LINE,
    MENU,
    QUEUE,
    TRANSFER_REASON,
    do_change_floor,
)
from huawu.calls.actions.settings.obligations import do_change_obligation_kind

__all__ = [
    "BREAK_REASON",
    "CALENDAR",
    "DIAL_REASON",
    "DIAL_RULE",
    "FLAG",
    "HOTLINE",
    "LINE",
    "MENU",
    "QUEUE",
    "TRANSFER_REASON",
    "Kind",
    "do_add",
    "do_change",
    "do_change_floor",
    "do_change_obligation_kind",
    "do_flag_customer",
    "do_flag_number",
    "do_follow_flag",
    "do_part_flags",
    "do_remove",
    "do_switch_emergency",
]
