"""What becomes of an offer, and who is to blame for it: the agent, the softphone, the caller or nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from huawu.calls.choices import WrapUpManner
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ContactStage, Outcome
from huawu.routing.configuration import StrategyName
from huawu.switchboard.live import STARTING, LiveCall
from huawu.telephony import events
from huawu.telephony.events import Party
from tests.switchboard.house import CALL, DIRECTORY, SECOND, House


def test_a_rejected_call_goes_to_the_next_agent_and_the_first_is_on_break(house: House) -> None:
    house.ready("1001", "1002")
    call = house.arrive()
    house.call_command("reject")
    assert call.agent == "1002"
    assert (house.state("1001"), house.desk("1001").reason) == (AgentState.BREAK, "rejected")
    assert house.kinds() == [Kind.ARRIVED, Kind.QUEUED, Kind.OFFERED, Kind.OFFER_REJECTED, Kind.OFFERED]
    assert [day.actor for day in house.days if day.agent == "1001"][-1] == "1001", "the agent did it, not the system"


def test_a_rejection_by_the_telephone_itself_counts_as_the_agents(house: House) -> None:
    house.ready()
    call = house.arrive()
    house.agent_channel_gone(call, cause=21)
    assert Kind.OFFER_REJECTED in house.kinds()
    assert house.desk().reason == "rejected"


def test_nobody_answers(house: House) -> None:
    house.ready("1001", "1002")
    call = house.arrive()
    ring = call.ringing_channel
    house.wait(21)
    assert ("hang_up", ring) in house.engine.commands
    assert Kind.OFFER_TIMED_OUT in house.kinds()
    assert (house.state("1001"), house.desk("1001").reason) == (AgentState.BREAK, "no_answer")
    assert call.agent == "1002"


def test_a_ring_that_fails_is_not_the_agents_fault_but_does_not_repeat_at_once(house: House) -> None:
    house.ready()
    call = house.arrive()
    house.agent_channel_gone(call, cause=20)
    assert house.kinds()[-1] is Kind.OFFER_FAILED
    assert house.said[-1].data["cause"] == 20
    assert (house.state(), house.desk().reason) == (AgentState.BREAK, "ring_failed")
    assert len(house.commands("ring_agent")) == 1
    assert (call.stage, call.agent) == (None, "")


def test_a_ring_that_the_engine_refuses_is_a_failed_ring(house: House) -> None:
    house.ready()
    house.engine.refused.add("ring_agent")
    house.arrive()
    assert house.kinds()[-1] is Kind.OFFER_FAILED
    assert house.desk().reason == "ring_failed"


def test_going_on_break_while_it_rings_refuses_the_call_with_the_agents_own_reason(house: House) -> None:
    house.ready()
    house.arrive()
    house.command("set_state", state="break", reason="meal")
    assert Kind.OFFER_REJECTED in house.kinds()
    assert (house.days[-1].old, house.days[-1].new, house.days[-1].reason) == (
        AgentState.OFFERED,
        AgentState.BREAK,
        "meal",
    )


def test_a_caller_who_leaves_while_it_rings_costs_the_agent_nothing(house: House) -> None:
    house.ready()
    idle_since = house.desk().idle_since
    call = house.arrive()
    ring = call.ringing_channel
    house.caller_hangs_up(call)
    assert house.outcome() == ("caller", Outcome.ABANDONED)
    assert ("hang_up", ring) in house.engine.commands
    assert house.state() is AgentState.READY
    assert house.desk().idle_since == idle_since
    assert house.exchange.calls == {}


def test_a_caller_who_leaves_while_waiting(house: House) -> None:
    call = house.arrive()
    house.caller_hangs_up(call)
    assert house.outcome() == ("caller", Outcome.ABANDONED)
    assert house.exchange.engine.waiting() == ()


# in the same moment


def _answer_then_gone(house: House, call: LiveCall) -> None:
    house.answer(call)
    house.caller_hangs_up(call)


def _gone_then_answer(house: House, call: LiveCall) -> None:
    ring = call.ringing_channel
    house.caller_hangs_up(call)
    house.hear(events.ChannelAnswered(house.now, call.id, Party.AGENT, ring))


@pytest.mark.parametrize(
    ("both", "outcome", "state"),
    [
        (_answer_then_gone, Outcome.ANSWERED, AgentState.WRAP_UP),
        (_gone_then_answer, Outcome.ABANDONED, AgentState.READY),
    ],
)
def test_caller_hangs_up_in_the_millisecond_of_the_answer(
    house: House, both: Callable[[House, LiveCall], None], outcome: Outcome, state: AgentState
) -> None:
    house.ready()
    call = house.arrive()
    ring = call.ringing_channel
    both(house, call)
    assert house.outcome() == ("caller", outcome)
    assert house.state() is state
    assert house.commands("hang_up")[-1][1] in {ring, f"{CALL}-caller"}
    assert ring not in house.engine.channels, "the agent's side is hung up"


def test_an_answer_after_the_time_was_over_is_hung_up_and_the_call_stays_with_the_next(house: House) -> None:
    house.ready("1001", "1002")
    call = house.arrive()
    late = call.ringing_channel
    house.wait(21)
    second = call.ringing_channel
    house.hear(events.ChannelAnswered(house.now, CALL, Party.AGENT, late))
    assert house.engine.commands[-1] == ("hang_up", late)
    assert (call.agent, call.ringing_channel, call.stage) == ("1002", second, ContactStage.OFFERED)


def test_an_answer_told_twice_is_one_answer(house: House) -> None:
    call = house.talk()
    house.hear(events.ChannelAnswered(house.now, CALL, Party.AGENT, call.agent_channel))
    assert call.stage is ContactStage.CONNECTED
    assert ("hang_up", call.agent_channel) not in house.engine.commands
    assert house.kinds().count(Kind.CONNECTED) == 1


def test_rejecting_a_call_whose_caller_has_just_left_is_refused_without_harm(house: House) -> None:
    from huawu.switchboard.errors import NotYourContactError

    house.ready()
    call = house.arrive()
    house.caller_hangs_up(call)
    with pytest.raises(NotYourContactError):
        house.command("reject", call_id=CALL)
    assert house.state() is AgentState.READY


def test_an_offer_undone_while_it_was_decided_is_not_carried_out(house: House) -> None:
    """The caller leaves; the agent would get the next call at once, but the softphone is not well."""
    house.ready("1001")
    first = house.arrive(CALL)
    second = house.arrive(SECOND)
    house.desk().problem = "microphone"
    house.caller_hangs_up(first)
    assert second.agent == ""
    assert house.desk().contact is None
    assert (house.state(), house.desk().reason) == (AgentState.SYSTEM_PROBLEM, "microphone")
    assert len(house.commands("ring_agent")) == 1
    house.ready("1002")
    assert second.agent == "1002"


# what goes wrong with the softphone or the engine while it rings


def test_a_softphone_that_disappears_while_it_rings_frees_the_call_at_once_and_blames_nobody(house: House) -> None:
    house.ready("1001", "1002")
    call = house.arrive()
    house.register("1001", reachable=False)
    assert call.agent == "1002"
    assert (house.state("1001"), house.desk("1001").reason) == (AgentState.SYSTEM_PROBLEM, "softphone")
    house.register("1001")
    assert house.state("1001") is AgentState.READY


def test_a_microphone_refused_while_it_rings_frees_the_call(house: House) -> None:
    house.ready("1001", "1002")
    call = house.arrive()
    house.command("softphone", problem="microphone")
    assert call.agent == "1002"
    assert house.desk("1001").reason == "microphone"


def test_a_reload_while_it_rings_keeps_the_agent_ready(house: House) -> None:
    house.ready()
    call = house.arrive()
    house.close()
    house.register(reachable=False)
    assert call.agent == ""
    house.open(page="page-2")
    assert house.state() is AgentState.OFFERED
    assert call.agent == "1001"
    assert house.commands("ring_agent")[-1][3] == "agent-1001-2", "on the new page's softphone"


def test_the_engine_is_lost_while_it_rings(house: House) -> None:
    house.ready()
    call = house.arrive()
    ring = call.ringing_channel
    house.lose_engine()
    assert (house.state(), house.desk().reason) == (AgentState.SYSTEM_PROBLEM, "softphone")
    house.wait(40)
    assert Kind.OFFER_TIMED_OUT not in house.kinds(), "nobody could have answered"
    house.find_engine()
    assert call.agent == "1001"
    assert call.ringing_channel != ring
    house.hear(events.ChannelAnswered(house.now, CALL, Party.AGENT, ring))
    assert call.stage is ContactStage.OFFERED


def test_caller_and_agent_who_cannot_be_joined_are_rung_again(house: House) -> None:
    house.ready()
    call = house.arrive()
    house.engine.refused.add("connect")
    first = call.ringing_channel
    house.answer(call)
    assert house.kinds()[-1] is Kind.AGENT_LOST
    assert ("hang_up", first) in house.engine.commands
    house.engine.refused.clear()
    house.answer(call)
    assert call.stage is ContactStage.CONNECTED
    assert house.state() is AgentState.TALKING


# the announcement


def test_the_end_of_an_announcement_that_comes_before_its_name_counts(house: House) -> None:
    """A missing sound file ends at once: the event may overtake the answer to the command."""
    call = house.arrive()
    call.hearing.playback = STARTING
    house.hear(events.PlaybackEnded(house.now, CALL, "some-playback"))
    assert house.engine.commands[-1] == ("start_music", f"{CALL}-caller")


def test_an_announcement_that_cannot_be_played_does_not_lose_the_call(house: House) -> None:
    house.engine.refused.add("play")
    call = house.arrive()
    assert house.exchange.engine.waiting()[0].contact_id == call.id
    house.ready()
    house.answer(call)
    assert call.stage is ContactStage.CONNECTED


@pytest.mark.parametrize("restarted", [False, True])
@pytest.mark.parametrize(
    ("strategy", "chosen"), [(StrategyName.FEWEST_CALLS, "1002"), (StrategyName.LEAST_TALK, "1001")]
)
def test_queues_may_go_by_calls_or_by_talk(strategy: StrategyName, chosen: str, restarted: bool) -> None:
    """1001 has had two short talks, 1002 one long one."""
    card = DIRECTORY.queues[1]
    queue = replace(card.queue, strategy=strategy)
    house = House(replace(DIRECTORY, queues={1: replace(card, queue=queue, wrap_up_manner=WrapUpManner.NONE)}))
    for number, call, seconds in (("1001", 1, 5), ("1001", 2, 5), ("1002", 3, 60)):
        house.ready(number)
        talk = house.arrive(str(UUID(int=call)))
        house.answer(talk)
        house.wait(seconds)
        house.caller_hangs_up(talk)
        house.command("set_state", number, state="break")
    if restarted:
        house.restart()
    house.ready("1001", "1002")
    assert house.arrive().agent == chosen


def test_a_new_shift_begins_with_nothing(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    assert house.desk().day.calls == 1
    house.call_command("finish_wrap_up")
    house.command("set_state", state="offline")
    assert (house.desk().day.calls, house.desk().day.talk_s) == (0, 0.0)


@pytest.fixture
def ringing_all() -> House:
    """1001 and 1002 ring at the same time."""
    queue = replace(DIRECTORY.queues[1].queue, strategy=StrategyName.RING_ALL, ring_all_cap=2)
    house = House(replace(DIRECTORY, queues={1: replace(DIRECTORY.queues[1], queue=queue)}))
    house.ready("1001", "1002", "1003")
    house.arrive()
    return house


@pytest.mark.parametrize(("faster", "slower"), [("1001", "1002"), ("1002", "1001")])
def test_of_several_who_ring_the_first_to_answer_has_the_call(ringing_all: House, faster: str, slower: str) -> None:
    house = ringing_all
    assert [house.state(number) for number in ("1001", "1002", "1003")] == ["offered", "offered", "ready"]
    late = house.desk(slower).stint
    assert late is not None
    ring = late.ringing_channel
    house.desk_answers(faster)
    assert house.exchange.calls[CALL].agent == faster
    assert house.state(slower) is AgentState.READY, "it is no fault of theirs"
    assert ("hang_up", ring) in house.engine.commands
    house.hear(events.ChannelAnswered(house.now, CALL, Party.AGENT, ring))
    assert house.commands("hang_up")[-1] == ("hang_up", ring), "both picked up in the same moment"
    house.restart()
    assert (house.exchange.calls[CALL].agent, house.state(slower)) == (faster, AgentState.READY)


def test_when_one_of_several_rejects_the_others_ring_on_and_one_more_is_rung(ringing_all: House) -> None:
    house = ringing_all
    house.call_command("reject", "1002")
    assert [house.state(number) for number in ("1001", "1002", "1003")] == ["offered", "break", "offered"]
    assert house.exchange.calls[CALL].agent
    house.wait(21)
    assert (house.state("1001"), house.desk("1001").reason) == (AgentState.BREAK, "no_answer")


def test_a_caller_who_hangs_up_stops_every_ring(ringing_all: House) -> None:
    house = ringing_all
    house.caller_hangs_up(house.exchange.calls[CALL])
    assert house.exchange.calls == {}
    assert [house.state(number) for number in ("1001", "1002")] == ["ready", "ready"]
    assert len(house.commands("hang_up")) >= 2
