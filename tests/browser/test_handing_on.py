"""Asking a colleague, bringing all together, handing on and calling out, by clicks and keys in two browsers."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_ready, leave, log_in, open_desk, shoot, until_hears, write_up
from tests.browser.test_desk import talking
from tests.calls.sip_caller import SipPhone
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, CALLER_TONE, COLLEAGUE_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")
NUMBER = "19900000002"


@pytest_asyncio.fixture(loop_scope="session")
async def colleague(running: RunningHouse) -> AsyncIterator[Page]:
    """Agent 1004 at an open desk in a browser of their own, ready; plays a tone of their own."""
    async with Chromium(COLLEAGUE_TONE) as browser:
        page = await (await browser.person(running.origin)).new_page()
        await open_desk(page, "1004")
        yield page
        await leave(page)


async def test_asked_brought_together_and_handed_over(desk: Page, colleague: Page, customer: SipPhone) -> None:
    call = await talking(desk, customer)
    await go_ready(colleague)
    await desk.keyboard.press("Alt+T")
    await desk.get_by_test_id("target-text").fill("1004")
    await desk.get_by_test_id("target-agent-1004").click()
    await shoot(desk, "target")
    await desk.get_by_test_id("target-consult").click()
    await expect(desk.get_by_test_id("own-state")).to_contain_text("咨询中")
    await shoot(desk, "consult-ringing")
    await expect(colleague.get_by_test_id("ringing-headline")).to_have_text(re.compile("1002 向您咨询$"))
    await shoot(colleague, "consulted-ringing")
    await colleague.get_by_test_id("answer").click()
    await asyncio.gather(until_hears(desk, COLLEAGUE_TONE), until_hears(colleague, AGENT_TONE))
    await expect(colleague.get_by_test_id("consulted")).to_contain_text("正在向您咨询")
    assert not call.audio.hears(AGENT_TONE), "the customer hears music"
    await shoot(desk, "consult-talking")
    await shoot(colleague, "consulted")

    await desk.get_by_test_id("conference").click()
    await call.audio.until_hears_both(AGENT_TONE, COLLEAGUE_TONE, 10)
    await shoot(desk, "conference")
    await desk.keyboard.press("Alt+T")
    await desk.get_by_test_id("transfer-reason-expertise").click()
    await desk.get_by_test_id("reason-confirm").click()
    await expect(desk.get_by_test_id("wrap-up")).to_be_visible()
    await asyncio.gather(until_hears(colleague, CALLER_TONE), call.audio.until_hears(COLLEAGUE_TONE))
    await expect(colleague.get_by_test_id("caller-handed")).to_have_text(re.compile("1002 转接给您：."))
    await shoot(colleague, "handed-over")
    await write_up(desk)
    await expect(desk.get_by_test_id("own-state")).to_contain_text("空闲")
    await colleague.get_by_test_id("hangup").click()
    await call.until_ended()
    await expect(colleague.get_by_test_id("wrap-up")).to_be_visible()


async def test_a_customer_is_called_by_a_number_with_nothing_to_explain(desk: Page, outside: SipPhone) -> None:
    await desk.keyboard.press("Alt+D")
    await desk.get_by_test_id("dial-number").fill("199 1234 5678")
    await expect(desk.get_by_test_id("dial-missing")).to_have_text("请选择拨号原因")
    await expect(desk.get_by_test_id("dial-call")).to_be_disabled()
    await shoot(desk, "dial")
    await desk.get_by_test_id("dial-number").fill(NUMBER)
    await desk.get_by_test_id("dial-call").click()
    customer = await asyncio.wait_for(outside.incoming.get(), 10)
    await expect(desk.get_by_test_id("own-state")).to_contain_text("外呼中")
    customer.ring()
    await shoot(desk, "dialling")
    customer.audio.play(CALLER_TONE)
    customer.accept()
    await asyncio.gather(until_hears(desk, CALLER_TONE), customer.audio.until_hears(AGENT_TONE, 10))
    await shoot(desk, "outbound")
    customer.hang_up()
    await expect(desk.get_by_test_id("wrap-up")).to_be_visible()


async def test_a_supervisor_listens_whispers_and_takes_over(
    running: RunningHouse, desk: Page, customer: SipPhone
) -> None:
    async with Chromium(COLLEAGUE_TONE) as browser:
        floor = await (await browser.person(running.origin)).new_page()
        await log_in(floor, "2001")
        call = await talking(desk, customer)
        await desk.keyboard.press("Alt+R")
        await expect(desk.get_by_test_id("rude-script")).to_be_visible()
        await shoot(desk, "rude")
        await floor.goto("/floor")
        await floor.get_by_test_id("floor-agent").filter(has_text="1002").click()
        await floor.get_by_test_id("supervise-listen").click()
        await expect(floor.get_by_test_id("supervise-listen")).to_have_attribute("aria-pressed", "true")
        await floor.get_by_test_id("supervise-whisper").click()
        await expect(desk.get_by_test_id("watched")).to_contain_text("2001")
        await shoot(floor, "supervise")
        await until_hears(floor, AGENT_TONE)
        await floor.get_by_test_id("supervise-take-over").click()
        await floor.get_by_role("button", name="接管").last.click()
        await asyncio.gather(until_hears(floor, CALLER_TONE), call.audio.until_hears(COLLEAGUE_TONE, 10))
        await expect(desk.get_by_test_id("wrap-up")).to_be_visible()
        call.hang_up()
        await floor.goto("/desk")
        await write_up(floor)
