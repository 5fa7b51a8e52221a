"""A draft of the handbook is run over the past in the browser."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.browser.browser import log_in, shoot

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_stricter_hold_limit_shows_what_it_would_have_found(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/handbook")
    await page.get_by_test_id("to-replay").click()
    await page.get_by_test_id("threshold-hold_limit_s").get_by_role("spinbutton").fill("5")
    await page.get_by_test_id("replay-run").click()
    result = page.get_by_test_id("replay")
    await expect(result).to_have_attribute("data-state", "done", timeout=60_000)
    hold = page.locator('[data-testid="replay-row"][data-clause="5.2.3"]')
    await hold.get_by_role("button", name="查看明细").click()
    await expect(page.get_by_test_id("replay-example").first).to_contain_text("未做到（保持超时）")
    await shoot(page, "replay")
    await page.get_by_test_id("replay-example").first.get_by_role("link", name="查看记录").click()
    await page.wait_for_url("**/calls/*")
