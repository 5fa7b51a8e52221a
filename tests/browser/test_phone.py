"""The customer phone page in real Chromium: a visitor calls by WebRTC, and presses keys where it is asked to."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, shoot, until_hears
from tests.calls.tones import share
from tests.system.agent import logged_in
from tests.system.callers import SUPERVISOR, WITH_MENU
from tests.system.evidence import recording_of
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, CALLER_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_customer_calls_from_the_web_page(
    running: RunningHouse, customers_chromium: Chromium, desk: Page
) -> None:
    context = await customers_chromium.person(running.origin, width=1024)
    phone = await context.new_page()
    await phone.goto("/phone")
    await phone.get_by_test_id("phone-call").click()
    await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "waiting")
    await expect(desk.get_by_test_id("ringing-caller")).to_have_text("网页来电")
    await desk.get_by_test_id("answer").click()
    await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "talking")
    await asyncio.gather(until_hears(phone, AGENT_TONE), until_hears(desk, CALLER_TONE))
    await expect(phone.get_by_test_id("phone-clock")).to_have_text(re.compile(r"\d:\d\d"))
    await desk.get_by_test_id("hold").click()
    await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "held")
    await phone.get_by_test_id("phone-hangup").click()
    await expect(desk.get_by_test_id("wrap-up")).to_be_visible()
    await context.close()


async def test_an_agent_who_comes_back_from_a_hold_is_recorded_each_time(
    running: RunningHouse, customers_chromium: Chromium, desk: Page
) -> None:
    context = await customers_chromium.person(running.origin)
    phone = await context.new_page()
    await phone.goto("/phone")
    await phone.get_by_test_id("phone-call").click()
    await desk.get_by_test_id("answer").click()
    await asyncio.gather(until_hears(phone, AGENT_TONE), until_hears(desk, CALLER_TONE))
    await asyncio.sleep(1)  # a stretch that the recording has to have
    for _ in range(3):
        await desk.get_by_test_id("hold").click()
        await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "held")
        await desk.reload()
        await desk.get_by_test_id("resume").click(timeout=20_000)
        await until_hears(phone, AGENT_TONE)
        await asyncio.sleep(1)
    await phone.get_by_test_id("phone-hangup").click()
    await expect(desk.get_by_test_id("wrap-up")).to_be_visible()
    async with logged_in(running, SUPERVISOR) as supervisor:
        call_id = (await supervisor.api("POST", "/calls/search", page=1))["items"][0]["id"]
        _, agent, rate = await recording_of(supervisor, call_id)
    await context.close()
    step = rate // 4
    sounds = [share(agent[at : at + step], AGENT_TONE, rate) > 0.5 for at in range(0, len(agent) - step, step)]
    assert sum(now and not before for before, now in pairwise([False, *sounds])) >= 4, "before, and after each"


async def test_a_visitor_is_asked_for_a_key_and_presses_it(
    running: RunningHouse, customers_chromium: Chromium, desk: Page
) -> None:
    context = await customers_chromium.person(running.origin)
    phone = await context.new_page()
    await phone.goto(f"/phone?hotline={WITH_MENU}")
    await phone.get_by_test_id("phone-call").click()
    await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "choosing")
    await shoot(phone, "phone-choosing")
    await phone.get_by_test_id("keypad-2").click()
    await phone.keyboard.press("2")
    await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "waiting")
    await expect(desk.get_by_test_id("ringing")).to_contain_text("充值优惠咨询")
    await desk.get_by_test_id("answer").click()
    await asyncio.gather(until_hears(phone, AGENT_TONE), until_hears(desk, CALLER_TONE))
    await phone.get_by_test_id("phone-hangup").click()
    await expect(desk.get_by_test_id("wrap-up")).to_be_visible()
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def shut(running: RunningHouse) -> AsyncIterator[str]:
    """A hotline that is open on another day of the week only."""
    other_day = (datetime.now(UTC).weekday() + 3) % 7
    hours = [{"weekday": other_day, "start": "09:00:00", "end": "10:00:00"}]
    async with logged_in(running, SUPERVISOR) as books:
        calendar = await books.api("POST", "/settings/calendars", name="每周一小时", periods=hours, exceptions=[])
        usual = next(h for h in await books.api("GET", "/settings/hotlines") if h["number"] == WITH_MENU)
        path = f"/settings/hotlines/{usual['id']}"
        closed = await books.api("PUT", path, **{**usual, "calendar_id": calendar["id"]})
        yield WITH_MENU
        await books.api("PUT", path, **{**usual, "version": closed["version"]})


async def test_a_visitor_of_a_closed_hotline_is_told_so(
    running: RunningHouse, customers_chromium: Chromium, shut: str
) -> None:
    context = await customers_chromium.person(running.origin)
    phone = await context.new_page()
    await phone.goto(f"/phone?hotline={shut}")
    await phone.get_by_test_id("phone-call").click()
    await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "closed")
    await expect(phone.get_by_role("status")).to_have_text("现在是非服务时间")
    await expect(phone.get_by_test_id("phone-state")).to_have_attribute("data-state", "shut", timeout=30_000)
    await expect(phone.get_by_role("status")).to_contain_text("请在服务时间内再来电")
    await shoot(phone, "phone-shut")
    await expect(phone.get_by_test_id("phone-call")).to_be_visible()
    await context.close()
