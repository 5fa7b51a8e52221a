"""What happens by itself: at its instant, once, and never as a loop without an end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huawu.calls.choices import WrapUpManner
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState
from huawu.switchboard.errors import WrapUpLastsError
from huawu.switchboard.timers import next_due, tick
from huawu.telephony.events import Party, TalkingStarted
from tests.switchboard.house import CALL, SECOND, House, owner


def due_in(house: House) -> float | None:
    due = next_due(house.exchange)
    return None if due is None else (due - house.now).total_seconds()


def test_an_empty_house_waits_for_nothing(house: House) -> None:
    assert next_due(house.exchange) is None
    tick(house.exchange, house.now)
    assert (house.said, house.days) == ([], [])


def test_the_next_thing_is_found_through_a_call(house: House) -> None:
    house.ready()
    call = house.arrive()
    assert due_in(house) == 20, "the ring"
    house.answer(call)
    assert due_in(house) == 8, "the greeting, and the silence"
    house.hear(TalkingStarted(house.now, CALL, Party.CALLER))
    house.call_command("greeting_said")
    assert due_in(house) == 180, "whether the talk may be a private one"
    house.call_command("hold")
    house.call_command("resume")
    assert due_in(house) == 6, "the phrase after a hold"
    house.call_command("hang_up")
    assert due_in(house) == 30, "wrap-up"
    house.call_command("finish_wrap_up")
    assert due_in(house) is None


def test_late_is_as_good_as_in_time(house: House) -> None:
    """The process was busy or asleep: everything due is done at the next tick, and nothing is due any more."""
    house.talk()
    house.call_command("hang_up")
    house.now += timedelta(hours=1)
    tick(house.exchange, house.now)
    assert house.state() is AgentState.READY
    assert next_due(house.exchange) is None


def test_a_tick_too_many_does_nothing(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    said = len(house.said)
    for _ in range(5):
        tick(house.exchange, house.now)
    assert len(house.said) == said


def test_silence_counts_only_while_the_agent_is_there(house: House) -> None:
    call = house.talk()
    house.agent_channel_gone(call)
    house.wait(10)
    assert Kind.CALLER_SILENT not in house.kinds()


def test_who_has_spoken_once_is_not_silent_for_the_next_agent(house: House) -> None:
    call = house.talk()
    house.hear(TalkingStarted(house.now, CALL, Party.CALLER))
    house.ready("1002")
    house.agent_channel_gone(call)
    house.close()
    house.register(reachable=False)
    house.wait(21)
    assert call.agent == "1002"
    house.answer(call)
    assert call.silence_due is None
    assert owner(call).greeting_until is not None
    house.wait(10)
    assert not call.silent_flagged


def test_the_agents_return_stops_the_clock(house: House) -> None:
    call = house.talk()
    house.agent_channel_gone(call)
    house.wait(19)
    house.answer(call)
    house.wait(5)
    assert call.agent == "1001"
    assert Kind.AGENT_LOST in house.kinds()
    assert Kind.QUEUED in house.kinds()[:2]
    assert house.kinds().count(Kind.QUEUED) == 1


def test_each_call_has_its_own_wrap_up(house: House) -> None:
    house.ready("1001", "1002")
    first, second = house.arrive(CALL), house.arrive(SECOND)
    house.answer(first)
    house.answer(second)
    house.call_command("hang_up", "1001")
    house.wait(10)
    house.call_command("hang_up", "1002")
    house.wait(21)
    assert (house.state("1001"), house.state("1002")) == (AgentState.READY, AgentState.WRAP_UP)


def test_a_queue_without_wrap_up_frees_the_agent_at_once(house: House) -> None:
    queue = replace(house.exchange.directory.queues[1], wrap_up_manner=WrapUpManner.NONE)
    house.exchange.use_directory(replace(house.exchange.directory, queues={1: queue}), house.now)
    house.ready("1001")
    first, second = house.arrive(CALL), house.arrive(SECOND)
    house.answer(first)
    house.call_command("hang_up", "1001")
    assert (house.state("1001"), second.agent) == (AgentState.OFFERED, "1001")
    assert house.kinds()[-1] is Kind.WRAP_UP_ENDED
    assert CALL not in house.exchange.calls


def test_a_forced_wrap_up_lasts_its_time(house: House) -> None:
    queue = replace(house.exchange.directory.queues[1], wrap_up_manner=WrapUpManner.FORCED_TIME)
    house.exchange.use_directory(replace(house.exchange.directory, queues={1: queue}), house.now)
    house.ready("1001")
    house.answer(house.arrive())
    house.call_command("hang_up", "1001")
    house.wait(29)
    with pytest.raises(WrapUpLastsError):
        house.call_command("finish_wrap_up", "1001")
    assert house.state("1001") is AgentState.WRAP_UP
    house.wait(1)
    assert house.state("1001") is AgentState.READY
