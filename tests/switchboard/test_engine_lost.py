"""The telephone engine dies: every call that it carried is closed with that reason, others are left alone."""

from __future__ import annotations

from huawu.calls.events import ENGINE_LOST
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, Outcome
from huawu.telephony import events
from huawu.telephony.events import Party
from tests.switchboard.house import CALL, SECOND, House


def test_the_engine_died_while_we_were_away_too(house: House) -> None:
    house.talk()
    house.arrive(SECOND)
    house.engine.channels.clear()
    house.restart(engine_restarted=True)
    ends = [event.data for event in house.said if event.kind is Kind.ENDED]
    assert [(end["outcome"], end["why"]) for end in ends] == [("answered", ENGINE_LOST), ("failed", ENGINE_LOST)]


def test_a_call_of_the_engine_that_runs_is_not_taken_for_one_of_the_last(house: House) -> None:
    since = house.now
    house.wait(1)
    house.talk()
    house.lose_engine()
    house.find_engine(engine_since=since)
    assert house.exchange.calls[CALL].in_talk


def test_the_engine_was_restarted_every_call_is_closed_with_its_reason(house: House) -> None:
    house.talk()
    house.arrive(SECOND)
    house.lose_engine()
    house.engine.channels.clear()
    house.registered.clear()
    house.wait(1)
    house.find_engine(engine_since=house.now)
    assert house.outcome(CALL) == ("system", Outcome.ANSWERED)
    assert house.outcome(SECOND) == ("system", Outcome.FAILED)
    ends = [event.data for event in house.said if event.kind is Kind.ENDED]
    assert [(end["why"], end["cause"]) for end in ends] == [(ENGINE_LOST, 38)] * 2
    assert house.state() is AgentState.WRAP_UP
    house.wait(31)
    assert (house.state(), house.desk().reason) == (AgentState.SYSTEM_PROBLEM, "softphone")
    house.register()
    assert house.state() is AgentState.READY


def test_what_another_engine_carries_goes_on(house: House) -> None:
    house.talk()
    house.lose_engine()
    house.wait(1)
    house.find_engine(engine_since=house.now)
    assert house.exchange.calls[CALL].in_talk


def test_a_node_that_does_not_come_back_cuts_its_callers_off(house: House) -> None:
    house.talk()
    house.hear(events.ChannelGone(house.now, CALL, Party.CALLER, f"{CALL}-caller", 38))
    assert house.outcome() == ("system", Outcome.ANSWERED)
    assert [event.data["why"] for event in house.said if event.kind is Kind.ENDED] == [ENGINE_LOST]


def test_an_agent_whose_node_is_gone_gets_an_account_elsewhere(house: House) -> None:
    house.ready()
    old = house.desk().account
    assert old is not None
    house.hear(events.SoftphoneReachable(house.now, old.account, reachable=False))
    house.hear(events.AccountLost(house.now, old.account))
    new = house.desk().account
    assert new is not None
    assert new.account != old.account
    assert house.state() is AgentState.SYSTEM_PROBLEM
    house.register()
    assert (house.state(), house.arrive().agent) == (AgentState.READY, "1001")
    house.find_engine()
    assert house.engine.standing.keys() == {new.account}, "the node is back, and the old account with it"


def test_who_has_gone_home_gets_no_other_account(house: House) -> None:
    house.ready()
    account = house.desk().account
    assert account is not None
    house.desk().live_page = ""
    house.hear(events.AccountLost(house.now, account.account))
    assert house.desk().account is None
    house.find_engine()
    assert house.engine.standing == {}
