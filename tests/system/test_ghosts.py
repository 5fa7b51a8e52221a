"""What happens in the engine without our hearing of it is found within a few seconds and put right."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk, DeskClient
from tests.system.evidence import call_in_the_books, engine_of, kinds_of, until_engine_is_empty
from tests.system.running import RunningHouse
from tests.system.talk import Talk
from tests.system.words import AGENT_TONE, CALLER_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")
LIMIT_S = 30.0
"""Two looks, and what they take on a busy machine."""


async def ghosts_in_the_log(person: DeskClient, call_id: str) -> list[str]:
    """What was put right, by the call's page."""
    call = await call_in_the_books(person, call_id, lambda call: "recovered" in kinds_of(call))
    return [event["data"]["ghost"] for event in call["events"] if event["kind"] == "recovered"]


@asynccontextmanager
async def deaf(engine: httpx.AsyncClient) -> AsyncIterator[None]:
    """The switchboard is not told that channels end."""
    application = (await engine.get("applications/huawu")).json()
    allowed = application["events_allowed"]
    heard = [event for event in allowed if event["type"] not in {"StasisEnd", "ChannelDestroyed"}]
    assert len(heard) < len(allowed)
    (await engine.put("applications/huawu/eventFilter", json={"allowed": heard})).raise_for_status()
    try:
        yield
    finally:
        (await engine.put("applications/huawu/eventFilter", json={"allowed": allowed})).raise_for_status()


async def test_a_conversation_that_the_engine_has_lost_is_made_again(
    running: RunningHouse, agent: AgentAtDesk, customer: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    async with engine_of(running) as engine:
        (await engine.delete(f"bridges/{talk.call_id}")).raise_for_status()
        talk.listen()
        await talk.customer.audio.until_hears(AGENT_TONE, LIMIT_S)
        await talk.agent.audio.until_hears(CALLER_TONE)
    assert await ghosts_in_the_log(agent, talk.call_id) == ["not_joined"]
    assert agent.desk["state"] == "talking"
    await talk.end()
    await until_engine_is_empty(running)


async def test_a_caller_who_has_gone_unheard_is_noticed(
    running: RunningHouse, agent: AgentAtDesk, customer: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    async with engine_of(running) as engine, deaf(engine):
        channels = (await engine.get("channels")).json()
        caller = next(one["id"] for one in channels if one["channelvars"]["HUAWU_PARTY"] == "caller")
        (await engine.delete(f"channels/{caller}")).raise_for_status()
        await talk.customer.until_ended()
        await agent.until(lambda desk: desk["state"] == "wrap_up", LIMIT_S)
    assert await ghosts_in_the_log(agent, talk.call_id) == ["caller_gone"]
    await agent.about_call("finish_wrap_up")
    await agent.until(lambda desk: desk["state"] == "ready")
    await until_engine_is_empty(running)
