"""What supervisors do is in the ledger, once, whenever the database takes it."""

from __future__ import annotations

import json

import pytest

from huawu.calls.states import AgentState
from huawu.ledger.models import Entry
from huawu.ledger.traces import Trace
from huawu.people.models import User
from huawu.switchboard.database import deliver
from huawu.switchboard.live import LiveCall
from huawu.switchboard.tracing import traces_of
from tests.switchboard.house import CALL, SUPERVISED, House


@pytest.fixture
def house() -> House:
    house = House(SUPERVISED)
    house.open("2001")
    return house


def supervise(house: House) -> None:
    """A supervisor listens, whispers, and gives the word about a rude caller; then takes over."""
    house.command("monitor", "2001", agent="1001", mode="listen")
    house.desk_answers("2001")
    house.command("monitor", "2001", agent="1001", mode="whisper")
    house.call_command("mark_rude")
    for _ in range(2):
        house.command("allow_ending", "2001", agent="1001")
    house.command("take_over_call", "2001")


def test_every_step_in_a_talk_is_traced(house: House, call: LiveCall) -> None:
    supervise(house)
    traces = list(traces_of(house.said))
    assert [(trace.action, trace.facts) for trace in traces] == [
        ("floor.monitored", {"mode": "listen"}),
        ("floor.monitored", {"mode": "whisper"}),
        ("floor.ending_allowed", {}),
        ("floor.taken_over", {}),
    ]
    assert {(trace.actor, trace.person, trace.subject) for trace in traces} == {("2001", "1001", ("calls.call", CALL))}
    assert len({trace.id for trace in traces}) == len(traces)


def test_a_forced_state_is_traced_when_it_is_asked_for(house: House, call: LiveCall) -> None:
    house.command("set_agent_state", "2001", agent="1001", state="break", reason="meeting")
    (trace,) = house.traces
    assert (trace.actor, trace.action, trace.person) == ("2001", "floor.state_forced", "1001")
    assert trace.facts == {"state": AgentState.BREAK, "reason": "meeting", "later": True}
    assert house.state() is AgentState.TALKING


def test_what_agents_do_themselves_is_not_traced(house: House) -> None:
    call = house.talk()
    house.call_command("hold")
    house.call_command("resume")
    house.caller_hangs_up(call)
    assert [*house.traces, *traces_of(house.said)] == []


def test_a_trace_survives_the_journal(house: House) -> None:
    house.command("set_agent_state", "2001", agent="1002", state="break", reason="meeting")
    (trace,) = house.traces
    assert Trace.from_json(json.loads(json.dumps(trace.to_json()))) == trace


@pytest.mark.django_db(transaction=True)
def test_the_journal_brings_traces_into_the_ledger_once(house: House, call: LiveCall) -> None:
    supervisor = User.objects.create(username="2001", display_name="孙立", role="supervisor")
    agent = User.objects.create(username="1002", display_name="周宁", role="agent")
    supervise(house)
    house.command("set_agent_state", "2001", agent="1002", state="break", reason="meeting")
    lines = [{"call": event.to_json()} for event in house.said] + [{"trace": t.to_json()} for t in house.traces]
    for _ in range(2):
        deliver(lines)
    entries = list(Entry.objects.filter(action__startswith="floor.").order_by("at", "action"))
    assert len(entries) == 5
    assert {entry.actor_id for entry in entries} == {supervisor.pk}
    forced = next(entry for entry in entries if entry.action == "floor.state_forced")
    assert (forced.object_type, forced.object_id) == ("people.user", str(agent.pk))
    assert forced.new == {"agent": "1002", "state": "break", "reason": "meeting", "later": False}
    listened = next(entry for entry in entries if entry.action == "floor.monitored")
    assert (listened.object_type, listened.object_id) == ("calls.call", CALL)
