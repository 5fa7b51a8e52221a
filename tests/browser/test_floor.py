"""The live view and the wallboard in real Chromium, with customers on SIP telephones."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, go_ready, log_in, write_up
from tests.calls.sip_caller import SipPhone
from tests.system.running import RunningHouse
from tests.system.words import CALLER_TONE, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def supervisor(running: RunningHouse, chromium: Chromium) -> Page:
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await log_in(page, "2001")
    await page.goto("/floor")
    await expect(page.get_by_test_id("floor-answered").first).to_have_text(re.compile(r"^\d+$"))
    return page


async def test_a_supervisor_follows_a_call_and_opens_the_calls_behind_a_figure(
    desk: Page, customer: SipPhone, running: RunningHouse, chromium: Chromium
) -> None:
    floor = await supervisor(running, chromium)
    agent = floor.get_by_test_id("floor-agent").filter(has_text="1002")
    await expect(agent).to_have_attribute("data-state", "ready")
    before = int(await floor.get_by_test_id("floor-answered").first.inner_text())

    call = await customer.call(HOTLINE, play=CALLER_TONE)
    await desk.get_by_test_id("answer").click()
    await expect(agent).to_have_attribute("data-state", "talking")
    await agent.click()
    await expect(floor.get_by_test_id("agent-timeline")).to_be_visible()
    await expect(floor.get_by_test_id("agent-call")).to_be_visible()
    call.hang_up()
    await expect(agent).to_have_attribute("data-state", "wrap_up")
    await write_up(desk)
    await expect(agent).to_have_attribute("data-state", "ready")

    answered = floor.get_by_test_id("floor-answered").first
    await expect(answered).not_to_have_text(str(before))
    shown = await answered.inner_text()
    await floor.keyboard.press("Escape")
    await answered.click()
    await expect(floor.get_by_test_id("filter-figure")).to_have_text("接听量")
    await expect(floor.get_by_test_id("calls-total")).to_contain_text(shown)
    await floor.context.close()


async def test_keys_find_and_choose_agents(desk: Page, running: RunningHouse, chromium: Chromium) -> None:
    floor = await supervisor(running, chromium)
    await floor.keyboard.press("/")
    await floor.keyboard.type("1002")
    await expect(floor.get_by_test_id("floor-agent")).to_have_count(1)
    await floor.get_by_test_id("floor-search").blur()
    await floor.keyboard.press("j")
    await expect(floor.get_by_test_id("floor-agent")).to_have_attribute("aria-pressed", "true")
    await floor.keyboard.press("Enter")
    await expect(floor.get_by_test_id("agent-drawer")).to_be_visible()
    await floor.keyboard.press("Escape")
    await expect(floor.get_by_test_id("agent-drawer")).to_be_hidden()
    await floor.context.close()


async def test_a_big_screen_shows_figures_until_its_key_is_revoked(
    desk: Page, customer: SipPhone, running: RunningHouse, chromium: Chromium
) -> None:
    floor = await supervisor(running, chromium)
    await floor.get_by_test_id("floor-wall-keys").click()
    await floor.get_by_test_id("wall-key-name").fill("一楼大厅")
    await floor.get_by_test_id("wall-key-make").click()
    link = await floor.get_by_test_id("wall-link").inner_text()

    stranger = await chromium.person(running.origin)
    screen = await stranger.new_page()
    await screen.goto(link)
    await expect(screen.get_by_test_id("wall-ready")).to_contain_text("1")
    await desk.get_by_test_id("state-meal").click()
    call = await customer.call(HOTLINE)
    await expect(screen.get_by_test_id("wall-waiting")).to_contain_text("1")
    await expect(screen.get_by_test_id("wall-longest")).to_contain_text(re.compile(r"0:0[2-9]"))
    assert "1002" not in await screen.content()
    call.hang_up()
    await expect(screen.get_by_test_id("wall-waiting")).to_contain_text("0")

    await floor.get_by_test_id("wall-key-revoke").first.click()
    await floor.locator(".el-popconfirm").get_by_role("button", name="停用").click()
    await expect(screen.get_by_test_id("wall-refused")).to_be_visible(timeout=30_000)
    await stranger.close()
    await floor.context.close()
    await go_ready(desk)


async def test_a_page_that_cannot_be_had_leaves_the_present_one_standing(
    desk: Page, running: RunningHouse, chromium: Chromium
) -> None:
    floor = await supervisor(running, chromium)
    await floor.context.set_offline(True)
    await go_by_bar(floor, "prompts")
    await expect(floor.locator(".el-message--error")).to_contain_text("连接不上服务器")
    await expect(floor.get_by_test_id("floor-queue").first).to_be_visible()
    await floor.context.set_offline(False)
    await floor.mouse.move(600, 700)  # a message stays while it is pointed at
    await expect(floor.locator(".el-message--error")).to_have_count(0)
    await go_by_bar(floor, "prompts")
    await floor.wait_for_url("**/prompts")
    await floor.context.close()
