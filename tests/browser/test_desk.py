"""An agent's work in real Chromium, with a customer on a SIP telephone."""

from __future__ import annotations

import asyncio
import re

import numpy as np
import pytest
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, go_ready, leave, log_in, open_desk, until_hears, write_up
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, CALLER_TONE, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def talking(desk: Page, customer: SipPhone) -> SipCall:
    """A customer rings, the agent answers, both hear each other."""
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    await desk.get_by_test_id("answer").click()
    await asyncio.gather(call.audio.until_hears(AGENT_TONE, 10), until_hears(desk, CALLER_TONE))
    return call


async def test_the_headset_check_shows_the_microphone_and_plays_the_echo(page: Page) -> None:
    await log_in(page, "1003")
    dialog = page.get_by_test_id("headset-dialog")
    await expect(dialog.get_by_text("麦克风正常")).to_be_visible()
    await page.get_by_test_id("echo-test").click()
    await until_hears(page, AGENT_TONE)
    await page.get_by_test_id("headset-close").click()
    await go_ready(page)
    await page.get_by_test_id("state-offline").click()


async def test_a_call_from_ring_to_ready(desk: Page, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    await expect(desk.get_by_test_id("ringing-number")).to_have_text("199****0001")
    await expect(desk.get_by_test_id("past-contacts")).to_be_visible()
    await expect(desk.get_by_text("选中 1002")).to_be_visible()
    await desk.keyboard.press("F2")
    greeting = desk.get_by_test_id("phrase-greeting")
    await expect(greeting).to_have_text("「您好！请问有什么可以帮到您？」")
    await asyncio.gather(call.audio.until_hears(AGENT_TONE, 10), until_hears(desk, CALLER_TONE))
    await desk.keyboard.press("Alt+G")
    await expect(greeting).to_be_hidden()

    await desk.get_by_test_id("note").fill("客户询问充值满一百送十元的活动时间")
    await expect(desk.get_by_test_id("record-status")).to_have_attribute("data-status", "saved")
    await call.audio.until_packets(100)
    await desk.keyboard.press("F4")
    await call.until_ended()
    await expect(desk.get_by_test_id("wrap-up")).to_be_visible()
    await write_up(desk)
    await expect(desk.get_by_test_id("own-state")).to_contain_text("空闲")
    await _its_page_shows_record_and_recording(desk)


async def _its_page_shows_record_and_recording(page: Page) -> None:
    await go_by_bar(page, "calls")
    await page.get_by_test_id("calls-row").first.click()
    await expect(page.get_by_test_id("record-note-text")).to_contain_text("满一百送十元")
    await expect(page.get_by_test_id("timeline-step").first).to_contain_text("来电")
    async with asyncio.timeout(20):
        while not await page.get_by_test_id("play").is_visible():
            await page.reload()
            await page.get_by_test_id("timeline-step").first.wait_for()
    await expect(page.get_by_test_id("play")).to_be_enabled()
    await page.keyboard.press("Space")
    await expect(page.get_by_test_id("play-place")).not_to_have_text(re.compile(r"^0:00"))


async def test_hold_and_return_with_the_phrase(desk: Page, customer: SipPhone) -> None:
    call = await talking(desk, customer)
    await desk.get_by_test_id("hold").click()
    await expect(desk.get_by_test_id("own-state")).to_contain_text("保持")
    await call.audio.until_packets(50)
    assert not call.audio.hears(AGENT_TONE)
    assert np.abs(np.concatenate(call.audio.heard[-20:])).max() > 100, "music"
    await desk.get_by_test_id("resume").click()
    await expect(desk.get_by_test_id("phrase-hold")).to_contain_text("很抱歉让您久等了")
    await call.audio.until_hears(AGENT_TONE)


async def test_a_silent_caller_is_closed_with_the_phrase(desk: Page, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE)
    await desk.get_by_test_id("answer").click()
    await expect(desk.get_by_test_id("phrase-silent")).to_contain_text("对不起，我听不到你的声音")
    await desk.get_by_test_id("hangup-silent").click()
    await call.until_ended()
    await expect(desk.get_by_test_id("own-state")).to_contain_text("空闲")


async def test_a_reload_in_a_call_brings_the_agent_back_to_the_caller(desk: Page, customer: SipPhone) -> None:
    call = await talking(desk, customer)
    await desk.reload()
    await until_hears(desk, CALLER_TONE, 20)
    await call.audio.until_hears(AGENT_TONE, 10)
    await expect(desk.get_by_test_id("live-call")).to_be_visible()


async def test_a_closed_tab_sends_the_caller_back_to_the_head_of_the_queue(
    running: RunningHouse, chromium: Chromium, desk: Page, customer: SipPhone
) -> None:
    call = await talking(desk, customer)
    await desk.context.close()
    context = await chromium.person(running.origin)
    other = await context.new_page()
    await open_desk(other, "1004")
    await go_ready(other)
    await call.audio.until_packets(50)
    assert np.abs(np.concatenate(call.audio.heard[-20:])).max() > 100, "music"
    await other.get_by_test_id("answer").click(timeout=30_000)
    await until_hears(other, CALLER_TONE)
    call.hang_up()
    await leave(other)
    await context.close()


async def test_a_second_tab_says_so_and_can_take_over(desk: Page) -> None:
    second = await desk.context.new_page()
    await second.goto("/desk")
    await expect(second.get_by_test_id("second-tab")).to_be_visible()
    await second.get_by_test_id("take-over").click()
    await expect(second.get_by_test_id("state-switch")).to_be_visible()
    await expect(desk.get_by_test_id("second-tab")).to_be_visible()
    await second.close()
    await expect(desk.get_by_test_id("state-switch")).to_be_visible()


async def test_without_a_microphone_the_desk_says_what_to_do(running: RunningHouse) -> None:
    async with Chromium(None) as browser:
        context = await browser.person(running.origin)
        page = await context.new_page()
        await log_in(page, "1005")
        await expect(page.get_by_test_id("microphone-help")).to_be_visible()
        await page.get_by_test_id("headset-close").click()
        await page.get_by_test_id("state-ready").click()
        await expect(page.get_by_test_id("banner-microphone")).to_be_visible()
        await expect(page.get_by_test_id("own-state")).not_to_contain_text("空闲")
        await page.get_by_test_id("state-offline").click()


async def test_the_supervisor_sees_who_does_what(running: RunningHouse, chromium: Chromium, desk: Page) -> None:
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await log_in(page, "2001")
    await go_by_bar(page, "floor")
    agent = page.get_by_test_id("floor-agent").filter(has_text="1002")
    await expect(agent).to_contain_text("1002")
    await expect(page.get_by_test_id("floor-count-ready")).to_contain_text("1")
    await desk.get_by_test_id("state-meal").click()
    await expect(page.get_by_test_id("floor-count-break")).to_contain_text("1")
    await context.close()
