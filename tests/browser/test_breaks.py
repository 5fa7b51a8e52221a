"""Breaks with a quota: the agent sees what is left, the leader is told and asked, all by clicks and keys."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_ready, log_in
from tests.system.agent import logged_in
from tests.system.callers import SUPERVISOR
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

LEADER = "1003"
"""Of the team of 1002."""
TEA = {"code": "tea", "zh": "茶歇", "en": "Tea", "position": 9, "daily_quota_minutes": 1, "longest_minutes": 5}
QUOTA_MS = 75_000
"""The shortest quota there is, and some patience."""


@pytest_asyncio.fixture(loop_scope="session")
async def tea(running: RunningHouse) -> AsyncIterator[None]:
    """The house knows a break of a minute a day."""
    async with logged_in(running, SUPERVISOR) as books:
        made = await books.api("POST", "/settings/breaks", **TEA)
        yield
        await books.api("PUT", f"/settings/breaks/{made['id']}", **{**made, "active": False})


@pytest_asyncio.fixture(loop_scope="session")
async def leader(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """The leader of 1002's team looks at the floor."""
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await log_in(page, LEADER)
    await page.goto("/floor")
    await page.get_by_test_id("floor-agent").first.wait_for()
    yield page
    await context.close()


async def go_for_tea_by_keys(desk: Page) -> None:
    await desk.keyboard.press("Alt+s")
    await expect(desk.get_by_test_id("state-ready")).to_be_focused()
    for _ in range(6):
        await desk.keyboard.press("ArrowRight")
    await desk.keyboard.press("Enter")


async def ask(desk: Page, leader: Page) -> None:
    """1002 asks for tea, and the leader sees it."""
    await desk.get_by_test_id("state-tea").click()
    await expect(desk.get_by_test_id("banner-break-asked")).to_contain_text("正在等待班长同意")
    await expect(leader.get_by_test_id("floor-notice-break_asked")).to_contain_text("今日已用 1 / 1 分钟")


@pytest.mark.usefixtures("tea")
async def test_the_leader_is_told_of_a_long_break_and_decides_on_the_next(desk: Page, leader: Page) -> None:
    state = desk.get_by_test_id("own-state")
    await expect(desk.get_by_test_id("state-tea")).to_contain_text("0/1")
    await go_for_tea_by_keys(desk)
    await expect(state).to_contain_text("茶歇")
    await expect(desk.get_by_test_id("break-limit")).to_contain_text("剩余 0:")

    late = leader.get_by_test_id("floor-notice-break_overrun")
    await expect(late).to_contain_text("茶歇超时", timeout=QUOTA_MS)
    await expect(desk.get_by_test_id("break-limit")).to_contain_text("已超时")
    await late.get_by_test_id("decide-ready").click()
    await expect(state).to_have_attribute("data-state", "ready")
    await expect(late).to_be_hidden()

    await expect(desk.get_by_test_id("state-tea")).to_contain_text("须班长同意")
    await ask(desk, leader)
    await expect(state).to_have_attribute("data-state", "ready")
    await desk.get_by_test_id("break-withdraw").click()
    await expect(leader.get_by_test_id("floor-notices")).to_be_hidden()

    await ask(desk, leader)
    await leader.get_by_test_id("decide-note").fill("排队较多")
    await leader.get_by_test_id("decide-refuse").click()
    await expect(desk.get_by_test_id("banner-break-refused")).to_contain_text("周子涵未同意您的茶歇申请：排队较多")
    await expect(state).to_have_attribute("data-state", "ready")
    await expect(leader.get_by_test_id("floor-notices")).to_be_hidden()

    await leader.goto("/calls")
    await desk.get_by_test_id("state-tea").click()
    await leader.get_by_test_id("to-decide").click()
    await leader.get_by_test_id("decide-approve").click()
    await expect(state).to_contain_text("茶歇")
    await expect(desk.locator(".el-message")).to_contain_text("周子涵已同意您的茶歇申请")

    await leader.get_by_test_id("floor-agent").filter(has_text="1002").click()
    notes = leader.get_by_test_id("agent-notes")
    await expect(notes).to_contain_text("周子涵 不同意茶歇：排队较多")
    await expect(notes).to_contain_text("周子涵 同意茶歇")
    await go_ready(desk)
