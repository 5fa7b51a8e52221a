"""A call's life at the exchange, from ring to wrap-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ContactStage, Outcome
from huawu.kit.phone import PhoneNumber
from huawu.switchboard.errors import NotPossibleNowError, NotYourContactError
from huawu.switchboard.views import contact_view
from tests.switchboard.house import CALL, SECOND, House, owner


def test_a_call_rings_the_longest_idle_desk_at_once(house: House) -> None:
    house.ready("1002", "1001")
    call = house.arrive()
    assert call.agent == "1002"
    assert house.state("1002") is AgentState.OFFERED
    assert house.state("1001") is AgentState.READY
    assert house.commands("ring_agent")[0][1:4] == (call.id, call.ringing_channel, "agent-1002-1")
    assert "1002" in owner(call).explanation_zh
    assert "1002" in owner(call).explanation_en


def test_the_caller_is_answered_welcomed_and_then_hears_music(house: House) -> None:
    from huawu.telephony.events import PlaybackEnded

    call = house.arrive()
    assert [command[0] for command in house.engine.commands] == ["answer", "play"]
    house.hear(PlaybackEnded(house.now, call.id, call.hearing.playback))
    assert house.engine.commands[-1] == ("start_music", f"{CALL}-caller")


def test_answering_joins_both_and_shows_the_greeting_for_eight_seconds(house: House) -> None:
    call = house.talk()
    assert call.stage is ContactStage.CONNECTED
    assert house.state() is AgentState.TALKING
    assert house.commands("connect") == [("connect", call.id, f"{CALL}-caller", call.agent_channel)]
    assert owner(call).greeting_until is not None
    house.wait(7)
    assert owner(call).greeting_until is not None
    house.wait(2)
    assert owner(call).greeting_until is None


def test_ticking_the_greeting_takes_it_away_and_is_written(house: House) -> None:
    call = house.talk()
    house.call_command("greeting_said")
    house.call_command("greeting_said")
    assert owner(call).greeting_until is None
    assert house.kinds().count(Kind.GREETING_SAID) == 1


def test_hold_and_return_with_the_phrase_of_the_handbook(house: House) -> None:
    call = house.talk()
    house.call_command("hold")
    assert house.state() is AgentState.HOLDING
    house.wait(10)
    house.call_command("resume")
    assert house.state() is AgentState.TALKING
    assert owner(call).hold_phrase_until is not None
    assert [c[0] for c in house.engine.commands if c[0] in {"hold", "resume"}] == ["hold", "resume"]
    house.wait(7)
    assert owner(call).hold_phrase_until is None


def test_the_desk_knows_after_how_long_on_hold_the_house_reminds(house: House) -> None:
    call = house.talk()
    limit = replace(house.directory.floor, hold_limit_s=45)
    house.exchange.use_directory(replace(house.directory, floor=limit), house.now)
    assert contact_view(house.exchange, owner(call)).hold_limit_s == 45


def test_hold_twice_is_refused_and_changes_nothing(house: House) -> None:
    house.talk()
    house.call_command("hold")
    with pytest.raises(NotPossibleNowError):
        house.call_command("hold")
    assert len(house.commands("hold")) == 1


def test_mute_is_written_once_however_often_it_is_pressed(house: House) -> None:
    call = house.talk()
    house.call_command("mute")
    house.call_command("mute")
    assert owner(call).muted
    house.call_command("unmute")
    assert house.kinds().count(Kind.MUTED) == house.kinds().count(Kind.UNMUTED) == 1


def test_digits_reach_the_caller_and_never_the_record(house: House) -> None:
    house.talk()
    house.call_command("keypad", digits="12#")
    assert house.commands("send_digits") == [("send_digits", f"{CALL}-caller", "12#")]
    event = next(event for event in house.said if event.kind is Kind.DIGITS_SENT)
    assert event.data == {"agent": "1001", "count": 3}


@pytest.mark.parametrize("digits", ["", "12a", "1" * 33, "٣"])
def test_what_is_no_key_is_refused(house: House, digits: str) -> None:
    house.talk()
    with pytest.raises(NotPossibleNowError):
        house.call_command("keypad", digits=digits)
    assert house.commands("send_digits") == []


def test_the_agent_hangs_up_and_wraps_up_until_the_time_is_over(house: House) -> None:
    call = house.talk()
    house.call_command("hang_up")
    assert house.said[-1].data["by"] == "agent"
    assert house.state() is AgentState.WRAP_UP
    house.wait(29)
    assert house.state() is AgentState.WRAP_UP
    house.wait(2)
    assert house.state() is AgentState.READY
    assert house.said[-1].kind is Kind.WRAP_UP_ENDED
    assert house.said[-1].data["by"] == "timeout"
    assert call.id not in house.exchange.calls


def test_a_complete_record_ends_wrap_up_early(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    assert house.state() is AgentState.READY
    assert house.said[-1].data["by"] == "agent"


def test_the_caller_hangs_up(house: House) -> None:
    call = house.talk()
    channel = call.agent_channel
    house.caller_hangs_up(call)
    ended = house.said[-1]
    assert (ended.kind, ended.data["by"], ended.data["outcome"]) == (Kind.ENDED, "caller", Outcome.ANSWERED)
    assert ("hang_up", channel) in house.engine.commands
    assert house.state() is AgentState.WRAP_UP


def test_a_state_asked_for_in_a_call_takes_effect_after_wrap_up(house: House) -> None:
    house.talk()
    house.command("set_state", state="break", reason="meal")
    assert house.state() is AgentState.TALKING
    house.call_command("hang_up")
    assert house.state() is AgentState.WRAP_UP
    house.call_command("finish_wrap_up")
    assert (house.state(), house.desk().reason) == (AgentState.BREAK, "meal")


def test_a_waiting_caller_is_taken_by_the_next_free_agent(house: House) -> None:
    house.talk()
    second = house.arrive(SECOND, PhoneNumber("19900000002"))
    assert second.stage is None
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    assert second.agent == "1001"
    assert house.state() is AgentState.OFFERED


def test_a_silent_caller_is_noticed_and_closed_as_silent(house: House) -> None:
    call = house.talk()
    house.wait(9)
    assert call.silent_flagged
    assert Kind.CALLER_SILENT in house.kinds()
    house.call_command("hang_up", reason="silent")
    ended = next(event for event in house.said if event.kind is Kind.ENDED)
    assert ended.data["outcome"] is Outcome.SILENT
    assert house.state() is AgentState.READY, "a silent call needs no wrap-up: its record writes itself"


def test_a_caller_who_has_spoken_is_never_recorded_as_silent(house: House) -> None:
    from huawu.telephony.events import Party, TalkingStarted

    call = house.talk()
    house.wait(9)
    house.hear(TalkingStarted(house.now, call.id, Party.CALLER))
    assert not call.silent_flagged
    house.call_command("hang_up", reason="silent")
    ended = next(event for event in house.said if event.kind is Kind.ENDED)
    assert ended.data["outcome"] is Outcome.ANSWERED


def test_commands_for_another_call_are_refused(house: House) -> None:
    house.talk()
    with pytest.raises(NotYourContactError):
        house.command("hang_up", call_id="call-9")
    assert house.state() is AgentState.TALKING


def test_an_unknown_hotline_ends_the_call_as_failed(house: House) -> None:
    house.arrive(hotline="4009999999")
    assert house.said[-1].data["outcome"] is Outcome.FAILED
    assert ("hang_up", f"{CALL}-caller") in house.engine.commands


def test_an_arrival_told_twice_is_one_call(house: House) -> None:
    house.arrive()
    house.arrive()
    assert house.kinds() == [Kind.ARRIVED, Kind.QUEUED]


def test_two_calls_from_one_number_are_two_calls(house: House) -> None:
    house.ready("1001", "1002")
    first, second = house.arrive(CALL), house.arrive(SECOND)
    assert {first.agent, second.agent} == {"1001", "1002"}


def test_a_caller_without_a_number_is_served_like_any_other(house: House) -> None:
    house.ready()
    call = house.arrive(caller=PhoneNumber(""))
    assert call.agent == "1001"
    assert call.card.masked_number == ""


def test_events_are_numbered_without_gaps(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    assert [event.seq for event in house.said] == list(range(1, len(house.said) + 1))
    seqs = [event.seq for event in house.days]
    assert seqs == list(range(1, len(seqs) + 1))


def test_time_never_runs_back_within_a_call(house: House) -> None:
    from datetime import timedelta

    from huawu.telephony.events import ChannelAnswered, Party

    house.ready()
    call = house.arrive()
    stamp = house.now - timedelta(milliseconds=3)
    house.hear(ChannelAnswered(stamp, call.id, Party.AGENT, call.ringing_channel))
    instants = [event.at for event in house.said]
    assert house.said[-1].kind is Kind.CONNECTED
    assert instants == sorted(instants)


def test_a_reload_does_not_cost_the_agent_their_turn(house: House) -> None:
    house.ready("1001", "1002")
    house.close("1001")
    house.wait(2)
    house.open("1001", page="page-2")
    assert house.arrive().agent == "1001"


def test_who_was_away_for_longer_waits_anew(house: House) -> None:
    house.ready("1001", "1002")
    house.register("1001", reachable=False)
    house.wait(60)
    house.register("1001")
    assert house.arrive().agent == "1002"
