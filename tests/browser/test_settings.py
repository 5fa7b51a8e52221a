"""A supervisor sets up queues, hotlines and menus in the browser."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.browser import log_in, shoot

pytestmark = pytest.mark.asyncio(loop_scope="session")

SECOND = "4000000002"


async def open_tab(page: Page, tab: str) -> None:
    await page.goto(f"/service/{tab}")
    await page.get_by_test_id(f"tab-{tab}").wait_for()


def queue_row(page: Page) -> Locator:
    return page.get_by_test_id("queue-row").filter(has_text="投诉与疑难")


async def put_number(field: Locator, number: int) -> None:
    await field.get_by_role("spinbutton").last.fill(str(number))
    await field.get_by_role("spinbutton").last.press("Tab")


async def test_what_is_wrong_with_a_queue_comes_to_the_front_and_is_mended(page: Page) -> None:
    await log_in(page, "2001")
    await open_tab(page, "queues")
    await queue_row(page).get_by_test_id("queue-edit").click()
    await put_number(page.get_by_test_id("field-alarm_waiting"), 1)
    await page.get_by_test_id("part-members").click()
    await page.get_by_test_id("editor-save").click()
    alert = page.get_by_test_id("field-alarm_waiting").get_by_role("alert")
    await expect(alert).to_contain_text("告警阈值")
    await put_number(page.get_by_test_id("field-alarm_waiting"), 9)
    await page.get_by_test_id("editor-save").click()
    await expect(page.get_by_test_id("editor")).to_be_hidden()
    await queue_row(page).get_by_test_id("queue-edit").click()
    await expect(page.get_by_test_id("field-alarm_waiting").get_by_role("spinbutton").last).to_have_value("9")


async def test_who_comes_second_is_told_and_loses_nothing(page: Page) -> None:
    await log_in(page, "2001")
    await open_tab(page, "queues")
    other = await page.context.new_page()
    await open_tab(other, "queues")
    for tab in (page, other):
        await queue_row(tab).get_by_test_id("queue-edit").click()
        await tab.get_by_test_id("part-distribution").click()
    await put_number(page.get_by_test_id("field-priority"), 30)
    await page.get_by_test_id("editor-save").click()
    await expect(queue_row(page)).to_contain_text("30")
    await put_number(other.get_by_test_id("field-priority"), 40)
    await other.get_by_test_id("editor-save").click()
    await expect(other.get_by_text("别人已修改过")).to_be_visible()
    await expect(other.get_by_test_id("field-priority").get_by_role("spinbutton")).to_have_value("40")


async def test_the_emergency_announcement_is_seen_while_it_is_on(page: Page) -> None:
    await log_in(page, "9001")
    await open_tab(page, "hotlines")
    row = page.locator(f'[data-number="{SECOND}"]')
    await row.get_by_test_id("emergency-switch").click()
    await expect(page.get_by_test_id("emergency-text")).not_to_be_empty()
    await expect(page.get_by_test_id("emergency-affected")).to_contain_text(SECOND)
    await shoot(page, "emergency")
    await page.get_by_test_id("emergency-text").fill("")
    await page.get_by_test_id("emergency-confirm").click()
    await expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("请先写好")
    await page.get_by_test_id("emergency-text").fill("您好，系统升级中。")
    await page.get_by_test_id("emergency-confirm").click()
    await expect(row.get_by_test_id("emergency-on")).to_be_visible()
    await row.get_by_test_id("emergency-off").click()
    await page.get_by_role("tooltip").get_by_role("button", name="关闭公告").click()
    await expect(row.get_by_test_id("emergency-switch")).to_be_visible()


async def test_a_menu_is_edited_by_keyboard_and_heard_before_it_is_saved(page: Page) -> None:
    await log_in(page, "2001")
    await open_tab(page, "menus")
    await page.get_by_test_id("menu-row").first.get_by_test_id("menu-edit").press("Enter")
    preview = page.get_by_test_id("menu-preview")
    await expect(preview).to_contain_text("业务咨询请按1；充值问题请按2")
    first = page.get_by_test_id("menu-key").first
    await first.get_by_test_id("key-label").fill("活动咨询")
    await first.get_by_test_id("key-label").press("Alt+ArrowDown")
    await expect(preview).to_contain_text("充值问题请按2；活动咨询请按1")
    await page.get_by_test_id("key-add").last.press("Enter")
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_test_id("editor").get_by_role("alert")).to_contain_text("请选择要转到的队列")
    await page.get_by_test_id("editor-cancel").click()
    await page.get_by_role("button", name="放弃修改").click()
    await expect(page.get_by_test_id("editor")).to_be_hidden()


async def test_hours_that_overlap_are_named_and_a_holiday_is_kept(page: Page) -> None:
    await log_in(page, "2001")
    await open_tab(page, "calendars")
    await page.get_by_test_id("calendar-add").click()
    await page.get_by_test_id("calendar-name").fill("行政班")
    monday = page.get_by_test_id("weekday-0")
    await monday.get_by_test_id("span-add").click()
    await page.get_by_test_id("editor-save").click()
    await expect(page.get_by_test_id("field-periods").get_by_role("alert")).to_contain_text("周一的时段有重叠")
    await monday.get_by_role("button", name="删除").last.click()
    await page.get_by_test_id("exception-add").click()
    await expect(page.get_by_test_id("closes-today")).to_be_hidden()
    await page.get_by_test_id("editor-save").click()
    row = page.get_by_test_id("calendar-row").filter(has_text="行政班")
    await expect(row).to_contain_text("周一–周五 09:00–18:00")
    await expect(row).to_contain_text("1 天特殊日期")


async def test_the_floor_s_settings_stay_in_sight_after_they_are_saved(page: Page) -> None:
    await log_in(page, "2001")
    await open_tab(page, "floor")
    for seconds in (75, 60):
        await put_number(page.get_by_test_id("field-hold_limit_seconds"), seconds)
        await page.get_by_test_id("floor-save").click()
        await expect(page.get_by_test_id("floor-save")).not_to_have_class(re.compile("is-loading"))
        await expect(page.get_by_test_id("floor-save")).to_be_disabled()
        await expect(page.get_by_test_id("field-hold_limit_seconds").get_by_role("spinbutton")).to_have_value(
            str(seconds)
        )


async def test_an_agent_finds_no_settings(page: Page) -> None:
    await log_in(page, "1002")
    await expect(page.get_by_test_id("nav-service")).to_have_count(0)
    await page.goto("/service")
    await page.wait_for_url("**/desk")
