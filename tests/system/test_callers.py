"""What callers go through beside the talk, with keys on a real telephone: menu, message, call-back, survey."""

from __future__ import annotations

import asyncio

import pytest

from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk, logged_in
from tests.system.callers import BEEP, SUPERVISOR, WITH_MENU, call_with, presses, queue_that
from tests.system.evidence import call_in_the_books, kinds_of, until_engine_is_empty
from tests.system.running import RunningHouse
from tests.system.talk import Talk
from tests.system.words import CALLER, CALLER_TONE, HOTLINE, OUTSIDE_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_key_in_the_menu_leads_to_an_agent(agent: AgentAtDesk, customer: SipPhone) -> None:
    call = await customer.call(WITH_MENU, play=CALLER_TONE)
    await presses(call, "51")  # no such key first
    await agent.pick_up()
    talk = Talk(call, agent)
    await talk.until_heard()
    await talk.end()
    found = await call_in_the_books(agent, talk.call_id, lambda call: call["ended_at"])
    assert kinds_of(found)[:5] == ["arrived", "menu_entered", "key_pressed", "key_pressed", "menu_left"]
    assert [event["data"]["key"] for event in found["events"] if event["kind"] == "key_pressed"] == ["5", "1"]


async def test_a_message_is_left_and_can_be_heard_by_who_calls_back(
    running: RunningHouse, agent: AgentAtDesk, customer: SipPhone
) -> None:
    call = await customer.call(WITH_MENU)
    await presses(call, "23")
    await call.audio.until_hears(BEEP, limit_s=15)
    await call.audio.until_quiet(BEEP)
    call.audio.play(CALLER_TONE)
    await asyncio.sleep(2)  # speaking takes its time
    call.audio.press("#")
    await call.until_ended(limit_s=15)
    async with logged_in(running, SUPERVISOR) as supervisor:
        call_id = await call_with(supervisor, "voicemail")
    found = await call_in_the_books(agent, call_id, lambda call: (call["recording"] or {}).get("state") == "kept")
    assert found["outcome"] == "voicemail"
    assert found["recording"]["channels"] == 1
    assert 1_500 < found["recording"]["duration_ms"] < 4_000
    owed = (await agent.api("POST", "/callbacks/search", open=True))["items"]
    task = next(task for task in owed if task["call_id"] == call_id)
    assert task["reason"] == "voicemail"
    await agent.api("POST", f"/callbacks/{task['id']}/done", note="已回电")


async def test_the_caller_says_how_it_was_while_the_agent_is_in_wrap_up(
    running: RunningHouse, agent: AgentAtDesk, customer: SipPhone
) -> None:
    async with logged_in(running, SUPERVISOR) as supervisor, queue_that(supervisor, survey_offered=True):
        talk = await Talk.begin(customer, agent)
        await agent.about_call("hang_up")
        await talk.agent.until_ended()
        await agent.until(lambda desk: desk["state"] == "wrap_up")
        await presses(talk.customer, "4")
        await talk.customer.until_ended()
        await agent.about_call("finish_wrap_up")
        found = await call_in_the_books(supervisor, talk.call_id, lambda call: call["ended_at"])
        assert (found["satisfaction"], found["outcome"]) == (4, "answered")
        rated = await supervisor.api("POST", "/calls/search", satisfaction=4)
        assert talk.call_id in [call["id"] for call in rated["items"]]


async def test_who_waits_hangs_up_keeps_the_place_and_is_called_back(
    running: RunningHouse, agent: AgentAtDesk, customer: SipPhone, outside: SipPhone
) -> None:
    await agent.command("set_state", state="break", reason="meal")
    async with logged_in(running, SUPERVISOR) as supervisor, queue_that(supervisor, callback_offered=True):
        call = await customer.call(HOTLINE)
        await presses(call, "11")
        await call.until_ended(limit_s=15)
        waiting = (await supervisor.api("GET", "/floor"))["waiting"]
        assert [(one["callback"], one["position"]) for one in waiting] == [(True, 1)]
        await agent.command("set_state", state="ready")
        await agent.until(lambda desk: desk["state"] == "offered")
        assert agent.desk["contact"]["callback"]
        agent.accept(await agent.ringing())
        customer_again = await asyncio.wait_for(outside.incoming.get(), 10)
        assert customer_again.invite
        assert customer_again.invite.first.startswith(f"INVITE sip:{CALLER}@")
        customer_again.audio.play(OUTSIDE_TONE)
        customer_again.accept()
        await agent.talk.audio.until_hears(OUTSIDE_TONE)
        call_id = agent.desk["contact"]["call_id"]
        await agent.about_call("hang_up")
        await customer_again.until_ended()
        await agent.about_call("finish_wrap_up")
        found = await call_in_the_books(supervisor, call_id, lambda call: call["ended_at"])
        assert (found["direction"], found["outcome"]) == ("outbound", "answered")
    await until_engine_is_empty(running)
