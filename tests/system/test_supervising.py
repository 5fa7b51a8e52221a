"""A supervisor in a running talk, on real telephones: tones tell who hears whom."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk, CommandRefusedError
from tests.system.evidence import call_in_the_books, kinds_of, until_engine_is_empty
from tests.system.running import RunningHouse
from tests.system.talk import Talk
from tests.system.words import AGENT_TONE, CALLER_TONE, COLLEAGUE_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def supervisor(running: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Supervisor 2001 with a SIP telephone; plays a tone of their own."""
    async with AgentAtDesk(running, "2001", tone=COLLEAGUE_TONE) as someone:
        yield someone
        await someone.leave()


async def test_listen_whisper_join_take_over(
    running: RunningHouse, agent: AgentAtDesk, supervisor: AgentAtDesk, customer: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    await supervisor.monitor("1001", "listen")
    await supervisor.talk.audio.until_hears_both(AGENT_TONE, CALLER_TONE)
    await agent.until(
        lambda desk: desk["contact"]["monitored_by"] == [{"number": "2001", "name": "孙立", "mode": "listen"}]
    )
    assert not agent.talk.audio.hears_any(COLLEAGUE_TONE)

    await supervisor.command("monitor", agent="1001", mode="whisper")
    await agent.talk.audio.until_hears_both(CALLER_TONE, COLLEAGUE_TONE)
    assert not talk.customer.audio.hears_any(COLLEAGUE_TONE)

    await supervisor.command("monitor", agent="1001", mode="join")
    await talk.customer.audio.until_hears_both(AGENT_TONE, COLLEAGUE_TONE)

    await supervisor.command("take_over_call")
    await talk.customer.audio.until_quiet(AGENT_TONE)
    await asyncio.gather(
        talk.customer.audio.until_hears(COLLEAGUE_TONE), supervisor.talk.audio.until_hears(CALLER_TONE)
    )
    await agent.until(lambda desk: desk["state"] == "wrap_up")
    talk.customer.hang_up()
    for person in (agent, supervisor):
        await person.until(lambda desk: desk["state"] == "wrap_up")
        await person.about_call("finish_wrap_up")
    found = await call_in_the_books(agent, talk.call_id, lambda call: call["events"][-1]["kind"] == "wrap_up_ended")
    assert found["agent"]["number"] == "2001"
    assert kinds_of(found).count("monitored") == 3
    await until_engine_is_empty(running)


async def test_a_rude_caller_ends_with_the_supervisor_s_word(
    agent: AgentAtDesk, supervisor: AgentAtDesk, customer: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    await agent.about_call("mark_rude")
    with pytest.raises(CommandRefusedError) as refused:
        await agent.about_call("hang_up")
    assert refused.value.args[0] == "supervisor_needed"
    await supervisor.command("allow_ending", agent="1001")
    await agent.until(lambda desk: desk["contact"]["may_end"])
    await talk.end()


async def test_an_agent_may_not_listen_to_a_colleague(
    agent: AgentAtDesk, colleague: AgentAtDesk, customer: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    with pytest.raises(CommandRefusedError) as refused:
        await colleague.command("monitor", agent="1001", mode="listen")
    assert refused.value.args[0] == "forbidden"
    await talk.end()
