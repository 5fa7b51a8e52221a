"""A complaint from the call to the signed review, in the browser: an agent, a leader, an inspector."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, log_in, shoot, until_hears, write_up
from tests.browser.test_desk import talking
from tests.calls.sip_caller import SipPhone
from tests.system.running import RunningHouse
from tests.system.words import CALLER_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")

SUBJECT = "优惠活动多扣五十元，要求退还并道歉"
NUMBER = "19900000001"
TALK_MS = 6000
"""A little more than the shortest talk in which a customer can have been told."""


@pytest_asyncio.fixture(loop_scope="session")
async def another(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """An empty tab of whoever logs in."""
    context = await chromium.person(running.origin)
    yield await context.new_page()
    await context.close()


async def test_a_complaint_from_the_call_to_the_review(
    desk: Page, another: Page, customer: SipPhone, outside: SipPhone
) -> None:
    await received_in_a_call(desk, customer)
    await step(desk, "受理", matter=None, wish="退还多扣的五十元并道歉")
    await step(desk, "首次回应", told="已致歉，三天内回复处理结果")
    await desk.get_by_test_id("record-harm").get_by_text("利益受损").click()
    await desk.get_by_test_id("record-exposure").get_by_text("扬言").click()
    await shoot(desk, "complaint-assess")
    await step(desk, "定级")
    await expect(desk.get_by_test_id("complaint-class")).to_have_text("严重")
    await step(desk, "调查核实", findings="听录音、查扣费记录：重复扣费，责任在我方")
    await step(desk, "拟定方案", proposal="退还五十元，三天内到账；书面致歉")
    await desk.get_by_test_id("outcome-accepted").click()
    await step(desk, "协商一致", answer="可以，到账就行")
    await step(desk, "落实处理", done="已退还五十元，凭据号 20261125-77")
    await shoot(desk, "complaint-call-back")
    await called_back(desk, outside)
    await desk.get_by_test_id("outcome-satisfied").click()
    await step(desk, "回访确认", answer="钱收到了，谢谢")
    await closed_by_two(desk, another)
    await reviewed(another, desk.url)


async def received_in_a_call(desk: Page, customer: SipPhone) -> None:
    """One key in the talk; then its page."""
    call = await talking(desk, customer)
    await desk.keyboard.press("Alt+c")
    drawer = desk.get_by_test_id("case-drawer")
    await drawer.get_by_test_id("case-kind").click()
    await desk.get_by_role("option", name="投诉", exact=True).click()
    await drawer.get_by_test_id("case-subject").fill(SUBJECT)
    await drawer.locator(".el-select").last.click()
    await desk.get_by_role("option", name="扣费").click()
    await drawer.get_by_test_id("case-drawer-save").click()
    await expect(drawer).to_be_hidden()
    await desk.get_by_test_id("hangup").click()
    await call.until_ended()
    await write_up(desk)
    await open_it(desk)
    await shoot(desk, "complaint")


async def open_it(page: Page) -> None:
    await go_by_bar(page, "cases")
    await page.get_by_test_id("case-view").get_by_text("投诉").click()
    await page.get_by_test_id("complaint-row").filter(has_text=SUBJECT).first.click()
    await expect(page.get_by_test_id("complaint-card")).to_contain_text("不要说")


async def step(page: Page, name: str, **record: str | None) -> None:
    """Write down what the step asks for and finish it; None: it stands there already."""
    done = page.get_by_test_id("complaint-done")
    await expect(done).to_contain_text(name)
    for field, text in record.items():
        if text is not None:
            await page.get_by_test_id(f"record-{field}").fill(text)
    await done.click()
    await expect(page.get_by_test_id("complaint").locator("h3").first).not_to_contain_text(name)


async def called_back(desk: Page, outside: SipPhone) -> None:
    """The call-back is proven by a real talk with the customer."""
    await expect(desk.get_by_test_id("complaint")).to_contain_text("还没有与该客户的通话")
    await go_by_bar(desk, "desk")
    await desk.keyboard.press("Alt+D")
    await desk.get_by_test_id("dial-number").fill(NUMBER)
    await desk.get_by_test_id("dial-call").click()
    phone = await asyncio.wait_for(outside.incoming.get(), 10)
    phone.ring()
    phone.audio.play(CALLER_TONE)
    phone.accept()
    await until_hears(desk, CALLER_TONE)
    await desk.wait_for_timeout(TALK_MS)
    phone.hang_up()
    await expect(desk.get_by_test_id("wrap-up")).to_be_visible()
    await write_up(desk)
    await open_it(desk)
    await expect(desk.get_by_test_id("complaint-call")).to_be_visible(timeout=20_000)


async def closed_by_two(desk: Page, leader: Page) -> None:
    await desk.get_by_test_id("record-result").fill("已退还并致歉，客户满意")
    await desk.get_by_test_id("complaint-done").click()
    await expect(desk.get_by_test_id("complaint-closing")).to_contain_text("等待另一人核对")
    await expect(desk.get_by_test_id("confirm-closing")).to_have_count(0)
    await log_in(leader, "1003")
    await leader.goto("/cases?view=complaints")
    await leader.get_by_test_id("complaint-states").get_by_text("待我办理").click()
    await expect(leader.get_by_test_id("complaint-row").filter(has_text=SUBJECT)).to_contain_text("待双人办结")
    await shoot(leader, "complaints")
    await leader.get_by_test_id("complaint-row").filter(has_text=SUBJECT).first.click()
    await shoot(leader, "complaint-second")
    async with leader.expect_download() as download:
        await leader.get_by_test_id("take-dossier").click()
    assert (await (await download.value).path()).read_bytes().startswith(b"%PDF")
    await leader.get_by_test_id("confirm-closing").click()
    await expect(leader.get_by_test_id("case-head")).to_have_attribute("data-stage", "closed")


async def reviewed(inspector: Page, address: str) -> None:
    await inspector.context.clear_cookies()
    await log_in(inspector, "3001")
    await inspector.goto(address)
    await inspector.get_by_test_id("record-root_cause").fill("活动规则更新后扣费系统没有同步")
    await inspector.get_by_test_id("record-corrective_action").fill("上线前核对扣费规则，更新知识条目")
    await shoot(inspector, "complaint-review")
    await inspector.get_by_test_id("complaint-done").click()
    await expect(inspector.get_by_test_id("complaint")).to_contain_text("已复盘")
    await shoot(inspector, "complaint-reviewed")


async def test_the_clocks_and_the_matrix_are_settings(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/service/complaints")
    hours = page.get_by_test_id("hours-serious-investigate").get_by_role("spinbutton")
    await expect(hours).to_have_value("24")
    await hours.fill("30")
    await hours.press("Tab")
    await shoot(page, "complaint-book")
    await page.get_by_test_id("book-save").click()
    await expect(page.get_by_test_id("book-save")).to_be_disabled()
    await page.reload()
    await expect(hours).to_have_value("30")
    await hours.fill("24")
    await hours.press("Tab")
    await page.get_by_test_id("book-save").click()
    await expect(page.get_by_test_id("book-save")).to_be_disabled()
