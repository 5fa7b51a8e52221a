"""What does not fit together is found, put right and said: each kind of ghost, and what is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ContactStage, GhostKind, Outcome
from huawu.routing.events import AgentAway, AgentReady, ContactGone, ContactQueued
from huawu.switchboard.ghosts import Ghost
from huawu.switchboard.likeness import likeness
from huawu.switchboard.live import LiveCall
from huawu.switchboard.reconciler import Reconciler
from huawu.telephony.events import Party
from huawu.telephony.ports import LiveChannel, Sight, beside
from tests.switchboard.house import CALL, SECOND, House, owner


class Looks:
    """Looks at a house again and again; the engine is as its commands left it."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.busy: set[str] = set()
        self.conversations: dict[str, str] = {}
        """Where a channel is, other than in its call's conversation."""
        self.reconciler = Reconciler(house.exchange, self.busy.__contains__)

    def sight(self) -> Sight:
        house = self.house
        channels = tuple(
            replace(live, conversation=self.conversations.get(live.channel_id, live.call_id))
            for live in house.engine.channels.values()
        )
        talks = {call.id for call in house.exchange.calls.values() if call.ended_at is None}
        reachable = frozenset(house.registered & house.engine.standing.keys())
        conversations = frozenset(talks | set(self.conversations.values()) - {""})
        return Sight(channels, conversations, reachable, frozenset(house.engine.standing))

    def look(self) -> list[GhostKind]:
        sight = self.sight() if self.house.exchange.engine_up else None
        return [ghost.kind for ghost in self.reconciler.compare(sight, self.house.now)]

    def twice(self) -> list[GhostKind]:
        """Gives what the second look put right; a third finds nothing any more."""
        assert self.look() == []
        found = self.look()
        assert (self.look(), self.look()) == ([], [])
        return found


@pytest.fixture
def looks(house: House) -> Looks:
    return Looks(house)


def told(house: House, call_id: str = CALL) -> list[str]:
    """The ghosts in the call's log."""
    found = [event for event in house.said if event.call_id == call_id and event.kind is Kind.RECOVERED]
    return [str(event.data["ghost"]) for event in found if event.data.get("ghost")]


# what is none


def test_in_a_house_at_work_everything_fits(house: House, looks: Looks) -> None:
    house.talk("1001")
    house.ready("1002", "1003")
    house.arrive(SECOND)
    house.call_command("hold")
    assert looks.twice() == []
    house.call_command("consult", agent="1003")
    assert house.state("1003") is AgentState.OFFERED
    looks.conversations = {owner(house.exchange.calls[CALL]).channel: beside(CALL)}
    assert looks.twice() == []
    house.desk_answers("1003")
    house.call_command("conference")
    looks.conversations = {}
    assert looks.twice() == []


def test_what_is_only_seen_once_is_left_alone(house: House, looks: Looks) -> None:
    call = house.talk()
    channel = house.engine.channels.pop(call.channel)
    assert looks.look() == []
    house.engine.channels[channel.channel_id] = channel
    assert looks.look() == []
    assert call.ended_at is None


def test_what_changes_between_two_looks_is_no_ghost_yet(house: House, looks: Looks) -> None:
    call = house.talk()
    del house.engine.channels[call.agent_channel]
    looks.look()
    house.call_command("mute")
    assert looks.look() == []
    assert looks.look() == [GhostKind.AGENT_GONE]


def test_while_something_is_still_to_be_asked_of_the_engine_a_call_is_left_alone(house: House, looks: Looks) -> None:
    call = house.talk()
    del house.engine.channels[call.channel]
    looks.busy.add(CALL)
    assert looks.twice() == []
    looks.busy.clear()
    assert looks.twice() == [GhostKind.CALLER_GONE]


def test_a_caller_whom_the_dialplan_apologises_to_is_left_to_it(house: House, looks: Looks) -> None:
    live = LiveChannel(SECOND, Party.CALLER, "sorry", answered=True, bridged=False, in_dialplan=True)
    house.engine.channels["sorry"] = live
    assert looks.twice() == []
    house.engine.channels["sorry"] = replace(live, in_dialplan=False)
    assert looks.twice() == [GhostKind.STRAY_CHANNEL]
    assert house.engine.channels == {}


# the engine has lost something


def test_a_talk_whose_caller_is_gone_ends_and_the_agent_wraps_up(house: House, looks: Looks) -> None:
    call = house.talk()
    del house.engine.channels[call.channel]
    assert looks.twice() == [GhostKind.CALLER_GONE]
    assert house.outcome() == ("system", Outcome.ANSWERED)
    assert (house.state(), told(house)) == (AgentState.WRAP_UP, ["caller_gone"])
    assert house.engine.channels == {}
    assert [repair.kind for repair in house.exchange.repairs] == [GhostKind.CALLER_GONE]


def test_a_waiting_caller_who_is_gone_leaves_the_line(house: House, looks: Looks) -> None:
    call = house.arrive()
    del house.engine.channels[call.channel]
    assert looks.twice() == [GhostKind.CALLER_GONE]
    assert house.exchange.calls == {}
    assert house.exchange.engine.waiting() == ()


def test_an_agent_whose_channel_is_gone_is_rung_again(house: House, looks: Looks) -> None:
    call = house.talk()
    del house.engine.channels[call.agent_channel]
    looks.look()
    assert looks.look() == [GhostKind.AGENT_GONE]
    assert (call.stage, bool(call.ringing_channel)) == (ContactStage.AGENT_LOST, True)


def test_a_desk_that_should_ring_and_does_not_gives_the_call_to_the_next(house: House, looks: Looks) -> None:
    house.ready("1001", "1002")
    call = house.arrive()
    del house.engine.channels[call.ringing_channel]
    looks.look()
    assert looks.look() == [GhostKind.RING_GONE]
    assert call.agent == "1002"


def test_a_customer_whose_line_is_gone_before_they_answer(house: House, looks: Looks) -> None:
    house.ready()
    house.arrive()
    house.answer(house.exchange.calls[CALL])
    house.call_command("consult", outside="19900000002")
    channel, _ = house.other_side(house.exchange.calls[CALL])
    del house.engine.channels[channel]
    looks.look()
    assert looks.look() == [GhostKind.OUTSIDE_GONE]
    assert house.exchange.calls[CALL].consult is None


def test_a_conversation_that_has_vanished_is_made_again(house: House, looks: Looks) -> None:
    call = house.talk()
    looks.conversations = {call.channel: "", call.agent_channel: ""}
    looks.look()
    assert looks.look() == [GhostKind.NOT_JOINED]
    assert house.commands("connect")[-1] == ("connect", CALL, call.channel, call.agent_channel)
    assert house.state() is AgentState.TALKING


def test_channels_and_conversations_without_a_call_are_ended(house: House, looks: Looks) -> None:
    call = house.talk()
    house.engine.channels["stray"] = LiveChannel(CALL, Party.AGENT, "stray", answered=True, bridged=True)
    assert looks.twice() == [GhostKind.STRAY_CHANNEL]
    assert "stray" not in house.engine.channels
    assert call.stage is ContactStage.CONNECTED
    for name in (SECOND, beside(CALL)):
        looks.conversations = {"nobody": name}
        looks.look()
        assert looks.look() == [GhostKind.STRAY_CONVERSATION]
        assert house.commands("close_conversation")[-1] == ("close_conversation", name)


def test_a_desk_learns_that_its_softphone_is_gone_or_back(house: House, looks: Looks) -> None:
    house.ready()
    account = house.desk().account
    assert account is not None
    house.registered.discard(account.account)
    assert looks.twice() == [GhostKind.SOFTPHONE]
    assert house.state() is AgentState.SYSTEM_PROBLEM
    house.registered.add(account.account)
    assert looks.twice() == [GhostKind.SOFTPHONE]
    assert house.state() is AgentState.READY


def test_an_account_of_no_desk_and_one_too_many_are_closed(house: House, looks: Looks) -> None:
    house.ready()
    account = house.desk().account
    assert account is not None
    for stray in ("agent-7777-a1b2", "agent-1001-0000"):
        house.engine.standing[stray] = replace(account, account=stray)
        assert looks.twice() == [GhostKind.STRAY_ACCOUNT]
        assert house.commands("close_account")[-1] == ("close_account", stray)
    assert house.state() is AgentState.READY


# we have


def test_a_desk_with_a_part_in_no_call_is_freed(house: House, looks: Looks) -> None:
    call = house.talk()
    call.stints.clear()
    call.owner = None
    house.exchange.calls.clear()
    house.engine.channels.clear()
    house.lose_engine()
    assert looks.twice() == [GhostKind.DESK]
    assert house.desk().stint is None


def test_a_caller_whose_desk_has_forgotten_them_waits_at_the_head(house: House, looks: Looks) -> None:
    call = house.talk()
    house.desk().stint = None
    house.exchange.settle(house.desk(), house.now)
    house.command("set_state", state="break")
    looks.look()
    assert GhostKind.PART in looks.look()
    assert call.at_head
    house.ready("1002")
    assert call.agent == "1002"


def test_a_contact_in_line_that_no_call_has_goes(house: House, looks: Looks) -> None:
    house.exchange.feed(ContactQueued(SECOND, 1, 0, house.now), house.now)
    assert looks.twice() == [GhostKind.CONTACT]
    assert house.exchange.engine.waiting() == ()


def test_a_caller_who_has_fallen_out_of_line_is_back_in_the_old_place(house: House, looks: Looks) -> None:
    call = house.arrive()
    since = call.waits_from
    house.wait(10)
    house.exchange.feed(ContactGone(CALL), house.now)
    assert looks.twice() == [GhostKind.NOT_IN_LINE]
    assert (call.waits_from, told(house)) == (since, ["not_in_line"])
    house.ready()
    assert call.agent == "1001"


def _routing_thinks_away(house: House) -> None:
    house.exchange.engine.handle(AgentAway("1001", "break"), house.now)


def _routing_thinks_ready(house: House) -> None:
    house.command("set_state", state="break")
    house.exchange.engine.handle(AgentReady("1001", house.now), house.now)


@pytest.mark.parametrize(("break_it", "gets"), [(_routing_thinks_away, "1001"), (_routing_thinks_ready, "")])
def test_routing_learns_what_an_agent_does(
    house: House, looks: Looks, break_it: Callable[[House], None], gets: str
) -> None:
    house.ready()
    break_it(house)
    assert looks.twice() == [GhostKind.ROUTING]
    assert house.arrive().agent == gets


def test_an_offer_that_routing_does_not_know_is_taken_back(house: House, looks: Looks) -> None:
    house.ready()
    call = house.arrive()
    ring = call.ringing_channel
    house.exchange.engine.handle(ContactGone(CALL), house.now)
    looks.look()
    assert looks.look() == [GhostKind.ROUTING]
    looks.look()
    assert looks.look() == [GhostKind.NOT_IN_LINE]
    assert ("hang_up", ring) in house.engine.commands
    assert call.agent == "1001", "it rings again"
    assert house.state() is AgentState.OFFERED


def test_a_state_that_is_not_what_the_agent_does_is_derived_anew(house: House, looks: Looks) -> None:
    house.ready()
    house.desk().state = AgentState.TALKING
    assert GhostKind.STATE in looks.twice()
    assert house.state() is AgentState.READY


def test_a_call_that_is_not_what_its_log_says_is_told_of_once(house: House, looks: Looks) -> None:
    call = house.talk()
    owner(call).muted = True
    assert looks.twice() == [GhostKind.LOG]
    assert told(house) == ["log"]
    assert house.state() is AgentState.TALKING, "a talk is not ended for it"
    owner(call).muted = False


def test_the_same_call_from_its_log_is_the_same(house: House, looks: Looks) -> None:
    call: LiveCall = house.talk()
    assert likeness(call)["owner"] == "1001"
    assert Ghost(GhostKind.LOG) not in looks.reconciler.compare(looks.sight(), house.now)
