"""A number seen in full, refused and watermarked; too much of it noticed by the supervisor; limits and holds set."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.browser.browser import Chromium, log_in, shoot
from tests.browser.test_watermark import found, mark_of, picture
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

REASON = "核对退款到账号码"


@pytest_asyncio.fixture(loop_scope="session")
async def supervisor(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """The supervisor's tab."""
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await log_in(page, "2001")
    yield page
    await context.close()


async def ask(page: Page, method: str, path: str, body: object = None) -> Any:
    """What the API answers to this page's session."""
    script = """async ([method, path, body]) => {
      const token = document.cookie.match(/csrftoken=([^;]+)/)[1]
      const headers = { 'X-CSRFToken': token, 'Content-Type': 'application/json' }
      const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
      return { status: answer.status, body: await answer.json() }
    }"""
    return (await page.evaluate(script, [method, path, body]))["body"]


async def set_limits(supervisor: Page, **change: int) -> None:
    before = await ask(supervisor, "GET", "/api/settings/privacy")
    after = await ask(supervisor, "PUT", "/api/settings/privacy", before | change)
    assert after.items() >= change.items()


def rows(page: Page) -> Locator:
    return page.get_by_test_id("customer-row").filter(has_text="199")


async def test_a_number_is_seen_for_a_reason_refused_when_the_budget_is_used_up_and_always_marked(
    page: Page, supervisor: Page
) -> None:
    await set_limits(supervisor, reveals_agent=1)
    await log_in(page, "1004")
    mark = await mark_of(page)
    await page.goto("/customers")
    row = rows(page).first
    masked = await row.get_by_test_id("masked-text").inner_text()
    assert "****" in masked
    await row.get_by_test_id("reveal").focus()
    await page.keyboard.press("Enter")
    dialog = page.get_by_test_id("reveal-dialog")
    await expect(dialog.get_by_test_id("reveal-budget")).to_contain_text("今天还可查看 1 位客户")
    await expect(page.get_by_test_id("reveal-reason")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(dialog.get_by_test_id("reveal-problem")).to_contain_text("至少写四个字")
    await page.keyboard.type(REASON)
    await shoot(page, "reveal-reason")
    await page.keyboard.press("Enter")
    full = row.get_by_test_id("masked-text")
    await expect(full).not_to_contain_text("*")
    assert (await full.inner_text())[:3] == masked[:3]
    await expect(row.get_by_test_id("reveal-hide")).to_contain_text("秒")
    assert found(await picture(page), 1.0, 90) == mark
    await shoot(page, "revealed")
    await row.get_by_test_id("reveal-hide").click()
    await expect(full).to_have_text(masked)

    other = rows(page).nth(1)
    await other.get_by_test_id("reveal").click()
    await expect(dialog.get_by_test_id("reveal-budget")).to_contain_text("已用完")
    await page.get_by_test_id("reveal-reason").fill(REASON)
    await page.get_by_test_id("reveal-submit").click()
    await expect(dialog.get_by_test_id("reveal-problem")).to_contain_text("已用完")
    await shoot(page, "reveal-refused")
    await page.keyboard.press("Escape")
    await expect(other.get_by_test_id("masked-text")).to_contain_text("****")
    await set_limits(supervisor, reveals_agent=10)


async def test_the_masked_number_leads_on_with_its_customer_and_masks_itself_on_another_page(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/customers")
    await rows(page).first.locator("a").click()
    number = page.get_by_test_id("masked-text").first
    await expect(number).to_contain_text("****")
    await page.get_by_test_id("reveal").first.click()
    await page.get_by_test_id("reveal-reason").fill(REASON)
    await page.get_by_test_id("reveal-submit").click()
    await expect(number).not_to_contain_text("*")
    await page.reload()
    await expect(number).to_contain_text("****")
