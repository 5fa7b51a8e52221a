"""Everything that changes obligations."""

from __future__ import annotations

from huawu.clock.actions.acting import do_act_on_due
from huawu.clock.actions.changing import (
    do_break,
    do_close_about,
    do_keep,
    do_pause,
    do_reassign,
    do_resume,
    do_resume_over,
    do_withdraw,
)
from huawu.clock.actions.notices import do_notify, do_see_notices
from huawu.clock.actions.owing import do_owe
from huawu.clock.actions.recomputing import do_announce_calendar, do_recompute

__all__ = [
    "do_act_on_due",
    "do_announce_calendar",
    "do_break",
    "do_close_about",
    "do_keep",
    "do_notify",
    "do_owe",
    "do_pause",
    "do_reassign",
    "do_recompute",
    "do_resume",
    "do_resume_over",
    "do_see_notices",
    "do_withdraw",
]
