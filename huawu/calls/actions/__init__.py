"""Everything that writes in the calls room."""

from __future__ import annotations

from huawu.calls.actions.agent_events import do_append_agent_events
from huawu.calls.actions.call_events import do_append_call_events
from huawu.calls.actions.callbacks import do_finish_callback
from huawu.calls.actions.recordings import do_note_listening
from huawu.calls.actions.records import (
    RecordFields,
    do_complete_record,
    do_flag_incomplete,
    do_mark_silent,
    do_save_draft,
)

__all__ = [
    "RecordFields",
    "do_append_agent_events",
    "do_append_call_events",
    "do_complete_record",
    "do_finish_callback",
    "do_flag_incomplete",
    "do_mark_silent",
    "do_note_listening",
    "do_save_draft",
]
