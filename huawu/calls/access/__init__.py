"""The only way a request reaches a call, its record, its recording, or a call-back."""

from __future__ import annotations

from huawu.calls.access.calls import (
    LastTalk,
    get_call_for,
    get_record_for,
    get_recording_for,
    had_part,
    last_talks,
    list_callbacks_for,
    list_calls_for,
    may_write_record,
    past_contacts,
    record_is_begun,
    record_is_complete,
    talks_with,
)
from huawu.calls.access.figures import Measured, by_day, by_team, half_hours, measure, time_in_states, waiting_by_minute
from huawu.calls.access.figures import by_queue as figures_by_queue
from huawu.calls.access.recovery import agent_changes, agent_days, agent_notes, open_calls, unjudged_calls
from huawu.calls.access.retention import count_recordings, due_recordings
from huawu.calls.access.search import search_calls_for
from huawu.calls.access.settings import flags_of, floor_settings, list_agents, list_flags, list_menus, list_queues
from huawu.calls.access.words import dial_reasons, list_dispositions, transfer_reasons, words_by_line

__all__ = [
    "LastTalk",
    "Measured",
    "agent_changes",
    "agent_days",
    "agent_notes",
    "by_day",
    "by_team",
    "count_recordings",
    "dial_reasons",
    "due_recordings",
    "figures_by_queue",
    "flags_of",
    "floor_settings",
    "get_call_for",
    "get_record_for",
    "get_recording_for",
    "had_part",
    "half_hours",
    "last_talks",
    "list_agents",
    "list_callbacks_for",
    "list_calls_for",
    "list_dispositions",
    "list_flags",
    "list_menus",
    "list_queues",
    "may_write_record",
    "measure",
    "open_calls",
    "past_contacts",
    "record_is_begun",
    "record_is_complete",
    "search_calls_for",
    "talks_with",
    "time_in_states",
    "transfer_reasons",
    "unjudged_calls",
    "waiting_by_minute",
    "words_by_line",
]
