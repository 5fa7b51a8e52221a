"""An article written, sent back, published and found; and an answer linked to a contact while the customer talks."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, log_in, shoot, write_up
from tests.browser.test_desk import talking
from tests.calls.sip_caller import SipPhone
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

BODY = (
    "入冬后办理**暖手包**换购。\n\n<img src=x onerror=\"document.title='broken'\">\n\n- 单笔充值 60 元，加 1 元换购\n"
)


async def test_written_by_one_published_by_another_and_found_by_sound(
    running: RunningHouse, page: Page, chromium: Chromium
) -> None:
    await log_in(page, "1003")
    await go_by_bar(page, "knowledge")
    await page.get_by_test_id("article-new").click()
    await page.get_by_test_id("article-title").fill("暖手包换购规则")
    await page.get_by_test_id("article-body").fill(BODY)
    preview = page.get_by_test_id("article-preview")
    await expect(preview.locator("li")).to_have_text("单笔充值 60 元，加 1 元换购")
    await expect(preview.locator("img")).to_have_count(0)
    await expect(preview).to_contain_text("<img src=x")
    await shoot(page, "article-editor")
    await page.get_by_test_id("article-save").click()
    await page.get_by_test_id("submit").click()
    await expect(page.get_by_test_id("article-state")).to_have_text("待审核")
    assert await page.title() != "broken"

    await published_by_a_second_person(running, chromium)
    await found_and_commented_on(running, chromium)


async def published_by_a_second_person(running: RunningHouse, chromium: Chromium) -> None:
    reviewer = await (await chromium.person(running.origin)).new_page()
    await log_in(reviewer, "2001")
    await go_by_bar(reviewer, "knowledge")
    await reviewer.get_by_test_id("knowledge-views").get_by_text("待审核").click()
    await expect(reviewer.get_by_test_id("review-row")).to_have_count(2)
    await shoot(reviewer, "knowledge-review")
    await reviewer.get_by_test_id("review-row").filter(has_text="暖手包").click()
    await reviewer.get_by_test_id("approve").click()
    await expect(reviewer.get_by_test_id("article-state")).to_have_text("已发布")
    await see_what_changes(reviewer)


async def found_and_commented_on(running: RunningHouse, chromium: Chromium) -> None:
    agent = await (await chromium.person(running.origin)).new_page()
    await log_in(agent, "1004")
    await go_by_bar(agent, "knowledge")
    await agent.get_by_test_id("knowledge-question").fill("nuanshoubaohuangou")
    await expect(agent.get_by_test_id("article-hit").first).to_contain_text("暖手包换购规则")
    await agent.get_by_test_id("knowledge-question").fill("冲值没到帐")
    await expect(agent.get_by_test_id("article-hit").first).to_contain_text("充值未到账怎么处理")
    await shoot(agent, "knowledge-search")
    await agent.get_by_test_id("article-hit").first.get_by_role("link").click()
    await expect(agent.get_by_test_id("read-out")).to_contain_text("请您别着急")
    await expect(agent.get_by_test_id("edit")).to_have_count(0)
    await shoot(agent, "article")
    await agent.get_by_test_id("feedback-open").click()
    await agent.get_by_test_id("feedback-text").fill("第三步没写流水号在哪里看")
    await agent.get_by_test_id("feedback-send").click()
    await expect(agent.get_by_test_id("feedback-item").first).to_contain_text("流水号在哪里看")


async def see_what_changes(reviewer: Page) -> None:
    """The next version of what is in force, word by word."""
    await go_by_bar(reviewer, "knowledge")
    await reviewer.get_by_test_id("knowledge-views").get_by_text("待审核").click()
    await reviewer.get_by_test_id("review-row").filter(has_text="充 100 送 20").click()
    await reviewer.get_by_test_id("article-tabs").get_by_text("对比修改").click()
    await expect(reviewer.locator("del")).to_have_text("1")
    await expect(reviewer.locator("ins")).to_have_text("2")
    await shoot(reviewer, "article-changes")


async def test_an_answer_is_found_read_out_and_linked_in_a_talk(desk: Page, customer: SipPhone) -> None:
    call = await talking(desk, customer)
    await desk.get_by_test_id("record-kind").get_by_text("充值问题").click()
    await desk.get_by_test_id("record-reason").get_by_text("重复扣款").click()
    await expect(desk.get_by_test_id("suggestion").filter(has_text="重复扣款的处理")).to_be_visible()
    await desk.keyboard.press("Alt+q")
    panel = desk.get_by_test_id("knowledge-panel")
    await panel.get_by_test_id("panel-question").fill("kouleliangci")
    await panel.get_by_test_id("panel-question").fill("cfkk")
    await expect(panel.get_by_test_id("panel-hit").first).to_contain_text("重复扣款")
    await shoot(desk, "desk-knowledge")
    await desk.keyboard.press("Enter")
    await panel.get_by_text("朗读", exact=True).click()
    await expect(panel.get_by_test_id("read-out")).to_contain_text("工作日")
    await panel.get_by_test_id("panel-link").click()
    await expect(desk.get_by_test_id("linked-answers")).to_contain_text("重复扣款的处理")
    await shoot(desk, "desk-read-out")
    await desk.keyboard.press("Alt+q")
    await expect(panel).to_be_hidden()
    await desk.get_by_test_id("hangup").click()
    await call.until_ended()
    await write_up(desk)
