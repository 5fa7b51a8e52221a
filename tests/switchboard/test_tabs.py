"""Tabs of one agent: the first is live, others wait; reloads, lost connections and take-overs."""

from __future__ import annotations

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentEventKind, AgentState, ContactStage, Outcome
from huawu.kit.errors import HuawuError
from huawu.switchboard.desk_flow import close_socket, drop_silent_sockets, open_socket
from huawu.switchboard.errors import (
    DeskElsewhereError,
    EngineAwayError,
    SwitchboardAwayError,
    UnknownAgentError,
    UnknownCommandError,
)
from huawu.switchboard.timers import SOCKET_SILENCE
from huawu.switchboard.views import desk_state
from huawu.telephony.ports import SoftphoneAccount
from tests.switchboard.house import CALL, SECOND, House, owner


def live(house: House, page: str) -> bool:
    return desk_state(house.exchange, house.desk(), page, house.now).live


def test_the_first_tab_is_live_and_only_it_gets_the_password(house: House) -> None:
    house.open(page="page-1")
    house.open(page="page-2")
    first, second, nobody = (
        desk_state(house.exchange, house.desk(), page, house.now) for page in ("page-1", "page-2", "")
    )
    assert (first.live, second.live, nobody.live) == (True, False, False)
    assert first.softphone is not None
    assert second.softphone is nobody.softphone is None


def test_a_command_that_comes_before_its_tab_has_shown_itself_again_is_not_blamed_on_another_tab(house: House) -> None:
    house.ready()
    house.restart()
    house.desk().sockets, house.desk().live_page = [], ""
    with pytest.raises(SwitchboardAwayError):
        house.command("set_state", state="break")


def test_nobody_gets_the_password_before_a_tab_has_shown_itself(house: House) -> None:
    house.ready()
    house.restart()
    house.close()
    house.desk().live_page = ""
    assert desk_state(house.exchange, house.desk(), "", house.now).softphone is None


def test_the_second_tab_may_look_but_not_touch(house: House) -> None:
    house.talk()
    house.open(page="page-2")
    with pytest.raises(DeskElsewhereError):
        house.command("hang_up", page="page-2", call_id=CALL)
    assert house.state() is AgentState.TALKING


def test_a_command_from_a_tab_that_never_opened_is_refused(house: House) -> None:
    house.ready()
    with pytest.raises(DeskElsewhereError):
        house.command("set_state", page="page-9", state="break")
    assert house.state() is AgentState.READY


def test_the_second_tab_takes_over_with_a_softphone_of_its_own(house: House) -> None:
    house.ready()
    house.open(page="page-2")
    house.command("take_over", page="page-2")
    assert live(house, "page-2")
    assert not live(house, "page-1")
    assert house.commands("close_account") == [("close_account", "agent-1001-1")]
    assert (house.state(), house.desk().reason) == (AgentState.SYSTEM_PROBLEM, "reload")
    house.register()
    assert house.state() is AgentState.READY
    assert house.desk().problem == ""


def test_a_reload_is_written_as_what_it_is(house: House) -> None:
    house.ready()
    house.wait(60)
    house.open(page="page-2")
    close_socket(house.exchange, "1001", house.desk().sockets[0].channel, house.now)
    house.wait(2)
    house.register()
    house.wait(60)
    states = [(change.new, change.reason) for change in house.days if change.kind is AgentEventKind.STATE]
    assert states[-2:] == [(AgentState.SYSTEM_PROBLEM, "reload"), (AgentState.READY, "")]


def test_taking_over_ones_own_desk_changes_nothing(house: House) -> None:
    house.ready()
    house.command("take_over")
    assert house.commands("close_account") == []
    assert house.state() is AgentState.READY


def test_taking_over_in_a_talk_moves_the_talk(house: House) -> None:
    call = house.talk()
    old = call.agent_channel
    house.open(page="page-2")
    house.command("take_over", page="page-2")
    assert house.kinds()[-1] is Kind.AGENT_LOST
    assert ("hang_up", old) in house.engine.commands
    assert house.commands("music_in_conversation")[-1] == ("music_in_conversation", CALL, True)
    house.register()
    assert house.commands("ring_agent")[-1][3] == "agent-1001-2"
    house.answer(call)
    assert call.stage is ContactStage.CONNECTED


def test_taking_over_while_the_old_page_is_being_rung_back_rings_the_new_one(house: House) -> None:
    call = house.talk()
    house.agent_channel_gone(call)
    ring = call.ringing_channel
    assert ring
    house.open(page="page-2")
    house.command("take_over", page="page-2")
    house.register()
    assert ("hang_up", ring) in house.engine.commands
    assert call.ringing_channel not in {"", ring}
    assert house.commands("ring_agent")[-1][3] == "agent-1001-2"


def test_closing_the_live_tab_hands_the_desk_to_the_other(house: House) -> None:
    house.ready()
    house.open(page="page-2")
    house.close(page="page-1")
    assert live(house, "page-2")
    house.register()
    assert house.state() is AgentState.READY


def test_a_reload_in_a_call_goes_on_talking(house: House) -> None:
    call = house.talk()
    house.close(page="page-1")
    house.register(reachable=False)
    assert house.kinds()[-1] is Kind.AGENT_LOST
    assert house.state() is AgentState.SYSTEM_PROBLEM
    house.wait(5)
    house.open(page="page-2")
    assert call.ringing_channel
    house.answer(call)
    assert call.stage is ContactStage.CONNECTED
    assert house.state() is AgentState.TALKING
    assert house.kinds()[-2:] == [Kind.AGENT_LOST, Kind.AGENT_RETURNED]
    assert len(house.commands("connect")) == 2
    assert owner(call).hold_phrase_until, "the customer has waited"


def test_a_reload_ends_neither_hold_nor_mute(house: House) -> None:
    call = house.talk()
    house.call_command("mute")
    house.call_command("hold")
    since = owner(call).held_at
    house.close(page="page-1")
    house.register(reachable=False)
    house.wait(5)
    house.open(page="page-2")
    house.answer(call)
    assert (call.stage, owner(call).held_at, owner(call).muted) == (ContactStage.HELD, since, True)
    assert house.state() is AgentState.HOLDING
    assert len(house.commands("connect")) == 1, "the customer goes on hearing music"
    assert house.commands("mute")
    house.command("resume", page="page-2", call_id=CALL)
    assert (call.stage, house.kinds()[-1]) == (ContactStage.CONNECTED, Kind.RESUMED)


def test_a_page_that_loses_its_connection_only_talks_on(house: House) -> None:
    call = house.talk()
    house.close()
    assert call.stage is ContactStage.CONNECTED, "the softphone still stands"
    house.wait(3)
    house.open()
    assert house.state() is AgentState.TALKING
    assert len(house.commands("ring_agent")) == 1


def test_a_page_that_comes_back_after_its_softphone_is_rung_again(house: House) -> None:
    call = house.talk()
    house.close()
    house.register(reachable=False)
    house.register(reachable=True)
    assert not call.ringing_channel, "nobody could see it ring"
    open_socket(house.exchange, "1001", "1001/page-1", "page-1", house.now)
    assert call.ringing_channel
    house.answer(call)
    assert house.state() is AgentState.TALKING


def test_an_agent_who_does_not_come_back_loses_the_call_to_the_next_before_everybody_else(house: House) -> None:
    call = house.talk()
    house.wait(2)
    other = house.arrive(SECOND)
    house.close()
    house.register(reachable=False)
    house.wait(19)
    assert call.agent == "1001"
    house.wait(2)
    assert (call.stage, call.agent) == (None, "")
    assert house.kinds(CALL)[-1] is Kind.QUEUED
    assert house.said[-1].data["reason"] == "agent_lost"
    house.ready("1002")
    assert call.agent == "1002"
    assert other.agent == ""
    house.answer(call)
    assert house.commands("connect")[-1][1] == CALL


def test_a_caller_who_leaves_while_the_agent_is_lost_was_answered(house: House) -> None:
    call = house.talk()
    house.close()
    house.register(reachable=False)
    house.caller_hangs_up(call)
    assert house.outcome() == ("caller", Outcome.ANSWERED)
    assert house.state() is AgentState.WRAP_UP
    house.wait(31)
    assert (house.state(), house.desk().reason) == (AgentState.OFFLINE, "desk_closed")


def test_what_was_asked_for_in_a_lost_call_does_not_follow_into_the_next(house: House) -> None:
    house.talk()
    house.command("set_state", state="break", reason="meal")
    house.close()
    house.register(reachable=False)
    house.wait(21)
    assert house.desk().next_state is None


def test_closing_the_tab_in_wrap_up_does_not_cut_it_short(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    house.close()
    house.register(reachable=False)
    house.wait(29)
    assert house.state() is AgentState.WRAP_UP
    house.wait(2)
    assert house.state() is AgentState.OFFLINE


def test_closing_the_desk_for_longer_than_a_reload_logs_the_agent_off(house: House) -> None:
    house.ready()
    house.close()
    assert (house.state(), house.desk().reason) == (AgentState.SYSTEM_PROBLEM, "desk_closed")
    house.wait(19)
    assert house.state() is AgentState.SYSTEM_PROBLEM
    house.wait(2)
    assert house.state() is AgentState.OFFLINE
    assert house.commands("close_account") == [("close_account", "agent-1001-1")]
    house.open()
    assert house.desk().account is not None, "the same page gets a new softphone"
    assert house.state() is AgentState.OFFLINE


def test_logging_out_in_a_call_finishes_the_call_first(house: House) -> None:
    house.talk()
    house.command("set_state", state="offline")
    assert house.state() is AgentState.TALKING
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    assert house.state() is AgentState.OFFLINE


def test_a_tab_that_has_gone_silent_is_gone(house: House) -> None:
    house.ready()
    house.wait(15)
    open_socket(house.exchange, "1001", "1001/page-1", "page-1", house.now)
    house.wait(15)
    drop_silent_sockets(house.exchange, house.now - SOCKET_SILENCE, house.now)
    assert house.state() is AgentState.READY, "it gave a sign of life"
    house.wait(15)
    drop_silent_sockets(house.exchange, house.now - SOCKET_SILENCE, house.now)
    assert house.state() is AgentState.SYSTEM_PROBLEM


def test_a_page_that_reconnects_has_left_its_old_line(house: House) -> None:
    """The web process died, or the network: nobody has told us that the old line is dead."""
    house.open()
    open_socket(house.exchange, "1001", "new-line", "page-1", house.now, since=2.0)
    open_socket(house.exchange, "1001", "1001/page-1", "page-1", house.now, since=1.0)
    assert [socket.channel for socket in house.desk().sockets] == ["new-line"]
    close_socket(house.exchange, "1001", "new-line", house.now)
    assert house.desk().live_socket is None, "a reload must find the desk free"


def test_a_softphone_made_for_a_page_that_has_gone_is_removed_again(house: House) -> None:
    house.open()
    late = SoftphoneAccount("agent-1001-late", "", "", "")
    house.exchange.account_opened(house.desk(), "page-0", late)
    assert house.commands("close_account") == [("close_account", "agent-1001-late")]
    assert house.desk().account != late


def test_a_softphone_made_twice_for_one_page_is_kept_once(house: House) -> None:
    house.open()
    twin = SoftphoneAccount("agent-1001-twin", "", "", "")
    house.exchange.account_opened(house.desk(), "page-1", twin)
    assert house.commands("close_account") == [("close_account", "agent-1001-twin")]
    assert house.desk().account != twin


@pytest.mark.parametrize("name", ["mute", "hold", "keypad"])
def test_call_control_is_refused_while_the_engine_is_away(house: House, name: str) -> None:
    call = house.talk()
    house.lose_engine()
    with pytest.raises(EngineAwayError):
        house.call_command(name, digits="1")
    assert (call.stage, owner(call).muted) == (ContactStage.CONNECTED, False)


def test_who_is_no_agent_has_no_desk(house: House) -> None:
    with pytest.raises(UnknownAgentError) as refused:
        open_socket(house.exchange, "2001", "socket", "page", house.now)
    assert "坐席" in refused.value.message("zh-hans")


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"command": "dance"},
        {"command": None},
        {"command": "set_state"},
        {"command": "set_state", "state": "talking"},
        {"command": "set_state", "state": ["ready"]},
        {"command": "hang_up"},
        {"command": "hang_up", "call_id": {"a": 1}},
    ],
)
def test_nonsense_is_refused_and_changes_nothing(house: House, fields: dict[str, object]) -> None:
    from huawu.switchboard.desk_flow import on_command

    house.ready()
    before = house.state(), len(house.days)
    with pytest.raises(HuawuError):
        on_command(house.exchange, "1001", "1001/page-1", fields, house.now)
    assert (house.state(), len(house.days)) == before


def test_an_unknown_command_says_to_reload(house: House) -> None:
    house.ready()
    with pytest.raises(UnknownCommandError) as refused:
        house.command("dance")
    assert "刷新" in refused.value.message("zh-hans")
