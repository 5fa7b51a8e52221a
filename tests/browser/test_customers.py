"""A customer found, written down, tagged and parted in the browser."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.browser import log_in, shoot

pytestmark = pytest.mark.asyncio(loop_scope="session")

NAME = "欧阳静怡"
OTHER = "19900008866"


async def search(page: Page, text: str) -> None:
    box = page.get_by_role("textbox").first
    await box.fill(text)
    await box.press("Enter")


async def test_a_customer_is_found_by_initials_number_and_last_four(page: Page) -> None:
    await log_in(page, "1001")
    await page.goto("/customers")
    rows = page.get_by_test_id("customer-row")
    for text in ("lwj", "luwei", "19900000024", "0024"):
        await search(page, "阎丽华")
        await expect(rows).to_have_text([re.compile("阎丽华")])
        await search(page, text)
        await expect(rows).to_have_text([re.compile("卢伟杰")])
    await shoot(page, "customers")


async def test_name_and_numbers_are_written_by_hand_and_a_number_is_split_off(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/customers")
    await search(page, "19900000029")
    await page.get_by_text("熊美玲").first.click()
    await page.get_by_test_id("customer-edit").click()
    await page.get_by_test_id("customer-name").fill(NAME)
    await page.get_by_test_id("customer-note").fill("只在晚上六点后接电话")
    await shoot(page, "customer-edit")
    await page.get_by_test_id("customer-save").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text(NAME)
    await page.get_by_test_id("add-number").fill("19900000001")
    await page.get_by_test_id("add-number").press("Enter")
    await expect(page.get_by_text("已登记在另一位客户名下")).to_be_visible()
    await page.get_by_test_id("add-number").fill(OTHER)
    await page.get_by_test_id("add-number").press("Enter")
    rows = page.get_by_test_id("customer-numbers").locator("li")
    await expect(rows).to_have_count(3)
    assert OTHER not in await page.get_by_test_id("customer-numbers").inner_text()
    await shoot(page, "customer")
    await rows.filter(has_text="8866").get_by_test_id("split-number").click()
    await page.get_by_role("dialog").get_by_role("button", name="拆出").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("未登记姓名")
    await expect(page.get_by_test_id("customer-numbers")).to_contain_text("199****8866")


async def test_who_saves_second_sees_what_the_first_one_wrote(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/customers")
    await search(page, "19900000027")
    await page.get_by_text("姚静怡").first.click()
    await page.get_by_test_id("customer-edit").click()
    other = await page.context.new_page()
    await other.goto(page.url)
    await other.get_by_test_id("customer-edit").click()
    await other.get_by_test_id("customer-note").fill("请先打办公电话")
    await other.get_by_test_id("customer-save").click()
    await expect(other.get_by_text("请先打办公电话").first).to_be_visible()
    await page.get_by_test_id("customer-note").fill("请发短信")
    await page.get_by_test_id("customer-save").click()
    await expect(page.get_by_role("dialog").get_by_role("status")).to_have_text("同事已改为：请先打办公电话")
    await expect(page.get_by_test_id("customer-note")).to_have_value("请发短信")
    await page.get_by_test_id("customer-save").click()
    await expect(page.get_by_text("请发短信").first).to_be_visible()


async def test_a_new_customer_asks_for_erasure_and_a_second_person_carries_it_out(page: Page) -> None:
    await log_in(page, "1002")
    await page.goto("/customers")
    await page.get_by_test_id("customer-new").click()
    await page.get_by_test_id("new-name").fill("宗政明朗")
    await page.get_by_test_id("new-number").fill("19900000024")
    await page.get_by_test_id("new-enter").click()
    await expect(page.get_by_role("alert")).to_contain_text("这个号码已登记在另一位客户名下")
    await page.get_by_test_id("new-number").fill("19900008877")
    await page.get_by_test_id("new-enter").click()
    await page.get_by_test_id("request-begin").click()
    await page.get_by_test_id("request-erasure").click()
    await page.get_by_test_id("request-enter").click()
    await expect(page.get_by_role("alert").last).to_have_text("请写明客户怎样提出、怎样核对的身份。")
    await page.get_by_test_id("request-reason").fill("来电要求删除，已核对登记号码")
    await page.get_by_test_id("request-enter").click()
    await expect(page.get_by_test_id("customer-requests")).to_contain_text("删除个人信息 待决定")
    address = page.url
    await page.context.clear_cookies()
    await log_in(page, "2001")
    await page.goto("/privacy/requests")
    row = page.get_by_test_id("request-row").filter(has_text="来电要求删除")
    await shoot(page, "person-requests")
    await row.get_by_test_id("request-approve").click()
    await page.get_by_role("dialog").get_by_role("button", name="批准").click()
    await expect(row).to_have_attribute("data-state", "done", timeout=20_000)
    await page.goto(address)
    await expect(page.get_by_test_id("erased")).to_be_visible()
    await expect(page.get_by_text("宗政明朗")).to_have_count(0)
    await page.goto("/customers")
    await search(page, "宗政明朗")
    await expect(page.get_by_test_id("customer-row")).to_have_count(0)
