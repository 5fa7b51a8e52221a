"""Our side is away, or the engine is: nobody is left without a word and nothing is forgotten."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from huawu.kit.time import now
from huawu.telephony.adapter import TAKEN_PAUSE_S
from huawu.telephony.events import (
    CallArrived,
    ChannelAnswered,
    ChannelGone,
    EngineDown,
    EngineTaken,
    EngineUp,
    Party,
    SoftphoneReachable,
)
from huawu.telephony.missed import MissedCalls
from huawu.telephony.ports import TelephoneError
from huawu.telephony.process import AsteriskProcess
from tests.calls.line import HOTLINE, Conversation, Line, account_phone, open_line
from tests.calls.sip_caller import SipPhone

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    ("shown", "digits"), [("13900139000", "13900139000"), ("", ""), ("a%22b%27,c", ""), ("8" * 60, "8" * 32)]
)
async def test_while_we_are_away_the_caller_hears_an_apology_and_is_remembered(
    engine: AsteriskProcess, shown: str, digits: str
) -> None:
    async with open_line(engine) as line:
        known = [event for event in line.unseen if not isinstance(event, SoftphoneReachable)]
        assert known == [], "but for accounts, which the engine may list although they are closed"
    missed = MissedCalls(engine.places)
    missed.pending()
    missed.acknowledge()
    async with SipPhone((engine.env.host, engine.env.sip_port), "x") as caller:
        call = await caller.call(HOTLINE, from_user=shown)
        assert await call.until_final() == 200
        await call.audio.until_loud()
        call.hang_up()
    [found] = missed.pending()
    assert (found.caller.digits, found.hotline) == (digits, HOTLINE)
    assert abs(now() - found.at) < timedelta(minutes=1), "whatever time zone Django has put into the environment"
    assert [again.call_id for again in MissedCalls(engine.places).pending()] == [found.call_id]
    missed.acknowledge()
    assert MissedCalls(engine.places).pending() == []


async def test_a_talk_goes_on_while_we_are_away_and_is_found_again(line: Line) -> None:
    async with line.conversation() as talk:
        talk.agent.audio.play(1000)
        await line.close()
        talk.caller.audio.forget()
        await talk.caller.audio.until_hears(1000)
        await line.open()
        found = {channel.party: channel for channel in await line.telephone.live_channels()}
        assert found[Party.CALLER].channel_id == talk.arrived.channel_id
        assert found[Party.AGENT].account == talk.agent.phone.user
        assert all(c.call_id == talk.call_id and c.answered and c.bridged for c in found.values())
        assert [account.account for account in await line.telephone.accounts()] == [talk.agent.phone.user]
        talk.caller.hang_up()
        await line.event(ChannelGone, channel_id=talk.arrived.channel_id)
        await line.telephone.hang_up(talk.agent_channel)
        await line.event(ChannelGone, channel_id=talk.agent_channel)


async def test_a_welcome_begun_before_a_restart_of_ours_holds_up_nobody(line: Line) -> None:
    async with line.agent() as agent, line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        await line.telephone.play(arrived.channel_id, ["welcome", "busy"])
        await call.audio.until_loud()
        await line.close()
        await line.open()
        channel, ringing = await line.ring(arrived.call_id, agent)
        ringing.accept()
        ringing.audio.play(1000)
        await line.event(ChannelAnswered, channel_id=channel)
        await asyncio.wait_for(line.telephone.connect(arrived.call_id, arrived.channel_id, channel), 1)
        await call.audio.until_hears(1000, 1)
        await Conversation(line, arrived, call, channel, ringing).end()


async def test_after_a_restart_of_the_engine_everything_is_as_before(line: Line) -> None:
    account = await line.telephone.open_account("agent-1002", caller_id="1002", may_dial="agent", kind="desk_phone")
    async with account_phone(line, account) as phone, line.phone() as caller:
        assert await phone.register() == 200
        await line.event(SoftphoneReachable, account=account.account, reachable=True)
        await line.engine.stop()
        await line.event(EngineDown)
        with pytest.raises(TelephoneError):
            await line.telephone.answer("anything")
        await line.engine.start()
        await line.event(EngineUp)
        assert await phone.register() == 200, "the account must be there again, with the same password"
        await line.event(SoftphoneReachable, account=account.account, reachable=True)
        call = await caller.call(HOTLINE)
        await line.event(CallArrived)
        call.cancel()
        await call.until_final()
    await line.telephone.close_account(account.account)


async def test_the_newer_of_two_switchboards_has_the_engine(line: Line) -> None:
    """The older one is told, and leaves the engine alone while it finds out who leads."""
    newer = Line(line.engine, line.env)
    await newer.open()
    await line.event(EngineTaken)
    await line.event(EngineDown)
    async with newer.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await newer.event(CallArrived)
        await newer.telephone.hang_up(arrived.channel_id)
        await call.until_ended()
    assert not [event for event in line.unseen if isinstance(event, CallArrived)]
    await newer.close()
    await line.event(EngineUp, limit_s=TAKEN_PAUSE_S + 5)


async def test_whom_we_turn_away_hears_the_apology_and_is_remembered(line: Line) -> None:
    missed = MissedCalls(line.places)
    missed.pending()
    missed.acknowledge()
    async with line.phone("13900139000") as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.apologise(arrived.channel_id)
        await line.event(ChannelGone, call_id=arrived.call_id)
        assert await call.until_final() == 200
        await call.audio.until_loud()
        call.hang_up()
    [found] = missed.pending()
    assert (found.call_id, found.caller.digits, found.hotline) == (arrived.call_id, "13900139000", HOTLINE)
    missed.acknowledge()
