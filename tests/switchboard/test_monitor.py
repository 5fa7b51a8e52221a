"""Supervisors in a running talk, and their word about rude callers (clause 5.2.4)."""

from __future__ import annotations

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.rules import project
from huawu.calls.states import AgentState, ContactStage, MonitorMode, StintRole
from huawu.kit.errors import ForbiddenError, HuawuError, NotFoundError
from huawu.switchboard.directory import Directory, FloorCard
from huawu.switchboard.errors import NotPossibleNowError, SupervisorNeededError, UnknownCommandError
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.live import LiveCall
from huawu.switchboard.views import contact_view
from tests.switchboard.asking import last
from tests.switchboard.house import CALL, SECOND, SUPERVISED, House, owner


@pytest.fixture
def house() -> House:
    """The supervisor's desk is open, and 1001 to 1003 are there."""
    house = House(SUPERVISED)
    house.open("2001")
    return house


def listen(house: House, mode: str = "listen", number: str = "2001") -> None:
    house.command("monitor", number, agent="1001", mode=mode)


def listening(house: House, mode: str = "listen") -> str:
    """The supervisor is in 1001's talk; gives their channel."""
    listen(house, mode)
    house.desk_answers("2001")
    stint = house.desk("2001").stint
    assert stint is not None
    return stint.channel


def test_the_supervisor_s_softphone_answers_by_itself_and_hears(house: House, call: LiveCall) -> None:
    channel = listening(house)
    assert house.commands("ring_agent")[-1][-1] is True
    assert ("monitor", call.id, call.agent_channel, channel, "listen") in house.engine.commands
    assert house.state("2001") is AgentState.MONITORING
    assert call.agent == "1001"
    assert last(house, Kind.MONITORED) == {"agent": "1001", "by": "2001", "mode": "listen", "channel": channel}


@pytest.mark.parametrize("mode", ["whisper", "join"])
def test_modes_change_while_it_runs(house: House, call: LiveCall, mode: str) -> None:
    channel = listening(house)
    listen(house, mode)
    assert house.commands("monitor")[-1] == ("monitor", call.id, call.agent_channel, channel, mode)
    assert last(house, Kind.MONITORED)["mode"] == mode


def test_stopping_leaves_the_talk_alone(house: House, call: LiveCall) -> None:
    channel = listening(house)
    house.call_command("hang_up", "2001")
    assert ("hang_up", channel) in house.engine.commands
    assert (house.state("1001"), house.state("2001")) == (AgentState.TALKING, AgentState.OFFLINE)
    assert last(house, Kind.MONITOR_ENDED)["by"] == "2001"


def test_it_ends_with_the_talk(house: House, call: LiveCall) -> None:
    channel = listening(house)
    house.caller_hangs_up(call)
    assert ("hang_up", channel) in house.engine.commands
    assert (house.state("1001"), house.state("2001")) == (AgentState.WRAP_UP, AgentState.OFFLINE)
    house.call_command("finish_wrap_up")
    assert house.exchange.calls == {}


def test_it_ends_when_the_customer_is_handed_on(house: House, call: LiveCall) -> None:
    listening(house)
    house.call_command("transfer", "1001", agent="1003", reason="specialist")
    assert house.state("2001") is AgentState.OFFLINE


def test_a_softphone_that_does_not_answer(house: House, call: LiveCall) -> None:
    listen(house)
    house.desk_phone_gone("2001", cause=20)
    assert (house.state("2001"), call.stints) == (AgentState.OFFLINE, [owner(call)])


def test_take_over(house: House, call: LiveCall) -> None:
    channel = listening(house)
    house.command("take_over_call", "2001")
    assert (call.agent, call.stage) == ("2001", ContactStage.CONNECTED)
    assert ("join", call.id, channel) in house.engine.commands
    assert (house.state("1001"), house.state("2001")) == (AgentState.WRAP_UP, AgentState.TALKING)
    house.caller_hangs_up(call)
    assert house.state("2001") is AgentState.WRAP_UP
    house.wait(31)
    facts = project([event for event in house.said if event.call_id == CALL])
    assert (facts.agent, facts.agents) == ("2001", {"1001", "2001"})
    assert facts.wrap_up_ended_at is not None
    assert house.exchange.calls == {}


def test_a_restart_after_a_take_over(house: House, call: LiveCall) -> None:
    listening(house)
    house.command("take_over_call", "2001")
    house.restart()
    assert house.exchange.calls[CALL].agent == "2001"
    assert house.state("2001") is AgentState.TALKING


# who may


@pytest.mark.parametrize(("number", "error"), [("1002", ForbiddenError), ("1009", NotFoundError)])
def test_others_may_not(house: House, call: LiveCall, number: str, error: type[HuawuError]) -> None:
    house.open(number)
    before = len(house.said)
    for name, fields in (
        ("monitor", {"mode": "listen"}),
        ("set_agent_state", {"state": "break"}),
        ("allow_ending", {}),
    ):
        with pytest.raises(error):
            house.command(name, number, agent="1001", **fields)
    assert len(house.said) == before
    assert house.state("1001") is AgentState.TALKING


@pytest.mark.parametrize("agent", ["7777", "2001"])
def test_nobody_to_listen_to(house: House, call: LiveCall, agent: str) -> None:
    with pytest.raises(NotFoundError):
        house.command("monitor", "2001", agent=agent, mode="listen")


def test_only_in_a_talk_and_only_in_a_known_way(house: House, call: LiveCall) -> None:
    with pytest.raises(NotPossibleNowError):
        house.command("monitor", "2001", agent="1002", mode="listen")
    with pytest.raises(UnknownCommandError):
        listen(house, "shout")
    with pytest.raises(NotPossibleNowError):
        house.command("take_over_call", "2001")


def test_who_listens_has_no_say_in_the_talk(house: House, call: LiveCall) -> None:
    listening(house)
    for name in ("hold", "transfer", "consult", "keypad"):
        with pytest.raises(NotPossibleNowError):
            house.call_command(name, "2001", agent="1003", reason="specialist", digits="1")


# what is shown


@pytest.mark.parametrize(
    ("told", "mode", "seen"), [(True, "listen", True), (False, "listen", False), (False, "join", True)]
)
def test_the_agent_is_told_or_not_by_setting(told: bool, mode: str, seen: bool) -> None:
    floor = FloorCard(tell_monitored=told)
    house = House(Directory(SUPERVISED.agents, SUPERVISED.queues, SUPERVISED.hotlines, floor=floor))
    house.open("2001")
    call = house.talk()
    listening(house, mode)
    assert bool(contact_view(house.exchange, owner(call)).monitored_by) is seen
    row = next(agent for agent in floor_state(house.exchange, house.now).agents if agent.number == "1001")
    assert [(one.number, one.name, one.mode) for one in row.monitored_by] == [("2001", "孙立", mode)]


def test_a_supervisor_stands_on_the_floor_only_while_in_a_talk(house: House, call: LiveCall) -> None:
    def there() -> bool:
        return any(agent.number == "2001" for agent in floor_state(house.exchange, house.now).agents)

    assert not there()
    listening(house)
    assert there()
    stint = house.desk("2001").stint
    assert stint is not None
    view = contact_view(house.exchange, stint)
    assert (view.role, view.mode, view.watches) == (StintRole.MONITOR, MonitorMode.LISTEN, "1001")


# states


def test_a_state_is_changed_for_an_agent_and_the_day_says_by_whom(house: House) -> None:
    house.ready("1002")
    house.command("set_agent_state", "2001", agent="1002", state="break", reason="meeting")
    assert house.state("1002") is AgentState.BREAK
    assert (house.days[-1].agent, house.days[-1].actor, house.days[-1].reason) == ("1002", "2001", "meeting")


def test_in_a_talk_it_takes_effect_afterwards(house: House, call: LiveCall) -> None:
    house.command("set_agent_state", "2001", agent="1001", state="break", reason="meeting")
    assert house.state("1001") is AgentState.TALKING
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    assert house.state("1001") is AgentState.BREAK


# rude callers


def test_a_rude_caller_is_not_hung_up_on_without_the_supervisor_s_word(house: House, call: LiveCall) -> None:
    for _ in range(2):
        house.call_command("mark_rude")
    assert house.kinds().count(Kind.RUDE_MARKED) == 1
    with pytest.raises(SupervisorNeededError):
        house.call_command("hang_up")
    assert call.ended_at is None
    house.restart()
    house.open("2001")
    with pytest.raises(SupervisorNeededError):
        house.call_command("hang_up")
    house.command("allow_ending", "2001", agent="1001")
    house.call_command("hang_up")
    assert house.outcome() == ("agent", "answered")
    assert last(house, Kind.ENDING_ALLOWED)["by"] == "2001"


def test_there_has_to_be_something_to_allow(house: House, call: LiveCall) -> None:
    with pytest.raises(NotPossibleNowError):
        house.command("allow_ending", "2001", agent="1001")


def test_a_house_may_leave_it_to_the_agent() -> None:
    floor = FloorCard(rude_ending_asks=False)
    house = House(Directory(SUPERVISED.agents, SUPERVISED.queues, SUPERVISED.hotlines, floor=floor))
    house.talk()
    house.call_command("mark_rude")
    house.call_command("hang_up")
    assert house.outcome() == ("agent", "answered")


def test_the_next_call_begins_anew(house: House, call: LiveCall) -> None:
    house.call_command("mark_rude")
    house.caller_hangs_up(call)
    house.call_command("finish_wrap_up")
    house.command("set_state", "1002", state="break")
    house.command("set_state", "1003", state="break")
    assert owner(house.arrive(SECOND)).rude_at is None


def test_listening_goes_on_through_a_restart_of_ours(house: House, call: LiveCall) -> None:
    channel = listening(house, "whisper")
    commands = len(house.engine.commands)
    house.restart()
    stint = house.desk("2001").stint
    assert stint is not None
    assert (stint.role, stint.channel, stint.mode, stint.watches) == (
        StintRole.MONITOR,
        channel,
        MonitorMode.WHISPER,
        "1001",
    )
    assert house.state("2001") is AgentState.MONITORING
    assert house.engine.commands[commands:] == []
    house.call_command("hang_up", "2001")
    assert house.state("2001") is not AgentState.MONITORING
    assert ("hang_up", channel) in house.engine.commands


def test_a_listener_whose_line_is_gone_after_a_restart_is_as_before(house: House, call: LiveCall) -> None:
    before = house.desk("2001").asked, house.state("2001")
    channel = listening(house)
    del house.engine.channels[channel]
    house.restart()
    assert house.desk("2001").stint is None
    assert (house.desk("2001").asked, house.state("2001")) == before
    assert Kind.MONITOR_ENDED in house.kinds()
    assert house.state("1001") is AgentState.TALKING
