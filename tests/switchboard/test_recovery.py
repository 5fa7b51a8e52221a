"""The switchboard is killed and started again, or the engine is: what goes on, what is closed, and what is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.calls.rules import project
from huawu.calls.states import AgentState, ContactStage, Outcome
from huawu.clock.rules import CalendarFacts
from huawu.kit.phone import PhoneNumber
from huawu.switchboard.directory import Directory, HotlineCard
from huawu.switchboard.live import LiveCall
from huawu.switchboard.recovery import find_accounts, reconcile, restore_calls
from huawu.switchboard.timers import next_due, tick
from huawu.telephony import events
from huawu.telephony.events import Party
from huawu.telephony.ports import LiveChannel, SoftphoneAccount
from tests.switchboard.house import CALL, CUSTOMER, DIRECTORY, HOTLINE, SECOND, House, owner


def found(house: House, call_id: str = CALL) -> LiveCall:
    return house.exchange.calls[call_id]


def seqs(house: House, call_id: str = CALL) -> list[int]:
    return [event.seq for event in house.said if event.call_id == call_id]


# restarts of ours


def test_a_waiting_caller_keeps_the_place(house: House) -> None:
    house.arrive(CALL)
    house.wait(1)
    house.arrive(SECOND)
    house.restart()
    assert house.kinds() == [Kind.ARRIVED, Kind.QUEUED, Kind.RECOVERED, Kind.QUEUED]
    assert house.engine.commands[-2:] == [("start_music", f"{CALL}-caller"), ("start_music", f"{SECOND}-caller")]
    house.ready()
    assert found(house, CALL).agent == "1001"
    assert found(house).caller == CUSTOMER


def test_an_offered_call_rings_anew_and_the_old_ring_is_taken_back(house: House) -> None:
    house.ready()
    ring = house.arrive().ringing_channel
    house.restart()
    call = found(house)
    assert ("hang_up", ring) in house.engine.commands
    assert house.kinds()[2:] == [Kind.OFFERED, Kind.RECOVERED, Kind.OFFER_FAILED, Kind.QUEUED, Kind.OFFERED]
    assert call.ringing_channel not in {"", ring}
    assert house.state() is AgentState.OFFERED
    assert Kind.OFFER_REJECTED not in house.kinds()


@pytest.mark.parametrize("tabs_first", [True, False])
def test_a_talk_goes_on_as_if_nothing_had_happened(house: House, tabs_first: bool) -> None:
    channel = house.talk().agent_channel
    house.call_command("mute")
    before = len(house.engine.commands)
    house.restart(tabs_first=tabs_first)
    call = found(house)
    assert (call.stage, call.agent, call.agent_channel) == (ContactStage.CONNECTED, "1001", channel)
    assert owner(call).muted
    assert house.state() is AgentState.TALKING
    assert house.engine.commands[before:] == [], "the engine is left alone"
    assert house.opened == 1, "the softphone is the same"
    assert house.days[-1].new is AgentState.TALKING, "nothing is written of a state that has not changed"
    house.call_command("hang_up")
    assert house.state() is AgentState.WRAP_UP


def test_an_agent_who_talks_is_offered_nothing_while_we_come_back(house: House) -> None:
    house.talk()
    house.arrive(SECOND)
    house.restart(tabs_first=True)
    assert found(house, SECOND).agent == ""
    assert house.state() is AgentState.TALKING


def test_a_held_call_is_still_held(house: House) -> None:
    house.talk()
    house.call_command("hold")
    house.restart()
    assert house.state() is AgentState.HOLDING
    house.call_command("resume")
    assert house.state() is AgentState.TALKING


def test_an_agent_lost_before_the_restart_gets_time_again(house: House) -> None:
    call = house.talk()
    house.close()
    house.register(reachable=False)
    house.restart()
    call = found(house)
    assert call.stage is ContactStage.AGENT_LOST
    assert owner(call).lost_until == house.now + timedelta(seconds=20)
    house.open(page="page-2")
    house.answer(call)
    assert house.state() is AgentState.TALKING


def test_an_agent_lost_during_the_restart_is_noticed(house: House) -> None:
    call = house.talk()
    del house.engine.channels[call.agent_channel]
    house.restart()
    assert found(house).stage is ContactStage.AGENT_LOST
    assert found(house).ringing_channel, "the softphone is there: it rings again"


def test_a_caller_who_left_during_the_restart_is_closed_with_that_reason(house: House) -> None:
    channel = house.talk().agent_channel
    house.restart(gone=[CALL])
    assert house.outcome() == ("system", Outcome.ANSWERED)
    assert ("hang_up", channel) in house.engine.commands
    assert house.state() is AgentState.WRAP_UP


def test_a_waiting_caller_who_left_during_the_restart(house: House) -> None:
    house.arrive()
    house.restart(gone=[CALL])
    assert house.outcome() == ("system", Outcome.FAILED)
    assert house.exchange.calls == {}


def test_wrap_up_ends_when_it_would_have_ended(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    house.wait(10)
    house.restart(seconds=5)
    assert house.state() is AgentState.WRAP_UP
    house.wait(14)
    assert house.state() is AgentState.WRAP_UP
    house.wait(2)
    assert house.state() is AgentState.READY
    assert house.kinds()[-2:] == [Kind.ENDED, Kind.WRAP_UP_ENDED]


def test_wrap_up_that_ran_out_while_we_were_away_ends_at_once(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    house.restart(seconds=3600)
    tick(house.exchange, house.now)
    assert house.kinds()[-1] is Kind.WRAP_UP_ENDED
    assert house.state() is AgentState.READY


def test_who_lost_their_agent_is_at_the_head_after_a_restart_too(house: House) -> None:
    house.arrive(SECOND)
    house.caller_hangs_up(found(house, SECOND))
    call = house.talk()
    house.close()
    house.register(reachable=False)
    house.wait(21)
    early = house.arrive("00000000-0000-7000-8000-000000000003")
    early.arrived_at -= timedelta(hours=1)
    house.restart()
    call = found(house)
    assert call.at_head
    assert house.commands("music_in_conversation")[-1] == ("music_in_conversation", CALL, True)
    house.ready("1002")
    assert call.agent == "1002"


def test_breaks_and_log_offs_survive(house: House) -> None:
    house.ready("1001", "1002")
    house.command("set_state", "1001", state="break", reason="meal")
    house.command("set_state", "1002", state="offline")
    days = len(house.days)
    house.restart()
    assert (house.state("1001"), house.desk("1001").reason) == (AgentState.BREAK, "meal")
    assert house.state("1002") is AgentState.OFFLINE
    assert len(house.days) == days


def test_a_desk_nobody_comes_back_to_is_closed(house: House) -> None:
    house.ready()
    house.close()
    house.restart()
    house.wait(21)
    assert (house.state(), house.desk().reason) == (AgentState.OFFLINE, "desk_closed")
    assert house.engine.standing == {}


def test_numbers_go_on_through_two_restarts(house: House) -> None:
    house.talk()
    house.restart()
    house.restart()
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    assert seqs(house) == list(range(1, len(seqs(house)) + 1))
    days = [day.seq for day in house.days]
    assert days == list(range(1, len(days) + 1))
    assert house.kinds().count(Kind.RECOVERED) == 2
    assert house.kinds().count(Kind.CONNECTED) == 1


@pytest.mark.parametrize("steps", range(1, 8))
def test_killed_after_any_event_nothing_sticks(steps: int) -> None:
    """Only the first ``steps`` events reached the disk."""
    house = House()
    house.talk()
    house.call_command("hold")
    house.call_command("resume")
    house.call_command("hang_up")
    kept = [event for event in house.said if event.call_id == CALL][:steps]
    house.said[:] = kept
    house.restart()
    house.wait(120)
    if CALL in house.exchange.calls:
        house.caller_hangs_up(found(house))
    house.wait(120)
    assert house.exchange.calls == {}
    assert project(house.said).ended_at is not None
    assert seqs(house) == list(range(1, len(seqs(house)) + 1))


def test_an_ended_call_without_wrap_up_is_no_ghost(house: House) -> None:
    """Its agent was lost, it waited again, and the engine was restarted."""
    house.talk()
    house.close()
    house.register(reachable=False)
    house.wait(21)
    house.restart(gone=[CALL])
    assert house.outcome() == ("system", Outcome.ANSWERED)
    house.restart()
    assert house.exchange.calls == {}


def test_a_wrap_up_of_somebody_who_is_no_agent_any_more_ends_by_itself(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    house.directory = Directory(
        {number: card for number, card in DIRECTORY.agents.items() if number != "1001"},
        DIRECTORY.queues,
        DIRECTORY.hotlines,
    )
    house.exchange.desks["1001"].sockets.clear()
    house.restart()
    house.wait(31)
    assert house.exchange.calls == {}
    assert house.kinds()[-1] is Kind.WRAP_UP_ENDED
    due = next_due(house.exchange)
    assert due is None or due > house.now


def _arrived_only(hotline: str, at: datetime) -> NewCallEvent:
    return NewCallEvent(CALL, 1, at, Kind.ARRIVED, {}, CUSTOMER, hotline)


def _channel() -> LiveChannel:
    return LiveChannel(CALL, Party.CALLER, f"{CALL}-caller", answered=True, bridged=False)


@pytest.mark.parametrize(
    ("hotline", "check"),
    [
        (HOTLINE, lambda house: house.kinds()[-1] is Kind.QUEUED),
        ("4009999999", lambda house: house.outcome() == ("system", Outcome.FAILED)),
        ("4000000002", lambda house: house.commands("play")[-1][2] == ["closed"]),
    ],
)
def test_killed_right_after_the_arrival_the_call_is_let_in_anew(hotline: str, check: Callable[[House], bool]) -> None:
    closed = HotlineCard("4000000002", 1, hours=CalendarFacts("Asia/Shanghai"))
    house = House(Directory(DIRECTORY.agents, DIRECTORY.queues, {**DIRECTORY.hotlines, closed.number: closed}))
    house.said.append(_arrived_only(hotline, house.now))
    house.engine.channels[f"{CALL}-caller"] = _channel()
    house.restart()
    assert check(house)


# the engine


def test_a_short_loss_of_the_link_leaves_a_talk_alone(house: House) -> None:
    call = house.talk()
    house.lose_engine()
    assert house.state() is AgentState.TALKING
    house.find_engine()
    assert call.stage is ContactStage.CONNECTED
    assert house.commands("hang_up") == []


def test_a_hang_up_while_the_engine_is_away_is_made_good(house: House) -> None:
    channel = house.talk().agent_channel
    house.lose_engine()
    house.engine.refused.add("hang_up")
    house.call_command("hang_up")
    assert channel in house.engine.channels
    house.engine.refused.clear()
    house.find_engine()
    assert house.engine.channels == {}


def test_a_caller_who_has_just_arrived_is_no_stray(house: House) -> None:
    """The call reached the engine after the link stood; the event of its arrival is still on its way."""
    house.lose_engine()
    house.engine.channels[f"{CALL}-caller"] = _channel()
    assert house.find_engine() == [_channel()]
    assert house.commands("hang_up") == []
    house.hear(events.CallArrived(house.now, CALL, f"{CALL}-caller", CUSTOMER, HOTLINE))
    assert house.kinds() == [Kind.ARRIVED, Kind.QUEUED]


def test_an_agents_channel_without_a_call_is_hung_up(house: House) -> None:
    stray = LiveChannel(SECOND, Party.AGENT, "stray", answered=True, bridged=False)
    assert reconcile(house.exchange, [stray], house.now) == []
    assert house.commands("hang_up") == [("hang_up", "stray")]


def test_an_announcement_that_may_have_ended_unheard_is_played_again(house: House) -> None:
    house.arrive()
    house.lose_engine()
    house.find_engine()
    assert len(house.commands("play")) == 2
    assert house.commands("stop_playback"), "or the caller would hear it to its end twice"


def test_accounts_go_back_to_their_desks_and_surplus_ones_are_removed(house: House) -> None:
    def account(name: str) -> SoftphoneAccount:
        return SoftphoneAccount(name, "", "", "")

    house.exchange.engine_seen = False  # as after a start of ours
    names = ["agent-1001-aa", "agent-1001-bb", "agent-1009-cc", "web-dd", "agent-100-1001-ee"]
    find_accounts(house.exchange, [account(name) for name in names])
    assert house.desk("1001").account == account("agent-1001-aa")
    assert house.desk("1002").account is None
    assert [command[1] for command in house.commands("close_account")] == [
        "agent-1001-bb",
        "agent-1009-cc",
        "agent-100-1001-ee",
    ]


# people and queues change


def test_an_agent_whose_account_is_closed_finishes_the_call_and_is_off(house: House) -> None:
    house.talk()
    agents = {number: card for number, card in DIRECTORY.agents.items() if number != "1001"}
    house.exchange.use_directory(Directory(agents, DIRECTORY.queues, DIRECTORY.hotlines), house.now)
    assert house.state() is AgentState.TALKING
    house.arrive(SECOND)
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    assert (house.state(), house.desk().reason) == (AgentState.OFFLINE, "account_closed")
    house.command("set_state", state="ready")
    assert found(house, SECOND).agent == ""


def test_a_new_agent_who_was_one_before_goes_on_counting(house: House) -> None:
    house.exchange.agent_seqs["1009"] = 41
    card = DIRECTORY.agents["1001"]
    house.exchange.use_directory(Directory({"1009": card}, DIRECTORY.queues, DIRECTORY.hotlines), house.now)
    assert house.desk("1009").seq == 41


def test_two_calls_that_claim_one_desk_the_older_is_done_with(house: House) -> None:
    def talk(call_id: str, *, ended: bool, offset: int) -> list[NewCallEvent]:
        at = house.now + timedelta(seconds=offset)
        rows: list[tuple[Kind, dict[str, object]]] = [
            (Kind.ARRIVED, {}),
            (Kind.QUEUED, {"queue_id": 1}),
            (Kind.CONNECTED, {"agent": "1001", "agent_channel": f"{call_id}-agent"}),
        ]
        rows += [(Kind.ENDED, {"outcome": "answered", "agent": "1001"})] if ended else []
        caller = PhoneNumber("19900000003")
        return [NewCallEvent(call_id, n, at, kind, data, caller, HOTLINE) for n, (kind, data) in enumerate(rows, 1)]

    restore_calls(house.exchange, [talk(SECOND, ended=False, offset=60), talk(CALL, ended=True, offset=0)])
    assert house.desk().contact is found(house, SECOND)
    assert CALL not in house.exchange.calls
    assert house.kinds(CALL) == [Kind.WRAP_UP_ENDED]
