"""A promise asked for while the customer waits on a real line, and answered on whatever page the leader has open."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, log_in, open_desk, shoot, write_up
from tests.browser.test_desk import talking
from tests.calls.sip_caller import SipPhone
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

LEADER = "1003"
"""Of the team of 1002."""


@pytest_asyncio.fixture(loop_scope="session")
async def leader(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """The leader of 1002's team, looking at something else."""
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await open_desk(page, LEADER)
    await page.goto("/calls")
    yield page
    await context.close()


async def ask_for(desk: Page, amount: str) -> None:
    """By the key of the desk: compensation of so much."""
    await desk.keyboard.press("Alt+p")
    await desk.get_by_test_id("promise-kind-credit").click()
    await desk.get_by_test_id("promise-amount").locator("input").fill(amount)
    await desk.keyboard.press("Tab")


async def test_asked_in_a_talk_answered_and_kept(desk: Page, leader: Page, customer: SipPhone) -> None:
    call = await talking(desk, customer)
    await approved_with_other_terms(desk, leader)
    await refused_with_a_reason(desk, leader)
    await granted_alone(desk, leader)
    await desk.get_by_test_id("hangup").click()
    await call.until_ended()
    await write_up(desk)
    await kept_with_evidence(desk)

    await go_by_bar(leader, "promises")
    await leader.get_by_text("统计", exact=True).click()
    await expect(leader.get_by_test_id("promise-askers")).to_contain_text("1002")
    await shoot(leader, "promise-figures")


async def approved_with_other_terms(desk: Page, leader: Page) -> None:
    await ask_for(desk, "50")
    await expect(desk.get_by_test_id("promise-authority")).to_contain_text("超出您的权限")
    await shoot(desk, "promise-dialog")
    await desk.get_by_test_id("promise-send").click()
    await expect(desk.get_by_test_id("promise-waiting")).to_contain_text("补偿话费正在请示上级")

    request = leader.get_by_test_id("promise-request")
    await expect(request).to_contain_text("请示补偿话费")
    await expect(request).to_contain_text("¥50.00")
    await shoot(leader, "promise-alarm")
    await request.get_by_test_id("promise-change").click()
    await request.get_by_test_id("promise-change-amount").locator("input").fill("30")
    await request.get_by_test_id("promise-change-wording").fill("我们将为您补偿三十元话费。")
    await shoot(leader, "promise-change")
    await request.get_by_test_id("promise-approve-changed").click()
    await expect(request).to_be_hidden()

    approved = desk.get_by_test_id("promise-approved")
    await expect(approved).to_contain_text("可告知客户：¥30.00")
    await expect(approved).to_contain_text("我们将为您补偿三十元话费。")
    await shoot(desk, "promise-approved")


async def refused_with_a_reason(desk: Page, leader: Page) -> None:
    await ask_for(desk, "80")
    await desk.get_by_test_id("promise-send").click()
    request = leader.get_by_test_id("promise-request")
    await request.get_by_test_id("promise-refuse").click()
    await request.get_by_test_id("promise-reason").fill("同一问题已补偿")
    await request.get_by_test_id("promise-send-refusal").click()
    await expect(desk.get_by_test_id("promise-refused")).to_contain_text("不同意补偿话费：同一问题已补偿")


async def granted_alone(desk: Page, leader: Page) -> None:
    """Within the agent's own authority nobody is asked."""
    await ask_for(desk, "5")
    await expect(desk.get_by_test_id("promise-authority")).to_contain_text("在您的权限内")
    await desk.get_by_test_id("promise-send").click()
    approved = desk.get_by_test_id("promise-approved")
    await expect(approved.filter(has_text="权限内承诺")).to_contain_text("¥5.00")
    await expect(leader.get_by_test_id("promise-request")).to_be_hidden()


async def kept_with_evidence(desk: Page) -> None:
    await go_by_bar(desk, "promises")
    row = desk.get_by_test_id("promise-row").filter(has_text="¥30.00").first
    await expect(row).to_contain_text("待兑现")
    await shoot(desk, "promises")
    await row.click()
    await expect(desk.get_by_test_id("promise-event")).to_have_count(2)
    await desk.get_by_test_id("promise-evidence").fill("已补发，流水号尾号 0427")
    await shoot(desk, "promise")
    await desk.get_by_test_id("promise-kept").click()
    await expect(desk.get_by_test_id("promise-state")).to_have_text("已兑现")
    await expect(desk.get_by_test_id("promise-event").last).to_contain_text("已补发")


async def test_limits_are_set_on_the_settings_page(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/service/promises")
    row = page.get_by_test_id("promise-kind-row").filter(has_text="补偿话费")
    await expect(row).to_contain_text("¥10 · 3 天")
    await shoot(page, "promise-kinds")
    await row.get_by_test_id("promise-kind-edit").click()
    await shoot(page, "promise-kind")
    await page.get_by_test_id("editor-cancel").click()
    await expect(page.get_by_test_id("editor")).to_be_hidden()
