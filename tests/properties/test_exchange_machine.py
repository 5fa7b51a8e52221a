"""What holds at the switchboard whatever agents, callers, the engine and the clock do, in any order.

The machine drives the house of ``tests/switchboard`` by random steps, late and repeated ones included, and kills and
restarts the switchboard in between. After every step nothing may be stuck, doubled or lost.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ContactStage
from huawu.kit.errors import HuawuError
from huawu.switchboard.timers import next_due, tick
from huawu.switchboard.views import desk_state, floor_state
from huawu.telephony import events
from huawu.telephony.events import Party
from tests.switchboard.house import House

AGENTS = st.sampled_from(["1001", "1002", "1003"])
PAGES = st.sampled_from(["page-1", "page-2"])
CALLS = st.integers(1, 5)
COMMANDS = st.sampled_from(["reject", "hold", "resume", "hang_up", "finish_wrap_up", "greeting_said", "mute", "unmute"])
STATES = st.sampled_from(["ready", "ready", "break", "offline"])
CAUSES = st.sampled_from([16, 20, 21])


def call_id(number: int) -> str:
    return str(UUID(int=number))


class Department(RuleBasedStateMachine):
    """Steps may make no sense at the time: what is refused must leave everything as it was."""

    def __init__(self) -> None:
        super().__init__()
        self.house = House()
        self.arrived: set[str] = set()
        self.old_rings: list[tuple[str, str]] = []
        self.wrap_ups: dict[str, tuple[str, object]] = {}

    # desks

    @rule(agent=AGENTS, page=PAGES)
    def open_desk(self, agent: str, page: str) -> None:
        self.house.open(agent, page)

    @rule(agent=AGENTS)
    def go_ready(self, agent: str) -> None:
        self.house.open(agent, "page-1")
        self.command("set_state", agent, "page-1", state="ready")

    @rule(agent=AGENTS, page=PAGES)
    def close_desk(self, agent: str, page: str) -> None:
        self.house.close(agent, page)

    @rule(agent=AGENTS, reachable=st.booleans())
    def softphone(self, agent: str, reachable: bool) -> None:
        self.house.register(agent, reachable=reachable)

    @rule(agent=AGENTS, page=PAGES, state=STATES)
    def set_state(self, agent: str, page: str, state: str) -> None:
        self.command("set_state", agent, page, state=state)

    @rule(agent=AGENTS, page=PAGES)
    def take_over(self, agent: str, page: str) -> None:
        self.command("take_over", agent, page)

    @rule(agent=AGENTS, page=PAGES, problem=st.sampled_from(["", "microphone"]))
    def report_problem(self, agent: str, page: str, problem: str) -> None:
        self.command("softphone", agent, page, problem=problem)

    @rule(number=CALLS, name=COMMANDS)
    def at_the_desk(self, number: int, name: str) -> None:
        call = self.house.exchange.calls.get(call_id(number))
        if call and call.agent:
            self.command(name, call.agent, self.house.desk(call.agent).live_page, call_id=call.id)

    def command(self, name: str, agent: str, page: str, **fields: object) -> None:
        before = len(self.house.said), len(self.house.days)
        try:
            self.house.command(name, agent, page, **fields)
        except HuawuError:
            assert (len(self.house.said), len(self.house.days)) == before, "a refused command changed something"

    # callers and the engine

    @rule(number=CALLS)
    def arrive(self, number: int) -> None:
        if (identity := call_id(number)) not in self.arrived:
            self.arrived.add(identity)
            self.house.arrive(identity)

    @rule(number=CALLS)
    def caller_hangs_up(self, number: int) -> None:
        identity = call_id(number)
        self.house.hear(events.ChannelGone(self.house.now, identity, Party.CALLER, f"{identity}-caller", 16))

    @rule(number=CALLS)
    def answer(self, number: int) -> None:
        if call := self.house.exchange.calls.get(call_id(number)):
            self.house.answer(call)

    @rule(number=CALLS)
    def answer_too_late(self, number: int) -> None:
        for identity, channel in self.old_rings:
            if identity == call_id(number):
                self.house.hear(events.ChannelAnswered(self.house.now, identity, Party.AGENT, channel))

    @rule(number=CALLS, cause=CAUSES)
    def agent_channel_ends(self, number: int, cause: int) -> None:
        call = self.house.exchange.calls.get(call_id(number))
        if call and (call.ringing_channel or call.agent_channel):
            self.house.agent_channel_gone(call, cause)

    @rule(number=CALLS)
    def caller_speaks(self, number: int) -> None:
        self.house.hear(events.TalkingStarted(self.house.now, call_id(number), Party.CALLER))

    @rule(lost=st.sets(CALLS))
    def engine_link_breaks(self, lost: set[int]) -> None:
        """The link is lost and found; some callers have gone meanwhile without our hearing of it."""
        self.house.lose_engine()
        self.house.find_engine(gone={call_id(number) for number in lost})

    # time and restarts

    @rule(seconds=st.sampled_from([0.5, 3, 9, 19, 21, 31]))
    def time_passes(self, seconds: float) -> None:
        self.house.wait(seconds)

    @rule(lost=st.sets(CALLS, max_size=2))
    def restart(self, lost: set[int]) -> None:
        self.house.restart(gone={call_id(number) for number in lost})

    # what always holds

    @invariant()
    def rings_are_remembered(self) -> None:
        for call in self.house.exchange.calls.values():
            ring = (call.id, call.ringing_channel)
            if call.ringing_channel and ring not in self.old_rings:
                self.old_rings.append(ring)

    @invariant()
    def calls_and_desks_agree(self) -> None:
        exchange = self.house.exchange
        for desk in exchange.desks.values():
            if desk.contact is not None:
                assert exchange.calls.get(desk.contact.id) is desk.contact, "a ghost at a desk"
                assert desk.contact.agent == desk.number
        for call in exchange.calls.values():
            at = [desk.number for desk in exchange.desks.values() if desk.contact is call]
            assert at == ([call.agent] if call.agent else []), "a call is at two desks, or at none it belongs to"

    @invariant()
    def no_call_is_lost(self) -> None:
        exchange = self.house.exchange
        waiting = {row.contact_id: row.offered_to for row in exchange.engine.waiting()}
        for call in exchange.calls.values():
            offer = exchange.engine.offer_of(call.id)
            if call.ended_at is not None or call.in_talk:
                assert call.id not in waiting
            else:
                assert waiting[call.id] == call.agent
                assert (call.stage is ContactStage.OFFERED) == (offer is not None)
        assert waiting.keys() <= exchange.calls.keys()

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
            seq, state = last.get(day.agent, (0, AgentState.OFFLINE))
            assert (day.seq, day.old) == (seq + 1, state)
            last[day.agent] = (day.seq, day.new)

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


TestDepartment = Department.TestCase
TestDepartment.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
