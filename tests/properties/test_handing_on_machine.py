"""What holds at the switchboard when calls are handed on, listened to, taken over and made, in any order with all that
the machine of :mod:`tests.properties.test_exchange_machine` does. What several desks have a part in comes here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ConsultStage, ContactStage, StintRole, Whom
from huawu.kit.errors import HuawuError
from huawu.kit.phone import PhoneNumber
from huawu.routing.configuration import Queue
from huawu.switchboard import outbound_flow
from huawu.switchboard.directory import AgentCard, QueueCard
from huawu.switchboard.live import CONSULT, LiveCall, Stint
from huawu.switchboard.outbound_flow import DialOrder
from huawu.telephony import events
from huawu.telephony.events import Party
from tests.properties.test_exchange_machine import AGENTS, CAUSES, MOST_CALLS, PICK, Department
from tests.switchboard.house import DIRECTORY, HOTLINE, SUPERVISED

SUPERVISOR = "2001"
EVERYBODY = ("1001", "1002", "1003", SUPERVISOR)
DESKS = st.sampled_from(EVERYBODY)
TARGETS = st.sampled_from(
    [{"agent": "1001"}, {"agent": "1002"}, {"agent": "1003"}, {"queue": 1}, {"queue": 2}, {"outside": "07551234567"}]
)
REASON = "specialist"
NUMBER = PhoneNumber("19900000002")
PARTS_ENDED = (Kind.ENDED, Kind.TRANSFERRED, Kind.TAKEN_OVER, Kind.SURVEY_ASKED)


def in_both(card: AgentCard) -> AgentCard:
    """The agent serves both queues."""
    return replace(card, profile=replace(card.profile, queues=frozenset({1, 2})))


class Floor(Department):
    """The department with a supervisor, a second queue, and everything that brings more than one desk into a call."""

    directory = replace(
        SUPERVISED,
        agents={**SUPERVISED.agents, **{number: in_both(card) for number, card in DIRECTORY.agents.items()}},
        queues={**SUPERVISED.queues, 2: QueueCard(Queue(2, "值班", {"top-up": 3}, 20))},
    )

    def in_talk(self) -> list[Stint]:
        """Parts of desks that have a customer."""
        calls = self.house.exchange.calls.values()
        return [stint for call in calls for stint in call.stints if stint.in_talk and stint.role is StintRole.OWNER]

    # handing on

    @precondition(lambda self: self.in_talk())
    @rule(number=PICK, whom=TARGETS)
    def consult(self, number: int, whom: dict[str, object]) -> None:
        self.at(number, "consult", **whom)

    @precondition(lambda self: self.in_talk())
    @rule(number=PICK, whom=TARGETS)
    def transfer(self, number: int, whom: dict[str, object]) -> None:
        self.at(number, "transfer", reason=REASON, **whom)

    @precondition(lambda self: any(call.consult for call in self.calls()))
    @rule(number=PICK, name=st.sampled_from(["retrieve", "conference", "transfer", "hang_up"]))
    def about_the_consultation(self, number: int, name: str) -> None:
        asking = [stint for stint in self.in_talk() if stint.call.consult]
        if asking:
            stint = asking[number % len(asking)]
            self.command(name, stint.number, call_id=stint.call.id, reason=REASON)

    def at(self, number: int, name: str, **fields: object) -> None:
        talks = self.in_talk()
        stint = talks[number % len(talks)]
        self.command(name, stint.number, call_id=stint.call.id, **fields)

    @rule(agent=AGENTS, colleague=AGENTS, then=st.sampled_from(["", "conference", "retrieve", "transfer"]))
    def asked_and_answered(self, agent: str, colleague: str, then: str) -> None:
        """What happens most of the time: the colleague picks up, and it goes on."""
        self.talk(agent)
        self.go_ready(colleague)
        stint = self.house.desk(agent).stint
        if stint is not None:
            self.command("consult", agent, call_id=stint.call.id, agent=colleague)
            self.picks_up(colleague)
            self.command(then or "mute", agent, call_id=stint.call.id, reason=REASON)

    @rule(agent=AGENTS, takes_over=st.booleans())
    def listened_to(self, agent: str, takes_over: bool) -> None:
        self.talk(agent)
        self.monitor(agent, "listen", picks_up=True)
        if takes_over:
            self.take_the_call_over()

    # desks, whatever rings there

    @rule(desk=DESKS)
    def picks_up(self, desk: str) -> None:
        stint = self.house.desk(desk).stint
        if stint is not None and stint.ringing_channel:
            self.house.desk_answers(desk)

    @rule(desk=DESKS, cause=CAUSES)
    def desk_s_channel_ends(self, desk: str, cause: int) -> None:
        stint = self.house.desk(desk).stint
        if stint is not None and (stint.channel or stint.ringing_channel):
            self.house.desk_phone_gone(desk, cause)

    @precondition(lambda self: self.house.desk(SUPERVISOR).stint or any(len(call.stints) > 1 for call in self.calls()))
    @rule(desk=DESKS, name=st.sampled_from(["hang_up", "mute", "finish_wrap_up"]))
    def anybody_does(self, desk: str, name: str) -> None:
        if (stint := self.house.desk(desk).stint) is not None:
            self.command(name, desk, call_id=stint.call.id)

    # who was dialled

    @precondition(lambda self: self.house.commands("dial"))
    @rule(number=PICK)
    def the_dialled_answers(self, number: int) -> None:
        """Or too late, or once more."""
        call_id, channel, party = self.dialled(number)
        self.house.hear(events.ChannelAnswered(self.house.now, call_id, party, channel))

    @precondition(lambda self: self.house.commands("dial"))
    @rule(number=PICK, cause=st.sampled_from([16, 17, 19]))
    def the_dialled_is_gone(self, number: int, cause: int) -> None:
        call_id, channel, party = self.dialled(number)
        self.house.engine.channels.pop(channel, None)
        self.house.hear(events.ChannelGone(self.house.now, call_id, party, channel, cause))

    def dialled(self, number: int) -> tuple[str, str, Party]:
        """One of the last three: call, channel, whose it is."""
        dials = self.house.commands("dial")
        _, call_id, channel, _, party, *_ = dials[-1 - number % min(len(dials), 3)]
        return call_id, channel, party

    @precondition(lambda self: len(self.calls()) < MOST_CALLS)
    @rule(desk=DESKS)
    def call_out(self, desk: str) -> None:
        self.arrived += 1
        before = len(self.house.said)
        order, call_id = DialOrder(NUMBER, HOTLINE, "customer"), UUID(int=self.arrived)
        try:
            outbound_flow.start(self.house.exchange, self.house.desk(desk), order, call_id, self.house.now)
        except HuawuError:
            assert len(self.house.said) == before

    # supervising

    @rule(agent=AGENTS, mode=st.sampled_from(["listen", "whisper", "join"]), picks_up=st.booleans())
    def monitor(self, agent: str, mode: str, picks_up: bool) -> None:
        self.house.open(SUPERVISOR, self.house.desk(SUPERVISOR).live_page or "page-1")
        self.command("monitor", SUPERVISOR, agent=agent, mode=mode)
        if picks_up:
            self.picks_up(SUPERVISOR)

    @rule()
    def take_the_call_over(self) -> None:
        self.command("take_over_call", SUPERVISOR)

    @rule(agent=AGENTS, state=st.sampled_from(["ready", "break", "offline"]))
    def force_a_state(self, agent: str, state: str) -> None:
        self.command("set_agent_state", SUPERVISOR, agent=agent, state=state)

    @precondition(lambda self: any(stint.rude_at for stint in self.in_talk()))
    @rule(agent=AGENTS)
    def allow_ending(self, agent: str) -> None:
        self.command("allow_ending", SUPERVISOR, agent=agent)

    @rule(softphone_first=st.booleans())
    def supervisor_leaves(self, softphone_first: bool) -> None:
        self.laptop_shut(SUPERVISOR, softphone_first)

    # what always holds

    @invariant()
    def who_talks_was_rung(self) -> None:
        rung = {channel: account for _, channel, account in self.rings()}
        for call in self.calls():
            for stint in call.stints:
                if stint.channel:
                    assert rung[stint.channel].startswith(f"agent-{stint.number}-")
                    assert not stint.ringing_channel, "is rung and talks"

    @invariant()
    def calls_and_desks_agree(self) -> None:
        exchange = self.house.exchange
        for desk in exchange.desks.values():
            if desk.stint is not None:
                assert exchange.calls.get(desk.stint.call.id) is desk.stint.call, "a ghost at a desk"
                assert desk.stint in desk.stint.call.stints
        for call in exchange.calls.values():
            for stint in call.stints:
                assert exchange.desks[stint.number].stint is stint, "a desk it belongs to knows nothing of it"
            assert call.owner is None or call.owner in call.stints
            having = [stint for stint in call.stints if stint.role is StintRole.OWNER and stint.in_talk]
            assert len(having) < 2, "two have the customer"
            assert not having or call.owner is having[0]

    @invariant()
    def who_is_asked_is_asked_by_somebody(self) -> None:
        waiting = {row.contact_id for row in self.house.exchange.engine.waiting()}
        for call in self.calls():
            asked = [stint for stint in call.stints if stint.role is StintRole.CONSULTED]
            assert len(asked) < 2
            assert not asked or call.consult is not None, "asked by nobody"
            assert (call.id + CONSULT in waiting) == self.looks_for_a_colleague(call)
            if call.consult is not None and call.consult.stage in {ConsultStage.TALKING, ConsultStage.CONFERENCE}:
                assert call.owner is not None
                assert asked or call.consult.channel, "nobody is asked"

    @staticmethod
    def looks_for_a_colleague(call: LiveCall) -> bool:
        consult = call.consult
        return consult is not None and consult.stage is ConsultStage.RINGING and consult.kind is not Whom.OUTSIDE

    @invariant()
    def who_listens_listens_to_a_talk(self) -> None:
        for call in self.calls():
            for stint in call.stints:
                if stint.role is StintRole.MONITOR:
                    watched = call.stint_of(stint.watches)
                    assert call.ended_at is None, "listens to nothing"
                    assert watched is not None, "listens to nobody"
                    assert watched.role is StintRole.OWNER

    @invariant()
    def no_call_is_lost(self) -> None:
        exchange = self.house.exchange
        waiting = {row.contact_id for row in exchange.engine.waiting()}
        for call in exchange.calls.values():
            elsewhere = call.in_talk or call.stage is ContactStage.DIALLING or self.on_its_way_out(call)
            assert (call.id in waiting) == (call.ended_at is None and not elsewhere), "waits for nobody, or twice"
        assert {contact.removesuffix(CONSULT) for contact in waiting} <= exchange.calls.keys()

    @staticmethod
    def on_its_way_out(call: LiveCall) -> bool:
        """Sent to a number outside that has not answered yet."""
        return call.consult is not None and bool(call.consult.reason)

    @invariant()
    def nobody_waits_beside_a_free_agent(self) -> None:
        exchange = self.house.exchange
        for row in exchange.engine.waiting():
            contact = exchange.engine.floor.contacts[row.contact_id]
            if not row.offered_to and not contact.kept_for:
                ready = [desk.number for desk in exchange.desks.values() if desk.state is AgentState.READY]
                assert not [number for number in ready if number != SUPERVISOR], "an agent shown as ready gets no call"

    @invariant()
    def states_are_what_they_should_be(self) -> None:
        for desk in self.house.exchange.desks.values():
            assert (desk.state, desk.reason) == desk.doing()
            if desk.stint and desk.stint.stage is ContactStage.OFFERED:
                assert desk.stint.ringing_channel
                assert desk.reachable

    @invariant()
    def wrap_up_lasts(self) -> None:
        since: dict[tuple[str, str], datetime] = {}
        for event in self.house.said:
            if event.kind in PARTS_ENDED:
                numbers = (
                    {event.data.get("agent")} if event.kind is not Kind.ENDED else {"1001", "1002", "1003", "2001"}
                )
                for number in numbers:
                    since.setdefault((event.call_id, str(number)), event.at)
            elif event.kind is Kind.WRAP_UP_ENDED and event.data["by"] == "timeout":
                begun = since[event.call_id, event.data["agent"]]
                assert event.at >= begun + timedelta(seconds=30)


TestFloor = Floor.TestCase
TestFloor.settings = settings(max_examples=80, stateful_step_count=40)
