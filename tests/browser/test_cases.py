"""A case from its first key to its history, in the browser."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio
from django.utils.timezone import localtime
from playwright.async_api import Locator, Page, expect

from huawu.kit.time import now
from tests.browser.browser import Chromium, go_by_bar, log_in, shoot, write_up
from tests.browser.test_desk import talking
from tests.calls.sip_caller import SipPhone
from tests.system.running import HUAWU, RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

SUBJECT = "充值五十元未到账"
REMARK = "客户称付款已成功，余额没有变化。"


@pytest_asyncio.fixture(loop_scope="session")
async def colleague(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """Somebody else's empty tab."""
    context = await chromium.person(running.origin)
    yield await context.new_page()
    await context.close()


async def test_an_agent_opens_a_case_writes_a_remark_and_finds_it_in_the_history(page: Page) -> None:
    await log_in(page, "1001")
    await page.goto("/cases")
    await opened_by_a_key(page)
    await filled_in(page)
    await remarked_on(page)
    await found_in_the_list(page)


async def test_a_case_is_made_by_one_key_in_a_talk(desk: Page, customer: SipPhone) -> None:
    """With the call and its customer; what was typed survives a reload; the key opens it again."""
    call = await talking(desk, customer)
    await desk.keyboard.press("Alt+c")
    drawer = desk.get_by_test_id("case-drawer")
    await drawer.get_by_test_id("case-subject").fill(SUBJECT)
    await shoot(desk, "desk-case")
    await desk.reload()
    await desk.get_by_test_id("live-call").wait_for()
    await expect(desk.get_by_test_id("caller-cases")).to_contain_text("本通")
    await desk.keyboard.press("Alt+c")
    await expect(drawer.get_by_test_id("case-subject")).to_have_value(SUBJECT)
    await drawer.get_by_test_id("case-drawer-save").click()
    await expect(drawer).to_be_hidden()
    await desk.get_by_test_id("hangup").click()
    await call.until_ended()
    await expect(desk.get_by_test_id("wrap-up").get_by_test_id("case-from-call")).to_contain_text("本通工单")
    await shoot(desk, "wrap-up-case")
    await write_up(desk)
    await desk.goto("/cases")
    await desk.get_by_test_id("case-row").filter(has_text=SUBJECT).first.click()
    await expect(desk.get_by_test_id("case-head")).to_contain_text("通话 1")


async def test_what_two_write_at_once_is_put_side_by_side_and_the_case_changes_hands(
    page: Page, colleague: Page
) -> None:
    await log_in(page, "1001")
    await page.goto("/cases")
    await opened_by_a_key(page)
    await both_write(page, colleague)
    await handed_on(page, colleague)


async def both_write(page: Page, leader: Page) -> None:
    """The second to save is told, loses nothing, and decides."""
    await page.get_by_test_id("case-subject").fill("优惠未到账，客户在等")
    await log_in(leader, "1003")
    await leader.goto(page.url)
    await leader.get_by_test_id("case-subject").fill("优惠未到账")
    await leader.get_by_test_id("save-case").click()
    await expect(history(leader)).to_have_count(2)

    await page.get_by_test_id("save-case").click()
    await expect(page.get_by_test_id("case-conflict")).to_contain_text("优惠未到账")
    await expect(page.get_by_test_id("case-subject")).to_have_value("优惠未到账，客户在等")
    await shoot(page, "case-conflict")
    await page.get_by_test_id("keep-mine").click()
    await expect(page.get_by_test_id("case-conflict")).to_be_hidden()
    await expect(history(page)).to_have_count(3)


async def handed_on(page: Page, leader: Page) -> None:
    """It stays its owner's until it is accepted."""
    await page.get_by_test_id("hand-on-case").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_test_id("hand-to").click()
    await page.get_by_role("option", name="1003").click()
    await dialog.locator("textarea").fill("我下班后客户仍需回电")
    await shoot(page, "case-hand-on")
    await dialog.get_by_test_id("hand-on-send").click()
    await expect(page.get_by_test_id("handover")).to_contain_text("待对方接受")
    await expect(page.get_by_test_id("case-owner")).to_have_text("林小满")

    await leader.reload()
    await shoot(leader, "case-offered")
    await leader.get_by_test_id("handover-accept").click()
    await expect(leader.get_by_test_id("case-owner")).to_have_text("周子涵")
    await expect(history(leader).first).to_contain_text("接受转派")


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
    await go_by_bar(page, "cases")
    row = page.get_by_test_id("case-row").filter(has_text=SUBJECT)
    await expect(row).to_contain_text("处理中")
    await shoot(page, "cases")
    await page.keyboard.press("j")
    await expect(page.get_by_test_id("case-row").first).to_be_focused()
    await page.keyboard.press("Enter")
    await page.wait_for_url(address)
    await expect(page.get_by_test_id("case-subject")).to_have_value(SUBJECT)


async def test_a_search_is_kept_and_several_cases_are_changed_after_a_preview(page: Page, colleague: Page) -> None:
    """And whoever looks at the list sees it at once."""
    await log_in(page, "1002")
    for _ in range(2):
        await page.goto("/cases")
        await opened_by_a_key(page)
    await log_in(colleague, "2001")
    await colleague.goto("/cases")
    await page.goto("/cases?view=mine")
    rows = page.get_by_test_id("case-row")
    await expect(rows.nth(1)).to_be_visible()
    count = await rows.count()
    await page.get_by_test_id("filter-keep").click()
    await page.get_by_test_id("filter-name").fill("我的未结")
    await page.get_by_test_id("filter-shared").click()
    await page.get_by_test_id("filter-save").click()
    await expect(page.get_by_test_id("case-filters")).to_contain_text("我的未结 · 共享")
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await page.get_by_test_id("choose-all").click()
    await expect(page.get_by_test_id("bulk-bar")).to_contain_text(f"已选 {count} 张")
    await page.get_by_test_id("bulk-remark").click()
    await page.get_by_test_id("bulk-text").fill("统一回访后办结")
    await page.get_by_test_id("bulk-preview").click()
    await expect(page.get_by_test_id("bulk-row")).to_have_count(count)
    await shoot(page, "cases-bulk")
    number = await rows.first.locator("td").nth(1).inner_text()
    theirs = colleague.get_by_test_id("case-row").filter(has_text=number)
    await expect(theirs).to_be_visible()
    await theirs.click()
    await page.get_by_test_id("bulk-run").click()
    await expect(page.get_by_text(f"{count} 张中 {count} 张已执行")).to_be_visible()
    await expect(history(colleague).first).to_contain_text("统一回访后办结", timeout=4000)


def history(page: Page) -> Locator:
    return page.get_by_test_id("case-timeline").locator("li")


FIVE_HOURS_ON = """
from datetime import timedelta
from django.db.models import F
from huawu.cases.models import CaseQuestion
from huawu.clock.actions import do_act_on_due
from huawu.clock.models import Obligation
from huawu.kit.time import now
on = timedelta(hours=5)
question = CaseQuestion.objects.latest("asked_at")
CaseQuestion.objects.filter(pk=question.pk).update(asked_at=F("asked_at") - on, reply_by=F("reply_by") - on)
moved = {name: F(name) - on for name in ("owed_at", "counted_from", "due_at", "alert_at")}
Obligation.objects.filter(subject_id=str(question.pk)).update(**moved)
while do_act_on_due(now()):
    pass
"""
"""The clock is moved on: what has been written lies five hours further back, and what is due by then is acted on."""


async def test_a_follow_up_that_is_not_answered_in_time_goes_to_the_superior(
    running: RunningHouse, page: Page, colleague: Page
) -> None:
    await log_in(page, "1001")
    await page.goto("/cases")
    await opened_by_a_key(page)
    await filled_in(page)
    number = (await page.get_by_test_id("case-head").locator("h1 .tabular").inner_text()).strip()
    await asked(page)
    command = [HUAWU, "manage", "shell", "-v0", "-c", FIVE_HOURS_ON]
    await asyncio.to_thread(subprocess.run, command, env=running.environment, check=True, stdout=subprocess.DEVNULL)
    await page.reload()
    await expect(page.get_by_test_id("question")).to_contain_text("已超时 1 小时")
    await shoot(page, "follow-up-overdue")
    await log_in(colleague, "1003")
    await colleague.goto("/obligations")
    await expect(colleague.get_by_test_id("overdue-badge")).to_be_visible()
    row = colleague.get_by_test_id("obligation-row").filter(has_text=number)
    await expect(row).to_contain_text("1003")
    await expect(row).to_contain_text("已逾期 1 小时")
    await shoot(colleague, "follow-up-escalated")


async def asked(page: Page) -> None:
    """A colleague who knows, the answer told for four hours from now."""
    await page.get_by_test_id("ask-question").click()
    await page.get_by_test_id("question-text").fill("这笔充值是否已经到账？")
    await page.get_by_test_id("question-person").click()
    await page.get_by_role("option", name="1004").click()
    reply_by = localtime(now() + timedelta(hours=4))
    field = page.get_by_label("承诺答复时间")
    await field.fill(f"{reply_by:%Y-%m-%d %H:%M:00}")
    await field.press("Enter")
    await page.get_by_test_id("question-send").click()
    await expect(page.get_by_test_id("question")).to_contain_text("待答复")


async def test_a_kind_is_set_up_and_a_case_of_it_has_a_customer_and_a_promise(page: Page, colleague: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/service/cases")
    await page.get_by_test_id("case-kind-add").click()
    await page.get_by_test_id("reason-zh").fill("宽带移机")
    await page.get_by_test_id("reason-en").fill("Broadband move")
    await page.get_by_test_id("reason-code").fill("broadband_move")
    await page.get_by_test_id("case-kind-field-add").click()
    await page.get_by_test_id("field-label").fill("新地址所在区")
    await shoot(page, "case-kinds")
    await page.get_by_test_id("editor-save").click()
    await expect(page.get_by_test_id("case-kind-row").filter(has_text="宽带移机")).to_contain_text("新地址所在区")
    await log_in(colleague, "1003")
    await colleague.goto("/cases")
    await opened_by_a_key(colleague)
    await colleague.get_by_test_id("case-kind").click()
    await colleague.get_by_role("option", name="宽带移机").click()
    await colleague.get_by_label("新地址所在区").fill("江南区")
    await colleague.get_by_test_id("save-case").click()
    await colleague.get_by_test_id("case-customer").click()
    await colleague.get_by_test_id("case-customer-search").fill("zyk")
    await colleague.get_by_test_id("case-customer-search").press("Enter")
    await colleague.get_by_test_id("case-customer-row").first.click()
    await expect(colleague.get_by_test_id("case-head")).to_contain_text("钟永康")
    await colleague.get_by_test_id("promise-on-case").click()
    await expect(colleague.get_by_test_id("promise-dialog")).to_contain_text("承诺")
    await shoot(colleague, "case-promise")
