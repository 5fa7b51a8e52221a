"""A case from its first key to its history, in the browser."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.browser import log_in, shoot

pytestmark = pytest.mark.asyncio(loop_scope="session")

SUBJECT = "充值五十元未到账"
REMARK = "客户称付款已成功，余额没有变化。"


async def test_an_agent_opens_a_case_writes_a_remark_and_finds_it_in_the_history(page: Page) -> None:
    await log_in(page, "1001")
    await page.goto("/cases")
    await opened_by_a_key(page)
    await filled_in(page)
    await remarked_on(page)
    await found_in_the_list(page)


async def opened_by_a_key(page: Page) -> None:
    await expect(page.get_by_test_id("new-case")).to_be_visible()
    await page.keyboard.press("n")
    await expect(page.get_by_test_id("case-owner")).not_to_be_empty()
    await expect(page.get_by_test_id("case-head")).to_have_attribute("data-stage", "open")


async def filled_in(page: Page) -> None:
    await page.get_by_test_id("case-subject").fill(SUBJECT)
    await page.get_by_test_id("save-case").click()
    await expect(page.get_by_test_id("save-case")).to_be_disabled()
    await expect(history(page)).to_contain_text(["修改内容", "建单"])


async def remarked_on(page: Page) -> None:
    await page.get_by_test_id("remark-on-case").click()
    await page.get_by_role("dialog").locator("textarea").fill(REMARK)
    await shoot(page, "case-remark")
    await page.get_by_role("dialog").get_by_role("button", name="确定").click()
    await expect(history(page).first).to_contain_text(REMARK)
    await expect(history(page)).to_have_count(3)
    await page.reload()
    await expect(history(page).first).to_contain_text(REMARK)
    await page.get_by_test_id("ask-question").click()
    await shoot(page, "case")


async def found_in_the_list(page: Page) -> None:
    """And opened from there by keys."""
    address = page.url
    await page.get_by_test_id("nav-cases").click()
    row = page.get_by_test_id("case-row").filter(has_text=SUBJECT)
    await expect(row).to_contain_text("处理中")
    await shoot(page, "cases")
    await page.keyboard.press("j")
    await expect(page.get_by_test_id("case-row").first).to_be_focused()
    await page.keyboard.press("Enter")
    await page.wait_for_url(address)
    await expect(page.get_by_test_id("case-subject")).to_have_value(SUBJECT)


def history(page: Page) -> Locator:
    return page.get_by_test_id("case-timeline").locator("li")
