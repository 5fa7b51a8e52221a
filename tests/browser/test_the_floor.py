"""A busy quarter of an hour, told in a minute and a half: four agents, a supervisor, their callers, in real browsers
and on real telephones."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import expect

from tests.browser.browser import Chromium, go_by_bar, go_ready, shoot, until_hears, write_up
from tests.browser.floor_scene import BEGINNER, CONSULTED, PLAIN, SKILLED, Floor, on_stage, picks_up
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.callers import BEEP, WITH_MENU, presses
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, CALLER_TONE, COLLEAGUE_TONE, HOTLINE, OUTSIDE_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")

FIRST, SECOND, THIRD, RUDE, LATE = (f"1990000000{digit}" for digit in "12345")


async def test_the_floor(running: RunningHouse, chromium: Chromium, outside: SipPhone) -> None:
    async with Chromium(COLLEAGUE_TONE) as other, on_stage(running, (chromium, other)) as floor:
        first = await _three_wait_and_one_hangs_up_but_keeps_the_place(floor)
        await _agents_come_and_take_them_in_order(floor, first, outside)
        await _a_colleague_is_asked_and_brought_in(floor, first)
        rude = await _nobody_has_the_skill_until_the_ring_widens(floor)
        await _the_supervisor_whispers_and_lets_a_rude_call_be_ended(floor, rude)
        await _a_message_is_left_and_becomes_a_task(floor)
        await _the_customer_says_how_it_was(floor, first)


async def _three_wait_and_one_hangs_up_but_keeps_the_place(floor: Floor) -> SipCall:
    first = await floor.customer(FIRST, HOTLINE, tone=CALLER_TONE)
    await expect(floor.waiting).to_have_count(1)
    await floor.customer(SECOND, HOTLINE)
    await expect(floor.waiting).to_have_count(2)
    third = await floor.customer(THIRD, HOTLINE)
    await expect(floor.waiting).to_have_count(3)
    await expect(floor.waiting.last).to_contain_text("方若琳")
    await presses(third, "11")
    await third.until_ended(15)
    await expect(floor.waiting).to_have_count(3)
    await expect(floor.waiting.last).to_contain_text("回拨")
    await shoot(floor.supervisor, "scene-backlog")
    await floor.until_told(floor.waiting.first)
    return first


async def _agents_come_and_take_them_in_order(floor: Floor, first: SipCall, outside: SipPhone) -> None:
    one, two, three = (floor.desks[number] for number in (SKILLED, PLAIN, CONSULTED))
    await one.get_by_test_id("state-ready").click()
    await expect(one.get_by_test_id("ringing-caller")).to_have_text("梅雨晴")
    await picks_up(one)
    await asyncio.gather(first.audio.until_hears(AGENT_TONE, 10), until_hears(one, CALLER_TONE))
    await two.get_by_test_id("state-ready").click()
    await expect(two.get_by_test_id("ringing-caller")).to_have_text("程思远")
    await picks_up(two)
    await three.get_by_test_id("state-ready").click()
    await expect(three.get_by_test_id("ringing-callback")).to_be_visible()
    await expect(three.get_by_test_id("ringing-caller")).to_have_text("方若琳")
    await shoot(three, "scene-callback-ringing")
    await three.get_by_test_id("answer").click()
    called = await asyncio.wait_for(outside.incoming.get(), 10)
    called.ring()
    await shoot(three, "scene-callback-dialling")
    called.audio.play(OUTSIDE_TONE)
    called.accept()
    await asyncio.gather(until_hears(three, OUTSIDE_TONE), called.audio.until_hears(COLLEAGUE_TONE, 10))
    called.hang_up()
    await three.get_by_test_id("wrap-up").wait_for()
    await write_up(three)
    await expect(three.get_by_test_id("own-state")).to_contain_text("空闲")
    await expect(floor.waiting).to_have_count(0)


async def _a_colleague_is_asked_and_brought_in(floor: Floor, first: SipCall) -> None:
    one, three = floor.desks[SKILLED], floor.desks[CONSULTED]
    await one.keyboard.press("Alt+T")
    await one.get_by_test_id("target-text").fill(CONSULTED)
    await one.get_by_test_id(f"target-agent-{CONSULTED}").click()
    await one.get_by_test_id("target-consult").click()
    await three.get_by_test_id("answer").click()
    await asyncio.gather(until_hears(one, COLLEAGUE_TONE), until_hears(three, AGENT_TONE))
    assert not first.audio.hears(AGENT_TONE), "the customer hears music"
    await one.get_by_test_id("conference").click()
    await first.audio.until_hears_both(AGENT_TONE, COLLEAGUE_TONE, 10)
    await shoot(one, "scene-conference")
    await three.get_by_test_id("hangup").click()
    await expect(three.get_by_test_id("own-state")).to_contain_text("空闲")
    await first.audio.until_hears(AGENT_TONE)


async def _nobody_has_the_skill_until_the_ring_widens(floor: Floor) -> SipCall:
    await floor.desks[CONSULTED].get_by_test_id("state-meal").click()
    beginner = floor.desks[BEGINNER]
    await go_ready(beginner)
    rude = await floor.customer(RUDE, WITH_MENU)
    await presses(rude, "3")
    await expect(floor.waiting).to_contain_text("投诉与疑难")
    await expect(floor.waiting).to_contain_text("起放宽")
    await shoot(floor.supervisor, "scene-waits-for-the-ring")
    await expect(beginner.get_by_test_id("ringing")).to_contain_text("已扩圈 1 次")
    await shoot(beginner, "scene-ring-widened")
    await picks_up(beginner)
    await rude.audio.until_hears(AGENT_TONE, 10)
    return rude


async def _the_supervisor_whispers_and_lets_a_rude_call_be_ended(floor: Floor, rude: SipCall) -> None:
    agent, supervisor = floor.desks[BEGINNER], floor.supervisor
    await agent.keyboard.press("Alt+R")
    await expect(agent.get_by_test_id("rude-script")).to_contain_text("请克制、忍让")
    await agent.keyboard.press("F4")
    await expect(agent.get_by_text("须主管同意")).to_be_visible()
    await supervisor.get_by_test_id("hand-listen").click()
    await until_hears(supervisor, AGENT_TONE)
    await supervisor.get_by_test_id("supervise-whisper").click()
    await until_hears(agent, COLLEAGUE_TONE)
    await expect(agent.get_by_test_id("watched")).to_contain_text("孙立 2001")
    assert not rude.audio.hears_any(COLLEAGUE_TONE), "the caller hears the whisper"
    await shoot(supervisor, "scene-whisper")
    await supervisor.get_by_test_id("supervise-allow").click()
    await expect(agent.get_by_test_id("rude-script")).to_contain_text("主管已同意")
    await shoot(agent, "scene-rude-may-end")
    await agent.keyboard.press("F4")
    await rude.until_ended()
    await agent.get_by_test_id("wrap-up").wait_for()
    await write_up(agent)
    await supervisor.keyboard.press("Escape")
    await floor.page_of_call(agent, number=RUDE)
    offered = agent.get_by_test_id("timeline-step").filter(has_text="振铃")
    await expect(offered).to_contain_text("已扩圈 1 次")
    await expect(agent.get_by_text("孙立 2001 开始密语")).to_be_visible()
    await shoot(agent, "scene-ring-call")


async def _a_message_is_left_and_becomes_a_task(floor: Floor) -> None:
    agent = floor.desks[BEGINNER]
    known = await floor.calls(outcome="voicemail")  # other tests have left messages in the same house
    call = await floor.customer(LATE, WITH_MENU)
    await presses(call, "23")
    await call.audio.until_hears(BEEP, 15)
    await call.audio.until_quiet(BEEP)
    call.audio.play(CALLER_TONE)
    await asyncio.sleep(2)  # speaking takes its time
    call.audio.press("#")
    await call.until_ended(15)
    await floor.page_of_call(agent, known, outcome="voicemail")
    await go_by_bar(agent, "callbacks")
    task = agent.get_by_test_id("callback-row").filter(has_text="语音留言").first
    await shoot(agent, "scene-voicemail-task")
    await task.get_by_role("link").first.click()
    await expect(agent.get_by_test_id("play")).to_be_enabled(timeout=20_000)
    await expect(agent.get_by_test_id("recording-player")).not_to_contain_text("坐席")
    await shoot(agent, "scene-voicemail")


async def _the_customer_says_how_it_was(floor: Floor, first: SipCall) -> None:
    agent = floor.desks[SKILLED]
    await agent.keyboard.press("F4")
    await agent.get_by_test_id("wrap-up").wait_for()
    await presses(first, "5")
    await first.until_ended(15)
    await write_up(agent)
    await floor.page_of_call(agent, satisfaction=5)
    await expect(agent.get_by_text("5 分（满分 5 分）")).to_be_visible()
    for words in ("播报", "咨询 吴清扬 1004", "三方通话"):
        await expect(agent.get_by_test_id("timeline-step").filter(has_text=words).first).to_be_visible()
    await shoot(agent, "scene-satisfaction")
