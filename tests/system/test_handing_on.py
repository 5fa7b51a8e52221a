"""Asking, bringing together, handing on and calling out, on real telephones: tones tell who hears whom."""

from __future__ import annotations

import asyncio

import pytest

from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.agent import AgentAtDesk, CommandRefusedError
from tests.system.evidence import call_in_the_books, kinds_of, until_engine_is_empty
from tests.system.running import RunningHouse
from tests.system.talk import Talk
from tests.system.words import AGENT_TONE, CALLER, CALLER_TONE, COLLEAGUE_TONE, OUTSIDE_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")
NUMBER = "19900000002"
"""Of another customer of the demonstration company."""
STRANGER = "19912345678"
REASON = "expertise"


async def asks(agent: AgentAtDesk, colleague: AgentAtDesk) -> None:
    """The agent asks the colleague, who picks up."""
    await agent.about_call("consult", agent=colleague.number)
    await colleague.pick_up()
    await agent.until(lambda desk: desk["contact"]["consult"]["stage"] == "talking")


async def rings(outside: SipPhone) -> SipCall:
    return await asyncio.wait_for(outside.incoming.get(), 10)


async def finish(agent: AgentAtDesk) -> None:
    await agent.until(lambda desk: desk["state"] == "wrap_up")
    await agent.about_call("finish_wrap_up")


async def test_a_consultation_that_the_customer_does_not_hear(
    agent: AgentAtDesk, colleague: AgentAtDesk, customer: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    await colleague.ready()
    await asks(agent, colleague)
    await agent.talk.audio.until_hears(COLLEAGUE_TONE)
    await colleague.talk.audio.until_hears(AGENT_TONE)
    await talk.customer.audio.until_loud()  # music
    assert not talk.customer.audio.hears(AGENT_TONE)
    assert not talk.customer.audio.hears(COLLEAGUE_TONE)

    await agent.about_call("retrieve")
    await talk.until_heard()
    await colleague.until(lambda desk: desk["state"] == "ready")
    await talk.end()


async def test_all_three_then_handed_over(
    running: RunningHouse, agent: AgentAtDesk, colleague: AgentAtDesk, customer: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    await colleague.ready()
    await asks(agent, colleague)
    await agent.about_call("conference")
    await talk.customer.audio.until_hears_both(AGENT_TONE, COLLEAGUE_TONE)
    await colleague.talk.audio.until_hears_both(AGENT_TONE, CALLER_TONE)

    with pytest.raises(CommandRefusedError) as refused:
        await agent.about_call("transfer", reason="")
    assert refused.value.args[0] == "reason_needed"
    await agent.about_call("transfer", reason=REASON)
    await talk.customer.audio.until_hears(COLLEAGUE_TONE)
    await talk.customer.audio.until_quiet(AGENT_TONE)
    await agent.until(lambda desk: desk["state"] == "wrap_up")
    await colleague.until(lambda desk: desk["contact"]["role"] == "owner")

    await colleague.about_call("hang_up")
    await talk.customer.until_ended()
    await asyncio.gather(finish(agent), finish(colleague))
    found = await call_in_the_books(agent, talk.call_id, lambda call: call["events"][-1]["kind"] == "wrap_up_ended")
    assert {"consult_started", "consult_connected", "conferenced", "transferred"} <= set(kinds_of(found))
    assert found["agent"]["number"] == "1002"
    await until_engine_is_empty(running)


async def test_handed_on_at_once(agent: AgentAtDesk, colleague: AgentAtDesk, customer: SipPhone) -> None:
    talk = await Talk.begin(customer, agent)
    await colleague.ready()
    await agent.about_call("transfer", agent="1002", reason=REASON)
    await colleague.pick_up()
    assert "1002" in colleague.desk["contact"]["explanation_zh"]
    await talk.customer.audio.until_hears(COLLEAGUE_TONE)
    talk.customer.hang_up()
    await asyncio.gather(finish(agent), finish(colleague))


async def test_a_number_outside_is_asked_and_takes_over(
    running: RunningHouse, agent: AgentAtDesk, customer: SipPhone, outside: SipPhone
) -> None:
    talk = await Talk.begin(customer, agent)
    await agent.about_call("consult", outside=STRANGER)
    asked = await rings(outside)
    asked.audio.play(OUTSIDE_TONE)
    asked.accept()
    await agent.talk.audio.until_hears(OUTSIDE_TONE)
    await agent.about_call("transfer", reason=REASON)
    await asyncio.gather(
        talk.customer.audio.until_hears(OUTSIDE_TONE), asked.audio.until_hears(CALLER_TONE), finish(agent)
    )
    asked.hang_up()
    await talk.customer.until_ended()
    found = await call_in_the_books(agent, talk.call_id, lambda call: call["outcome"] != "open")
    assert found["outcome"] == "answered"
    assert STRANGER not in str(found)
    await until_engine_is_empty(running)


async def test_calling_a_customer(running: RunningHouse, agent: AgentAtDesk, outside: SipPhone) -> None:
    await agent.dial(digits=NUMBER)
    customer = await rings(outside)
    assert customer.invite
    assert customer.invite.first.startswith(f"INVITE sip:{NUMBER}@")
    await agent.until(lambda desk: desk["state"] == "outbound")
    customer.ring()
    await agent.talk.audio.until_hears(450)
    customer.audio.play(CALLER_TONE)
    customer.accept()
    await agent.until(lambda desk: desk["state"] == "talking")
    await asyncio.gather(agent.talk.audio.until_hears(CALLER_TONE), customer.audio.until_hears(AGENT_TONE))
    assert agent.desk["contact"]["outbound"]
    call_id = agent.desk["contact"]["call_id"]
    await agent.about_call("hang_up")
    await customer.until_ended()
    await finish(agent)
    found = await call_in_the_books(agent, call_id, lambda call: (call["recording"] or {}).get("state") == "kept")
    assert (found["direction"], found["outcome"]) == ("outbound", "answered")
    await until_engine_is_empty(running)


async def test_a_customer_who_is_busy(agent: AgentAtDesk, outside: SipPhone) -> None:
    await agent.dial(digits=NUMBER)
    (await rings(outside)).reject()
    await agent.until(lambda desk: desk["state"] == "wrap_up")
    call_id = agent.desk["contact"]["call_id"]
    await agent.about_call("finish_wrap_up")
    found = await call_in_the_books(agent, call_id, lambda call: call["outcome"] != "open")
    assert found["outcome"] == "not_reached"


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ({"digits": STRANGER}, "reason_needed"),
        ({"digits": "12"}, "not_a_number"),
        ({"digits": STRANGER, "reason": "nonsense"}, "reason_needed"),
        ({"customer_id": "00000000-0000-0000-0000-000000000000"}, "not_found"),
        ({"call_id": "x"}, "not_found"),
        ({}, "not_a_number"),
        ({"digits": CALLER, "hotline": "1"}, "unknown_hotline"),
    ],
)
async def test_what_is_not_dialled(agent: AgentAtDesk, to: dict[str, object], code: str) -> None:
    with pytest.raises(CommandRefusedError) as refused:
        await agent.command("dial", **to)
    assert refused.value.args[0] == code
    assert agent.desk["state"] == "ready"
