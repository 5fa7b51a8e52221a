"""What holds for callers whatever they press, say or leave out, in menus, lines, messages, call-backs and surveys, and
whatever agents do meanwhile. Nobody is left in silence, and a restart finds everybody where they were."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from huawu.calls.choices import Language, MenuAction, RuleAction, RuleWhen
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ContactStage
from huawu.kit.errors import HuawuError
from huawu.kit.phone import PhoneNumber
from huawu.routing.configuration import OverflowReason, Queue
from huawu.switchboard import ghosts
from huawu.switchboard.directory import (
    CallbackCard,
    Directory,
    HotlineCard,
    KeyCard,
    MenuCard,
    QueueCard,
    RuleCard,
    Spoken,
    WaitingCard,
)
from huawu.switchboard.likeness import likeness
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.recovery import restore_call
from huawu.switchboard.timers import next_due, tick
from huawu.telephony import events
from tests.switchboard.house import DIRECTORY, HOTLINE, House

WITH_MENU = "4000000002"
RULES = {
    RuleWhen.NOBODY_LOGGED_IN: RuleCard(RuleAction.VOICEMAIL),
    RuleWhen.FULL: RuleCard(RuleAction.QUEUE, 2),
    RuleWhen.WAITED_TOO_LONG: RuleCard(RuleAction.CALLBACK),
}
FIRST = QueueCard(
    Queue(1, "咨询", {"top-up": 1}, 20, rules=frozenset(map(OverflowReason, RULES)), max_waiting=3, max_wait_s=90),
    rules=RULES,
    waiting=WaitingCard(announce_every_s=20),
    callback=CallbackCard(offered=True, attempts=2, spacing_s=60),
    survey_offered=True,
)
MENU = MenuCard(
    id=1,
    name="导航",
    says=Spoken("请按键。", "menu-1"),
    keys={
        "1": KeyCard(MenuAction.QUEUE, target=1, priority=10),
        "2": KeyCard(
            MenuAction.SUBMENU,
            says=Spoken("请再按键。", "menu-1-2"),
            keys={"1": KeyCard(MenuAction.QUEUE, target=2), "2": KeyCard(MenuAction.VOICEMAIL)},
        ),
        "3": KeyCard(MenuAction.LANGUAGE, language=Language.EN),
        "#": KeyCard(MenuAction.HANG_UP),
    },
)
GIVEN: Directory = replace(
    DIRECTORY,
    queues={1: FIRST, 2: QueueCard(Queue(2, "值班", {}, 20))},
    hotlines={HOTLINE: HotlineCard(HOTLINE, 1), WITH_MENU: HotlineCard(WITH_MENU, 2, menu_id=1)},
    menus={1: MENU},
)
AGENTS = st.sampled_from(["1001", "1002"])
PICK = st.integers(0, 9)
KEYS = st.sampled_from(["1", "1", "2", "3", "5", "#", "*", "11", "12", "1219900000009#"])
MOST_CALLS = 6


class Callers(RuleBasedStateMachine):
    """Steps may make no sense at the time."""

    def __init__(self) -> None:
        super().__init__()
        self.house = House(GIVEN)
        self.arrived = 0

    def calls(self) -> list[LiveCall]:
        return list(self.house.exchange.calls.values())

    def callers(self) -> list[LiveCall]:
        """Those whose caller is on the line."""
        return [call for call in self.calls() if call.channel]

    def one(self, number: int, calls: list[LiveCall]) -> LiveCall:
        return calls[number % len(calls)]

    # agents

    @rule(agent=AGENTS, state=st.sampled_from(["ready", "ready", "break", "offline"]))
    def set_state(self, agent: str, state: str) -> None:
        self.house.open(agent, self.house.desk(agent).live_page or "page-1")
        self.command("set_state", agent, state=state)

    @rule(agent=AGENTS)
    def pick_up(self, agent: str) -> None:
        stint = self.house.desk(agent).stint
        if stint is not None and stint.ringing_channel:
            self.house.desk_answers(agent)

    @rule(agent=AGENTS, name=st.sampled_from(["hang_up", "reject", "hold", "finish_wrap_up"]))
    def at_the_desk(self, agent: str, name: str) -> None:
        contact = self.house.desk(agent).contact
        self.command(name, agent, call_id=contact.id if contact else "")

    @rule(agent=AGENTS, hangs_up=st.booleans())
    def works(self, agent: str, hangs_up: bool) -> None:
        """What happens most of the time: ready, rung, picked up, hung up again."""
        self.set_state(agent, "ready")
        self.pick_up(agent)
        if hangs_up:
            self.at_the_desk(agent, "hang_up")

    def command(self, name: str, agent: str, **fields: object) -> None:
        try:
            self.house.command(name, agent, self.house.desk(agent).live_page, **fields)
        except HuawuError:
            return

    # callers

    @precondition(lambda self: len(self.calls()) < MOST_CALLS)
    @rule(hotline=st.sampled_from([HOTLINE, WITH_MENU]), known=st.booleans(), same=st.booleans())
    def arrive(self, hotline: str, known: bool, same: bool) -> None:
        self.arrived += 1
        number = "19900000001" if same else f"1990000{self.arrived:04}"
        self.house.arrive(str(UUID(int=self.arrived)), PhoneNumber(number if known else ""), hotline)

    @precondition(lambda self: self.callers())
    @rule(number=PICK, keys=KEYS)
    def press(self, number: int, keys: str) -> None:
        self.house.press(self.one(number, self.callers()), keys)

    @precondition(lambda self: self.callers())
    @rule(number=PICK, late=st.booleans())
    def hears_it_to_the_end(self, number: int, late: bool) -> None:
        call = self.one(number, self.callers())
        name = call.hearing.stopped if late else call.hearing.playback
        self.house.hear(events.PlaybackEnded(self.house.now, call.id, name))

    @precondition(lambda self: self.callers())
    @rule(number=PICK, keys=st.sampled_from(["11", "1", "23", "4"]))
    def does_as_told(self, number: int, keys: str) -> None:
        """What happens most of the time: the right keys, and everything is heard to its end."""
        call = self.one(number, self.callers())
        for _ in range(3):
            self.house.heard(call)
        self.house.press(call, keys)
        self.house.heard(call)

    @precondition(lambda self: self.calls())
    @rule(number=PICK, ms=st.sampled_from([0, 5000]))
    def leaves_a_message(self, number: int, ms: int) -> None:
        self.house.hear(events.MessageRecorded(self.house.now, self.one(number, self.calls()).id, ms))

    @precondition(lambda self: self.callers())
    @rule(number=PICK)
    def hangs_up(self, number: int) -> None:
        call = self.one(number, self.callers())
        self.house.engine.channels.pop(call.channel, None)
        self.house.hear(events.ChannelGone(self.house.now, call.id, events.Party.CALLER, call.channel, 16))

    @precondition(lambda self: any(call.dialled_channel for call in self.calls()))
    @rule(number=PICK, answers=st.booleans())
    def is_called_back(self, number: int, answers: bool) -> None:
        call = self.one(number, [call for call in self.calls() if call.dialled_channel])
        if answers:
            self.house.other_side_answers(call)
        else:
            self.house.other_side_gone(call, 19)

    # time, restarts

    @rule(seconds=st.sampled_from([0.5, 3, 6, 21, 61]))
    def time_passes(self, seconds: float) -> None:
        self.house.wait(seconds)

    @rule(tabs_first=st.booleans())
    def restart(self, tabs_first: bool) -> None:
        self.house.restart(tabs_first=tabs_first)

    @rule()
    def engine_link_breaks(self) -> None:
        self.house.lose_engine()
        self.house.find_engine()

    # what always holds

    @invariant()
    def nobody_is_left_in_silence(self) -> None:
        """Something is being said, or recorded, or awaited by a time, or an agent is."""
        in_line = {row.contact_id for row in self.house.exchange.engine.waiting()}
        for call in self.calls():
            if call.ended_at is not None or call.in_talk or call.stage is ContactStage.DIALLING:
                continue
            again = call.callback is not None and call.callback.again_at is not None
            comes = not call.hearing.over or call.key_due or call.line_due or again
            assert comes or call.id in in_line, (call.scene, call.recording)

    @invariant()
    def who_is_on_the_way_out_is_in_no_line(self) -> None:
        in_line = {row.contact_id for row in self.house.exchange.engine.waiting()}
        for call in self.calls():
            if call.scene not in {Scene.WAITING, Scene.CALLBACK}:
                assert call.id not in in_line

    @invariant()
    def the_log_says_where_everybody_is(self) -> None:
        exchange = self.house.exchange
        for call in self.calls():
            if call.ended_at is not None or call.in_talk or call.scene is Scene.CALLBACK or call.line_due:
                continue
            told = restore_call(exchange, [event for event in self.house.said if event.call_id == call.id])
            assert (told.leaves_as, told.queue_id) == (call.leaves_as, call.queue_id)
            if call.scene is Scene.FAREWELL:  # who was thanked for nothing may be asked again
                continue
            assert told.scene is call.scene
            assert (told.menu and told.menu.path, told.bonus) == (call.menu and call.menu.path, call.bonus)
            assert (told.told, told.turned_from) == (call.told, call.turned_from)
            assert bool(told.callback) is bool(call.callback)

    @invariant()
    def nothing_is_a_ghost(self) -> None:
        """The self-check finds nothing in a house that is only busy."""
        exchange = self.house.exchange
        assert list(ghosts.inside(exchange)) == []
        for call in self.calls():
            assert likeness(restore_call(exchange, call.log)) == likeness(call)

    @invariant()
    def every_call_ends_once_and_with_a_word(self) -> None:
        ended = [event for event in self.house.said if event.kind is Kind.ENDED]
        assert len({event.call_id for event in ended}) == len(ended)
        known = {event.call_id for event in self.house.said}
        assert known - {event.call_id for event in ended} <= self.house.exchange.calls.keys()

    @invariant()
    def no_number_stands_in_an_event(self) -> None:
        assert "1990000" not in repr([dict(event.data) for event in self.house.said])

    @invariant()
    def one_call_back_a_number_and_queue(self) -> None:
        waiting = [(call.caller.digits, call.queue_id) for call in self.calls() if call.callback]
        assert len(set(waiting)) == len(waiting)

    @invariant()
    def time_does_not_stand_still(self) -> None:
        exchange = self.house.exchange
        tick(exchange, self.house.now)
        due = next_due(exchange)
        assert due is None or due > self.house.now

    @invariant()
    def states_follow(self) -> None:
        for desk in self.house.exchange.desks.values():
            assert (desk.state, desk.reason) == desk.doing()
            assert desk.state is not AgentState.OFFERED or desk.contact is not None


TestCallers = Callers.TestCase
TestCallers.settings = settings(max_examples=60, stateful_step_count=50)
