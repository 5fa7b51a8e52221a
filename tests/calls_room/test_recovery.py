"""What the switchboard reads when it starts again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from huawu.calls.access import agent_changes, agent_days, open_calls
from huawu.calls.actions import do_append_agent_events, do_append_call_events
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewAgentEvent
from huawu.calls.models import AgentEvent, Hotline
from huawu.calls.states import AgentEventKind, AgentState
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from tests.calls_room.stories import START, abandoned, answered, make_call, tell


def test_open_calls_come_back_as_they_were_written(lin: User, hotline: Hotline) -> None:
    start = now() - timedelta(minutes=5)
    talking, wrapping = tell(answered()[:5], start=start), tell(answered()[:7], start=start)
    do_append_call_events([*talking, *wrapping])
    assert open_calls() == {talking[0].call_id: talking, wrapping[0].call_id: wrapping}


def test_calls_that_are_over_or_long_ago_are_left_out(lin: User, hotline: Hotline) -> None:
    make_call(answered(), start=now() - timedelta(minutes=5))
    make_call(abandoned(), start=now() - timedelta(minutes=5))
    make_call([(0, Kind.MISSED, {})], start=now() - timedelta(minutes=5))
    make_call(answered()[:5], start=now() - timedelta(hours=13))
    assert open_calls() == {}


def changes(agent: str, *states: AgentState) -> list[NewAgentEvent]:
    pairs = zip((AgentState.OFFLINE, *states), states, strict=False)
    return [
        NewAgentEvent(agent, seq, START + timedelta(minutes=seq), old, new, reason="lunch" * (new == "break"))
        for seq, (old, new) in enumerate(pairs)
    ]


def test_the_days_of_all_agents_as_far_as_they_matter(lin: User, chen: User) -> None:
    mine = changes("1001", AgentState.READY, AgentState.BREAK)
    today = NewAgentEvent("1001", 2, now(), AgentState.BREAK, AgentState.READY)
    do_append_agent_events([*reversed([*mine, today]), *changes("1002", AgentState.READY)])
    assert agent_days() == {"1001": [mine[-1], today], "1002": changes("1002", AgentState.READY)}


def test_what_is_no_change_of_state_belongs_to_the_day_but_not_to_its_stretches(lin: User) -> None:
    change = NewAgentEvent("1001", 0, now(), AgentState.OFFLINE, AgentState.READY)
    asked = replace(change, seq=1, old=AgentState.READY, kind=AgentEventKind.BREAK_ASKED, reason="meal", note="餐厅")
    do_append_agent_events([change, asked])
    assert agent_days() == {"1001": [change, asked]}
    assert [row.seq for row in agent_changes(lin, START, now())] == [0]


def test_agent_events_are_kept_once_and_strangers_skipped(lin: User) -> None:
    batch = [*changes("1001", AgentState.READY, AgentState.BREAK), *changes("7777", AgentState.READY)]
    for _ in range(2):
        do_append_agent_events(batch)
    assert list(AgentEvent.objects.values_list("agent__username", "seq", "new")) == [
        ("1001", 0, "ready"),
        ("1001", 1, "break"),
    ]


def test_an_agent_event_may_come_before_its_call(lin: User) -> None:
    identity = new_id()
    event = NewAgentEvent("1001", 0, START, AgentState.READY, AgentState.OFFERED, call_id=str(identity))
    do_append_agent_events([event])
    assert AgentEvent.objects.get().call_uuid == identity
