"""Events as lines of a journal."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.states import AgentEventKind, AgentState
from huawu.kit.phone import PhoneNumber

instants = st.datetimes(min_value=datetime(2020, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds it
words = st.text(max_size=20)
numbers = st.none() | st.text("0123456789", max_size=32).map(PhoneNumber)

call_events = st.builds(
    NewCallEvent,
    call_id=st.uuids().map(str),
    seq=st.integers(0, 10_000),
    at=instants,
    kind=st.sampled_from(CallEventKind),
    data=st.dictionaries(words, st.integers() | st.booleans() | words | st.none()),
    caller=numbers,
    hotline=words,
)
agent_events = st.builds(
    NewAgentEvent,
    agent=words,
    seq=st.integers(0, 10_000),
    at=instants,
    old=st.sampled_from(AgentState),
    new=st.sampled_from(AgentState),
    reason=words,
    actor=words,
    call_id=st.none() | st.uuids().map(str),
    kind=st.sampled_from(AgentEventKind),
    note=words,
)


@given(call_events)
def test_a_call_event_survives_the_journal(event: NewCallEvent) -> None:
    assert NewCallEvent.from_json(json.loads(json.dumps(event.to_json()))) == event


@given(agent_events)
def test_an_agent_event_survives_the_journal(event: NewAgentEvent) -> None:
    assert NewAgentEvent.from_json(json.loads(json.dumps(event.to_json()))) == event
