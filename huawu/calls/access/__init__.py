"""The only way a request reaches a call, its record, its recording, or a call-back."""

from __future__ import annotations

from huawu.calls.access.calls import (
    get_call_for,
    get_record_for,
    get_recording_for,
    list_callbacks_for,
    list_calls_for,
    may_write_record,
    past_contacts,
)
from huawu.calls.access.recovery import last_agent_states, open_calls
from huawu.calls.access.search import search_calls_for
from huawu.calls.access.settings import floor_settings, list_agents, list_menus, list_queues
from huawu.calls.access.words import list_dispositions, words_by_line

__all__ = [
    "floor_settings",
    "get_call_for",
    "get_record_for",
    "get_recording_for",
    "last_agent_states",
    "list_agents",
    "list_callbacks_for",
    "list_calls_for",
    "list_dispositions",
    "list_menus",
    "list_queues",
    "may_write_record",
    "open_calls",
    "past_contacts",
    "search_calls_for",
    "words_by_line",
]
