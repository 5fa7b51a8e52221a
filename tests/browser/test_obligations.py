"""What is overdue, dealt with in the browser."""

from __future__ import annotations

import asyncio
import subprocess

import pytest
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, log_in
from tests.system.running import HUAWU, RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

NUMBER = "19900007771"
MASKED = "199****7771"
OWED_SINCE_THIS_MORNING = f"""
from datetime import timedelta
from huawu.calls.actions.obligations import do_match_callbacks
from huawu.calls.models import CallbackTask
from huawu.clock.actions import do_act_on_due
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
then = now() - timedelta(hours=3)
CallbackTask.objects.create(number=PhoneNumber("{NUMBER}"), reason="abandoned", last_call_at=then, created_at=then)
do_match_callbacks()
while do_act_on_due(now()):
    pass
"""


async def enter_an_overdue_call_back(house: RunningHouse) -> None:
    """What three hours without a call-back leave behind."""
    command = [HUAWU, "manage", "shell", "-v0", "-c", OWED_SINCE_THIS_MORNING]
    await asyncio.to_thread(subprocess.run, command, env=house.environment, check=True, stdout=subprocess.DEVNULL)


async def test_an_overdue_call_back_is_told_to_the_supervisor_who_hands_it_to_an_agent(
    running: RunningHouse, page: Page, chromium: Chromium
) -> None:
    await enter_an_overdue_call_back(running)
    await log_in(page, "2001")
    await expect(page.get_by_test_id("overdue-badge")).to_be_visible()
    await go_by_bar(page, "obligations")
    await expect(page.get_by_test_id("notice").first).to_contain_text("通知上级")
    row = page.get_by_test_id("obligation-row").filter(has_text=MASKED)
    await expect(row).to_contain_text("已逾期 1 小时")
    assert NUMBER not in await page.content()
    await row.press("Enter")
    drawer = page.get_by_test_id("obligation-drawer")
    await expect(drawer.get_by_test_id("obligation-event")).to_have_count(3)
    await drawer.get_by_test_id("obligation-hand-on").click()
    await page.get_by_role("option", name="1001").click()
    await expect(drawer.get_by_test_id("obligation-owner")).to_contain_text("1001")
    await expect(drawer.get_by_test_id("obligation-event").last).to_contain_text("转派")

    context = await chromium.person(running.origin)
    agent = await context.new_page()
    await log_in(agent, "1001")
    await agent.goto("/obligations")
    await expect(agent.get_by_test_id("obligation-row").filter(has_text=MASKED)).to_contain_text("1001")
    await context.close()
