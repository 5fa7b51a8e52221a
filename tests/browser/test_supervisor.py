"""The supervisor's hand on the floor, in real Chromium: messages, moving callers, a raised hand, flagged numbers."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_by_bar, log_in, shoot, until_hears, write_up
from tests.calls.sip_caller import SipPhone
from tests.system.agent import logged_in
from tests.system.callers import SUPERVISOR
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, CALLER_TONE, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def floor(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """The console of a supervisor whose softphone is there."""
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await log_in(page, "2001")
    await page.goto("/floor")
    await expect(page.get_by_test_id("presence")).to_be_visible()
    yield page
    await context.close()


HAND = "/floor?agent=1002"


async def look_at(floor: Page, number: str) -> None:
    await floor.get_by_test_id("floor-agent").filter(has_text=number).click()
    await expect(floor.get_by_test_id("agent-drawer")).to_be_visible()


async def test_a_message_stands_on_the_desk_until_it_is_read(desk: Page, floor: Page) -> None:
    await look_at(floor, "1002")
    await floor.get_by_test_id("memo-phrase").first.click()
    await floor.get_by_test_id("memo-send").click()
    await expect(desk.get_by_test_id("memo")).to_contain_text("请收尾")
    await expect(floor.get_by_test_id("memos").locator("li").first).to_contain_text("未读")
    await shoot(desk, "memo-desk")
    await shoot(floor, "memo-drawer")
    await desk.reload()
    await go_by_bar(desk, "calls")
    await shoot(desk, "memo-elsewhere")
    await desk.get_by_test_id("memo-read").click()
    await expect(desk.get_by_test_id("memo")).to_have_count(0)
    await expect(floor.get_by_test_id("memos").locator("li").first).to_contain_text("已读")


async def test_a_waiting_caller_is_put_first_and_named_for_an_agent(
    desk: Page, customer: SipPhone, floor: Page
) -> None:
    await desk.get_by_test_id("state-meal").click()
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    row = floor.get_by_test_id("floor-waiting")
    await row.get_by_test_id("move-call").click()
    await shoot(floor, "move-dialog")
    await floor.get_by_test_id("move-top").click()
    await expect(row).to_contain_text("已置顶")
    await expect(floor.locator(".el-message--success")).to_contain_text("：已置顶")
    await row.get_by_test_id("move-call").click()
    await floor.get_by_test_id("move-agent").click()
    await floor.get_by_role("option", name="1002").click()
    await floor.get_by_test_id("move-to-agent").click()
    await expect(row).to_contain_text("主管指定")
    await shoot(floor, "move-named")
    await desk.get_by_test_id("state-ready").click()
    await expect(desk.get_by_test_id("ringing")).to_contain_text("由主管指定给该坐席")
    call.hang_up()
    await expect(desk.get_by_test_id("ringing")).to_be_hidden()


async def test_a_raised_hand_is_one_click_away_and_the_caller_is_flagged(
    desk: Page, customer: SipPhone, floor: Page
) -> None:
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    await desk.get_by_test_id("answer").click()
    await desk.get_by_test_id("mark-rude").click()
    await expect(floor.get_by_test_id("floor-hand")).to_contain_text("不文明来电")
    await shoot(floor, "hand")
    await floor.get_by_test_id("hand-listen").click()
    await until_hears(floor, AGENT_TONE)
    await floor.get_by_test_id("flag-caller").click()
    await floor.get_by_test_id("flag-caller-note").fill("辱骂坐席，主管已听")
    await floor.get_by_test_id("flag-caller-save").click()
    await expect(floor.get_by_test_id("flag-caller-save")).to_be_hidden()
    await shoot(floor, "hand-listening")
    call.hang_up()
    await write_up(desk)

    again = await customer.call(HOTLINE, play=CALLER_TONE)
    await desk.get_by_test_id("answer").click()
    await expect(desk.get_by_test_id("live-call")).to_have_attribute("data-stage", "connected")
    await expect(desk.get_by_test_id("caller-flag")).to_contain_text("不文明来电 辱骂坐席，主管已听")
    await shoot(desk, "flag-desk")
    again.hang_up()
    await write_up(desk)

    await floor.goto("/service/numbers")
    flag = floor.get_by_test_id("flag-row").filter(has_text="辱骂坐席")
    await expect(flag).to_contain_text("****")
    await shoot(floor, "flags")
    await flag.get_by_test_id("flag-edit").click()
    await floor.get_by_test_id("handling-announce").click()
    await shoot(floor, "flag-editor")
    await floor.get_by_test_id("editor-save").click()
    await expect(floor.get_by_test_id("field-text").get_by_role("alert")).to_contain_text("播报")
    await floor.get_by_test_id("editor-remove").click()
    await floor.locator(".el-popconfirm").get_by_role("button", name="删除").click()
    await expect(flag).to_have_count(0)


@pytest_asyncio.fixture(loop_scope="session")
async def suspicious(running: RunningHouse) -> AsyncIterator[None]:
    """The house asks about every talk of two seconds of which nothing is written."""
    async with logged_in(running, SUPERVISOR) as books:
        usual = await books.api("GET", "/settings/floor")
        wary = await books.api(
            "PUT", "/settings/floor", **{**usual, "private_call_seconds": 2, "private_call_points": 1}
        )
        yield
        await books.api("PUT", "/settings/floor", **{**usual, "version": wary["version"]})


@pytest.mark.usefixtures("suspicious")
async def test_an_alert_for_a_private_call_is_seen_anywhere_and_stands_until_it_is_judged(
    desk: Page, customer: SipPhone, floor: Page
) -> None:
    await go_by_bar(floor, "calls")
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    await desk.get_by_test_id("answer").click()
    await expect(floor.get_by_test_id("floor-alert-private")).to_contain_text("1002疑似私人通话")
    await desk.get_by_test_id("ask-help").click()
    await expect(floor.get_by_test_id("floor-alert-hand")).to_contain_text("举手求助")
    await expect(floor.get_by_test_id("floor-alert-hand").get_by_role("link")).to_have_attribute("href", HAND)
    await shoot(floor, "alerts-elsewhere")
    await floor.get_by_test_id("floor-alert-private").get_by_role("link").click()
    alert = floor.get_by_test_id("private-alert").filter(has_text="1002")
    await expect(alert).to_contain_text("正在通话")
    await expect(alert.get_by_test_id("private-listen")).to_be_enabled()
    await shoot(floor, "private-running")
    call.hang_up()
    await write_up(desk)

    await expect(alert).to_have_attribute("data-running", "false")
    await expect(alert.get_by_test_id("private-listen")).to_have_count(0)
    await floor.reload()
    await shoot(floor, "private-over")
    record = await alert.get_by_test_id("private-call").get_attribute("href")
    await alert.get_by_test_id("private-private").click()
    await expect(alert).to_have_count(0)
    await floor.goto(str(record))
    await expect(floor.get_by_test_id("timeline-step").last).to_contain_text("判定：私人通话")
