"""A shift ends with a summary, its leader remarks on it; a month is reviewed and signed; somebody's qualities."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, go_ready, leave, log_in, open_desk, shoot
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

AGENT, LEADER, MANAGER = "1002", "1003", "2001"


@pytest_asyncio.fixture(loop_scope="session")
async def other(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """Somebody else's empty tab."""
    context = await chromium.person(running.origin)
    yield await context.new_page()
    await context.close()


async def test_a_shift_s_summary_is_edited_sent_and_remarked_on(page: Page, other: Page) -> None:
    await open_desk(page, AGENT)
    await go_ready(page)
    await leave(page)
    await page.get_by_test_id("shift-hint").click()
    await expect(page.get_by_test_id("summary-text")).to_have_value(re.compile("一、工作情况"))
    await expect(page.get_by_test_id("figure-time_on_duty")).to_be_visible()
    await shoot(page, "summary-draft")
    await page.get_by_test_id("summary-text").fill("今天接得顺利，建议更新到账时间的话术。")
    await page.get_by_test_id("summary-send").click()
    await page.locator(".el-message-box__btns .el-button--primary").click()
    await expect(page.get_by_test_id("summary-state")).to_have_text("已提交")
    await go_by_bar(page, "reports")
    await expect(page.get_by_test_id("own-shift")).to_contain_text("已提交")

    await log_in(other, LEADER)
    await other.goto("/reports")
    await expect(other.get_by_test_id("summary-row").filter(has_text=AGENT).first).to_contain_text("已提交")
    await shoot(other, "summaries")
    await other.get_by_test_id("summary-row").filter(has_text=AGENT).first.click()
    await expect(other.get_by_test_id("summary-said")).to_contain_text("建议更新到账时间的话术")
    await other.get_by_test_id("remark-text").fill("话术已转业务组，谢谢。")
    await other.get_by_test_id("remark-send").click()
    await expect(other.get_by_test_id("summary-remark")).to_contain_text("话术已转业务组")
    await shoot(other, "summary-remarked")
    await page.get_by_test_id("summary-row").first.click()
    await expect(page.get_by_test_id("summary-remark")).to_contain_text("话术已转业务组")


async def test_a_month_is_reviewed_signed_and_taken_as_a_file(page: Page, tmp_path: Path) -> None:
    await log_in(page, MANAGER)
    await page.goto("/reports/reviews")
    await page.get_by_test_id("review-draft").click()
    state = page.get_by_test_id("review-state")
    if await state.text_content() == "已签发":
        await page.get_by_test_id("review-refresh").click()
    await expect(page.get_by_test_id("review-went_well")).to_be_visible()
    await expect(page.get_by_test_id("review-went_well")).to_have_value(re.compile("本月进线"))
    await shoot(page, "review-draft")
    await a_figure_is_followed_down_to_a_call(page)
    for part, text in (
        ("went_well", "来电接听及时。"),
        ("findings", "部分记录不完整。"),
        ("measures", "班长每日抽查五条。"),
    ):
        await page.get_by_test_id(f"review-{part}").fill(text)
    await page.get_by_test_id("review-sign").click()
    await page.locator(".el-message-box__btns .el-button--primary").click()
    await expect(state).to_have_text("已签发")
    await shoot(page, "review-signed")
    async with page.expect_download() as taken:
        await page.get_by_test_id("review-paper").click()
    file = tmp_path / "review.pdf"
    await (await taken.value).save_as(file)
    assert file.read_bytes().startswith(b"%PDF")


async def a_figure_is_followed_down_to_a_call(page: Page) -> None:
    address = page.url
    await page.get_by_test_id("figure-abandoned").get_by_role("link").click()
    await expect(page.get_by_test_id("calls-total")).not_to_have_text("共 0 通")
    await page.locator("tbody tr").first.click()
    await page.wait_for_url("**/calls/*")
    await page.goto(address)
    await page.get_by_test_id("figure-clause.5.2.3").get_by_role("button").click()
    await expect(page.get_by_test_id("figure-row").first).to_be_visible()
    await shoot(page, "figure-rows")
    await page.keyboard.press("Escape")


async def test_a_profile_is_assessed_and_something_to_work_on_agreed(page: Page, other: Page) -> None:
    await log_in(page, LEADER)
    await page.goto("/reports/people")
    await shoot(page, "profiles")
    await page.get_by_test_id("profile-row").filter(has_text=AGENT).click()
    await expect(page.get_by_test_id("profile-radar").locator("canvas")).to_be_visible()
    await shoot(page, "profile")
    before = await page.get_by_test_id("assessment").count()
    await page.get_by_test_id("assess-open").click()
    for clause in ("7.1", "7.2", "7.3", "7.4"):
        await page.get_by_test_id(f"score-{clause}-4").click()
        await page.get_by_test_id(f"reason-{clause}").fill("本季度表现稳定")
    await shoot(page, "assess")
    await page.get_by_test_id("assess-send").click()
    await expect(page.get_by_test_id("assessment")).to_have_count(before + 1)
    await page.get_by_test_id("growth-add").click()
    await page.get_by_test_id("growth-text").fill("复述退款规则")
    await page.get_by_placeholder("完成日期").fill("2027-01-15")
    await page.keyboard.press("Enter")
    await page.get_by_test_id("growth-save").click()
    await expect(page.get_by_test_id("growth-item").filter(has_text="复述退款规则").first).to_be_visible()
    await shoot(page, "profile-assessed")

    await log_in(other, AGENT)
    await other.goto("/reports/people")
    await expect(other.get_by_test_id("growth-item").filter(has_text="复述退款规则").first).to_be_visible()
    await expect(other.get_by_test_id("assess-open")).to_have_count(0)
