"""A number seen in full, refused and watermarked; too much of it noticed by the supervisor; limits and holds set."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.browser.browser import Chromium, log_in, shoot, write_up
from tests.browser.test_watermark import found, mark_of, picture
from tests.calls.sip_caller import SipPhone
from tests.system.running import RunningHouse
from tests.system.words import CALLER_TONE, HOTLINE

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
    await page.get_by_test_id("customer-search").fill("19900000017")  # of whom nobody here has a case
    await page.get_by_test_id("customer-search").press("Enter")
    await expect(rows(page)).to_have_count(1)
    await rows(page).first.locator("a").click()
    number = page.get_by_test_id("masked-text").first
    await expect(number).to_contain_text("****")
    await page.get_by_test_id("reveal").first.click()
    await page.get_by_test_id("reveal-reason").fill(REASON)
    await page.get_by_test_id("reveal-submit").click()
    await expect(number).not_to_contain_text("*")
    await page.reload()
    await expect(number).to_contain_text("****")


async def test_too_much_is_noticed_on_every_page_and_judged(page: Page, supervisor: Page) -> None:
    await supervisor.goto("/calls")
    await set_limits(supervisor, most_reveals=2, reveals_agent=10)
    await log_in(page, "1001")
    customers = (await ask(page, "POST", "/api/customers/search", {}))["items"]
    for customer in [row for row in customers if row["masked_numbers"]][:3]:
        await ask(page, "POST", "/api/reveals", {"kind": "customer", "id": customer["id"], "reason": REASON})
    alarm = supervisor.get_by_test_id("volume-alarm-one").filter(has_text="林小满 1001")
    await expect(alarm).to_contain_text("查看完整号码 3 次，超过 2 次")
    await shoot(supervisor, "volume-alarm")
    await alarm.get_by_role("link").click()

    alert = supervisor.get_by_test_id("volume-alert").filter(has_text="林小满 1001")
    await expect(alert.get_by_test_id("volume-explained")).to_be_disabled()
    await alert.get_by_test_id("volume-note").fill("批量核对退款账户，已向本人了解")
    await shoot(supervisor, "privacy-volumes")
    await alert.get_by_test_id("volume-explained").click()
    await expect(alert).to_have_count(0)
    await expect(supervisor.get_by_test_id("volume-judged").first).to_contain_text("情况正常")
    await shoot(supervisor, "privacy-volumes-judged")
    await supervisor.goto("/calls")
    await expect(supervisor.get_by_test_id("volume-pill")).to_have_count(0)
    await set_limits(supervisor, most_reveals=40)


async def test_the_audit_trail_opens_at_what_its_address_says(supervisor: Page) -> None:
    await supervisor.goto("/ledger?actor=1001&action=privacy.revealed")
    await expect(supervisor.get_by_test_id("ledger-row").first).to_contain_text("查看完整号码")
    await expect(supervisor.get_by_test_id("ledger-actor")).to_have_value("1001")
    await supervisor.get_by_test_id("ledger-actor").fill("1002")
    await supervisor.get_by_test_id("ledger-search").click()
    await expect(supervisor).to_have_url(re.compile(r"actor=1002.*action=privacy\.revealed"))
    await supervisor.goto("/ledger?objectType=people.user&objectId=2001")
    await expect(supervisor.get_by_test_id("ledger-row").first).to_contain_text("人员 孙立 2001")
    await shoot(supervisor, "ledger-people")


async def test_limits_and_periods_are_set_on_their_pages(supervisor: Page) -> None:
    await supervisor.goto("/privacy/limits")
    field = supervisor.get_by_test_id("field-reveals_agent").locator("input")
    await expect(field).to_have_value("10")
    await field.fill("12")
    await field.press("Tab")
    await shoot(supervisor, "privacy-limits")
    await supervisor.get_by_test_id("limits-save").click()
    await expect(supervisor.get_by_test_id("limits-save")).to_be_disabled()
    await supervisor.reload()
    await expect(field).to_have_value("12")
    await set_limits(supervisor, reveals_agent=10)

    await supervisor.get_by_test_id("tab-retention").click()
    row = supervisor.get_by_test_id("retention-row").filter(has_text="通话录音")
    await expect(row).to_contain_text("365 天")
    await row.get_by_test_id("retention-edit").click()
    days = supervisor.get_by_test_id("field-days").locator("input")
    await days.fill("20")
    await days.press("Tab")
    await supervisor.get_by_test_id("editor-save").click()
    await expect(supervisor.get_by_test_id("field-days")).to_contain_text("不能短于 30 天")
    await shoot(supervisor, "privacy-retention")
    await days.fill("400")
    await supervisor.get_by_test_id("editor-save").click()
    await expect(row).to_contain_text("400 天")


async def test_a_hold_is_set_by_an_address_and_lifted(supervisor: Page) -> None:
    customer = (await ask(supervisor, "POST", "/api/customers/search", {}))["items"][0]["id"]
    await supervisor.goto("/privacy/holds")
    await supervisor.get_by_test_id("hold-set").click()
    await expect(supervisor.get_by_test_id("hold-problem")).to_contain_text("请粘贴")
    await supervisor.goto(f"/customers/{customer}")
    await supervisor.get_by_test_id("hold-link").click()
    await expect(supervisor.get_by_test_id("hold-address")).to_have_value(f"/customers/{customer}")
    await supervisor.get_by_test_id("hold-reason").fill("客户申请仲裁")
    await supervisor.get_by_test_id("hold-set").click()
    hold = supervisor.get_by_test_id("hold-row").first
    await expect(hold).to_contain_text("客户申请仲裁")
    await shoot(supervisor, "privacy-holds")
    await hold.get_by_test_id("hold-lift").click()
    await supervisor.get_by_role("dialog").get_by_role("button", name="解除").click()
    await expect(hold).to_have_attribute("data-state", "lifted")


async def test_in_a_talk_the_number_is_one_click_away(desk: Page, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    await desk.get_by_test_id("answer").click()
    number = desk.get_by_test_id("caller-number")
    await expect(number).to_contain_text("199****0001")
    await call.audio.until_packets(100)
    await number.get_by_test_id("reveal").click()
    await expect(number).to_contain_text("19900000001")
    await shoot(desk, "desk-revealed")
    await expect(desk.get_by_test_id("reveal-dialog")).to_have_count(0)
    await desk.get_by_test_id("hangup").click()
    await call.until_ended()
    await write_up(desk)


async def test_the_case_that_is_open_is_a_ground_too(page: Page) -> None:
    await log_in(page, "1003")
    customers = (await ask(page, "POST", "/api/customers/search", {}))["items"]
    customer = next(row["id"] for row in customers if row["masked_numbers"])
    kinds = await ask(page, "GET", "/api/cases/kinds")
    case = {"id": str(uuid4()), "kind": kinds[0]["code"], "customer_id": customer}
    await ask(page, "POST", "/api/cases", case)
    await page.goto(f"/cases/{case['id']}")
    number = page.get_by_test_id("case-head").get_by_test_id("masked-text")
    await expect(number).to_contain_text("****")
    await page.get_by_test_id("case-head").get_by_test_id("reveal").click()
    await expect(number).not_to_contain_text("*")
    await shoot(page, "case-revealed")
