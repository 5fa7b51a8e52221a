"""What holds at the switchboard whatever agents, callers, the engine and the clock do, in any order.

The machine drives the house of ``tests/switchboard`` by random steps, late and repeated ones included, and kills and
restarts the switchboard in between. After every step nothing may be stuck, doubled or lost.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.calls.states import AgentEventKind, AgentState, ContactStage
from huawu.kit.errors import HuawuError
from huawu.routing.configuration import StrategyName
from huawu.routing.instants import microseconds
from huawu.switchboard import ghosts
from huawu.switchboard.directory import QueueCard
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.likeness import likeness
from huawu.switchboard.live import LiveCall
from huawu.switchboard.recovery import restore_call
from huawu.switchboard.timers import next_due, tick
from huawu.switchboard.views import desk_state
from huawu.telephony import events
from huawu.telephony.events import Party
from tests.switchboard.house import DIRECTORY, House

AGENTS = st.sampled_from(["1001", "1002", "1003"])
PAGES = st.sampled_from(["page-1", "page-2"])
PICK = st.integers(0, 9)
"""One of those there are."""
COMMANDS = st.sampled_from(
    [
        "reject",
        "hold",
        "resume",
        "hang_up",
        "finish_wrap_up",
        "greeting_said",
        "mute",
        "unmute",
        "ask_help",
        "end_help",
        "mark_rude",
    ]
)
STATES = st.sampled_from(["ready", "ready", "break", "offline"])
CAUSES = st.sampled_from([16, 20, 21])
MOST_CALLS = 8


class Department(RuleBasedStateMachine):
    """Steps may make no sense at the time: what is refused must leave everything as it was."""

    directory = DIRECTORY

    def __init__(self) -> None:
        super().__init__()
        self.house = House(self.directory)
        self.arrived = 0

    def calls(self, *stages: ContactStage | None) -> list[LiveCall]:
        """Live calls in one of these stages; all of them when none is named."""
        return [call for call in self.house.exchange.calls.values() if not stages or call.stage in stages]

    def pick(self, number: int, *stages: ContactStage | None) -> LiveCall:
        found = self.calls(*stages)
        return found[number % len(found)]

    def rings(self) -> list[tuple[str, str, str]]:
        """Every ring so far: call, channel, account."""
        return [(ring[1], ring[2], ring[3]) for ring in self.house.commands("ring_agent")]

    @initialize(agents=st.lists(AGENTS, unique=True), calls=st.integers(0, 2))
    def open_shop(self, agents: list[str], calls: int) -> None:
        if agents:
            self.house.ready(*agents)
        for _ in range(calls):
            self.arrive()

    # desks

    @rule(agent=AGENTS, page=PAGES)
    def open_desk(self, agent: str, page: str) -> None:
        self.house.open(agent, page)

    @rule(agent=AGENTS)
    def go_ready(self, agent: str) -> None:
        self.house.open(agent, self.house.desk(agent).live_page or "page-1")
        self.command("set_state", agent, state="ready")

    @rule(agent=AGENTS, page=PAGES)
    def close_a_tab(self, agent: str, page: str) -> None:
        self.house.close(agent, page)

    @rule(agent=AGENTS, softphone_first=st.booleans())
    def laptop_shut(self, agent: str, softphone_first: bool) -> None:
        """Every tab and the softphone are gone."""
        if softphone_first:
            self.house.register(agent, reachable=False)
        for page in ("page-1", "page-2"):
            self.house.close(agent, page)
        self.house.register(agent, reachable=False)

    @rule(agent=AGENTS, reachable=st.booleans())
    def softphone(self, agent: str, reachable: bool) -> None:
        self.house.register(agent, reachable=reachable)

    @rule(agent=AGENTS, state=STATES)
    def set_state(self, agent: str, state: str) -> None:
        self.command("set_state", agent, state=state)

    @rule(agent=AGENTS, page=PAGES, registers=st.booleans())
    def take_over(self, agent: str, page: str, registers: bool) -> None:
        self.command("take_over", agent, page)
        self.house.register(agent, reachable=registers)

    @rule(agent=AGENTS, problem=st.sampled_from(["", "microphone"]))
    def report_problem(self, agent: str, problem: str) -> None:
        self.command("softphone", agent, problem=problem)

    @precondition(lambda self: any(call.agent for call in self.calls()))
    @rule(number=PICK, name=COMMANDS)
    def at_the_desk(self, number: int, name: str) -> None:
        held = [call for call in self.calls() if call.agent]
        call = held[number % len(held)]
        self.command(name, call.agent, call_id=call.id)

    def command(self, name: str, agent: str, page: str = "", /, **fields: object) -> None:
        before = len(self.house.said), len(self.house.days)
        try:
            self.house.command(name, agent, page or self.house.desk(agent).live_page, **fields)
        except HuawuError:
            assert (len(self.house.said), len(self.house.days)) == before, "a refused command changed something"

    # callers and the engine

    @precondition(lambda self: len(self.calls()) < MOST_CALLS)
    @rule()
    def arrive(self) -> None:
        self.arrived += 1
        self.house.arrive(str(UUID(int=self.arrived)))

    @precondition(lambda self: self.calls())
    @rule(number=PICK)
    def caller_hangs_up(self, number: int) -> None:
        self.house.caller_hangs_up(self.pick(number))

    @precondition(lambda self: any(call.ringing_channel for call in self.calls()))
    @rule(number=PICK)
    def answer(self, number: int) -> None:
        ringing = [call for call in self.calls() if call.ringing_channel]
        self.house.answer(ringing[number % len(ringing)])

    @rule(agent=AGENTS)
    def talk(self, agent: str) -> None:
        """What happens most of the time: an agent is ready, a call comes and is answered."""
        self.go_ready(agent)
        if self.house.state(agent) is AgentState.READY:
            self.arrive()
        call = self.house.desk(agent).contact
        if call is not None and call.ringing_channel:
            self.house.answer(call)

    @precondition(lambda self: self.calls(ContactStage.CONNECTED))
    @rule(number=PICK, seconds=st.sampled_from([2, 19, 21]))
    def agent_vanishes_in_a_talk(self, number: int, seconds: int) -> None:
        self.laptop_shut(self.pick(number, ContactStage.CONNECTED).agent, softphone_first=True)
        self.house.wait(seconds)

    @precondition(lambda self: self.rings())
    @rule(number=PICK)
    def answer_too_late(self, number: int) -> None:
        """Or once more."""
        rings = self.rings()
        identity, channel, _ = rings[-1 - number % len(rings)]
        self.house.hear(events.ChannelAnswered(self.house.now, identity, Party.AGENT, channel))

    @precondition(lambda self: any(call.ringing_channel or call.agent_channel for call in self.calls()))
    @rule(number=PICK, cause=CAUSES)
    def agent_channel_ends(self, number: int, cause: int) -> None:
        there = [call for call in self.calls() if call.ringing_channel or call.agent_channel]
        self.house.agent_channel_gone(there[number % len(there)], cause)

    @precondition(lambda self: self.calls(ContactStage.CONNECTED))
    @rule(number=PICK)
    def caller_speaks(self, number: int) -> None:
        call = self.pick(number, ContactStage.CONNECTED)
        self.house.hear(events.TalkingStarted(self.house.now, call.id, Party.CALLER))

    @rule(lost=st.sets(PICK, max_size=2))
    def engine_link_breaks(self, lost: set[int]) -> None:
        """The link is lost and found; some callers have gone meanwhile without our hearing of it."""
        self.house.lose_engine()
        self.house.find_engine(gone=self.some(lost))

    def some(self, numbers: set[int]) -> set[str]:
        return {call.id for place, call in enumerate(self.calls()) if place in numbers}

    # time and restarts

    @rule(seconds=st.sampled_from([0.5, 3, 9, 19, 21, 21, 31]))
    def time_passes(self, seconds: float) -> None:
        self.house.wait(seconds)

    @rule(lost=st.sets(PICK, max_size=2), tabs_first=st.booleans())
    def restart(self, lost: set[int], tabs_first: bool) -> None:
        self.house.restart(gone=self.some(lost), tabs_first=tabs_first)

    # what always holds

    @invariant()
    def who_talks_was_rung(self) -> None:
        rung = {channel: account for _, channel, account in self.rings()}
        for call in self.calls(ContactStage.CONNECTED, ContactStage.HELD):
            assert rung[call.agent_channel].startswith(f"agent-{call.agent}-")
            assert not call.ringing_channel, "somebody else is still being rung"

    @invariant()
    def calls_and_desks_agree(self) -> None:
        exchange = self.house.exchange
        for desk in exchange.desks.values():
            if desk.stint is not None:
                assert exchange.calls.get(desk.stint.call.id) is desk.stint.call, "a ghost at a desk"
                assert desk.stint in desk.stint.call.stints
        for call in exchange.calls.values():
            at = {desk.number for desk in exchange.desks.values() if desk.contact is call}
            assert at == {stint.number for stint in call.stints}, "a desk it belongs to knows nothing of it"
            assert bool(at) == bool(call.agent)
            assert len(at) < 2 or call.stage is ContactStage.OFFERED, "a call is at two desks"

    @invariant()
    def the_log_tells_what_is(self) -> None:
        """Every live call, folded anew from its events, is the same."""
        logs: dict[str, list[NewCallEvent]] = {}
        for event in self.house.said:
            logs.setdefault(event.call_id, []).append(event)
        for call in self.calls():
            assert likeness(restore_call(self.house.exchange, logs[call.id])) == likeness(call)

    @invariant()
    def nothing_is_a_ghost(self) -> None:
        """Calls, desks and routing fit together after every step, not only after two looks."""
        assert list(ghosts.inside(self.house.exchange)) == []

    @invariant()
    def waiting_times_are_those_of_routing(self) -> None:
        contacts = self.house.exchange.engine.floor.contacts
        for call in self.calls():
            if contact := contacts.get(call.id):
                assert contact.since_us == microseconds(call.waits_from or call.arrived_at)

    @invariant()
    def no_call_is_lost(self) -> None:
        exchange = self.house.exchange
        waiting = {row.contact_id for row in exchange.engine.waiting()}
        for call in exchange.calls.values():
            offer = exchange.engine.offer_of(call.id)
            if call.ended_at is not None or call.in_talk:
                assert call.id not in waiting
            else:
                assert call.id in waiting
                offered = {stint.number for stint in call.offered()}
                assert offered == exchange.engine.floor.contacts[call.id].offers.keys()
                assert (call.stage is ContactStage.OFFERED) == (offer is not None)
        assert waiting <= exchange.calls.keys()

    @invariant()
    def nobody_waits_beside_a_free_agent(self) -> None:
        exchange = self.house.exchange
        if any(not row.offered_to for row in exchange.engine.waiting()):
            ready = [desk.number for desk in exchange.desks.values() if desk.state is AgentState.READY]
            assert not ready, "an agent shown as ready gets no call"

    @invariant()
    def states_are_what_they_should_be(self) -> None:
        for desk in self.house.exchange.desks.values():
            assert (desk.state, desk.reason) == desk.doing()
            if desk.contact and desk.contact.stage is ContactStage.OFFERED:
                assert desk.contact.ringing_channel
                assert desk.reachable

    @invariant()
    def events_are_whole(self) -> None:
        by_call: dict[str, list[Kind]] = {}
        for event in self.house.said:
            by_call.setdefault(event.call_id, []).append(event.kind)
            assert event.seq == len(by_call[event.call_id])
        for identity, kinds in by_call.items():
            assert kinds.count(Kind.ENDED) <= 1
            if Kind.ENDED not in kinds:
                assert identity in self.house.exchange.calls, "an open call is forgotten"
        last: dict[str, tuple[int, AgentState]] = {}
        for day in self.house.days:
            if day.kind is not AgentEventKind.STATE:
                last[day.agent] = (day.seq, last[day.agent][1])
                continue
            seq, state = last.get(day.agent, (0, AgentState.OFFLINE))
            assert (day.seq, day.old) == (seq + 1, state)
            last[day.agent] = (day.seq, day.new)

    @invariant()
    def the_log_tells_what_was_asked_for(self) -> None:
        for desk in self.house.exchange.desks.values():
            if desk.stint is not None:
                assert desk.day.next == ((desk.next_state, desk.next_reason) if desk.next_state else None)
            elif desk.state is not AgentState.SYSTEM_PROBLEM and desk.day.asked is not None:
                assert desk.day.asked == (desk.asked, desk.asked_reason)

    @invariant()
    def wrap_up_lasts(self) -> None:
        ended = {event.call_id: event for event in self.house.said if event.kind is Kind.ENDED}
        for event in self.house.said:
            if event.kind is Kind.WRAP_UP_ENDED and event.data["by"] == "timeout":
                assert event.at >= ended[event.call_id].at + timedelta(seconds=30)

    @invariant()
    def time_does_not_stand_still(self) -> None:
        exchange = self.house.exchange
        tick(exchange, self.house.now)
        due = next_due(exchange)
        assert due is None or due > self.house.now

    @invariant()
    def everything_can_be_drawn(self) -> None:
        exchange = self.house.exchange
        floor_state(exchange, self.house.now)
        for desk in exchange.desks.values():
            desk_state(exchange, desk, desk.live_page, self.house.now)


class RingAllDepartment(Department):
    """Everybody who is free rings at once."""

    directory = replace(
        DIRECTORY,
        queues={1: QueueCard(replace(DIRECTORY.queues[1].queue, strategy=StrategyName.RING_ALL, ring_all_cap=3))},
    )


TestDepartment = Department.TestCase
TestDepartment.settings = settings(max_examples=60, stateful_step_count=40)
TestRingAllDepartment = RingAllDepartment.TestCase
TestRingAllDepartment.settings = settings(max_examples=40, stateful_step_count=40)
