"""From a figure of the handbook down to a call, to a draft, to a decision that the agent is heard about; and the
suggestion box."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.browser.browser import Chromium, go_by_bar, log_in, open_desk, shoot
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

Open = Callable[[str], Awaitable[Page]]
CLAUSE = "5.2.3"


@pytest_asyncio.fixture(loop_scope="session")
async def somebody(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Open]:
    """A page of this member of the house, each in a profile of their own."""
    async with AsyncExitStack() as stack:

        async def log_in_as(number: str) -> Page:
            context = await chromium.person(running.origin)
            stack.push_async_callback(context.close)
            page = await context.new_page()
            await (open_desk if number.startswith("1") else log_in)(page, number)
            return page

        yield log_in_as


async def do(page: Page, deed: str, text: str = "", outcome: str = "") -> None:
    """A step of the chart, in the drawer that is open."""
    await page.get_by_test_id(f"conduct-do-{deed}").click()
    if outcome:
        await page.get_by_test_id(f"conduct-outcome-{outcome}").click()
    if text:
        await page.get_by_test_id("conduct-text").fill(text)
    await page.get_by_test_id("conduct-submit").click()
    await expect(page.get_by_test_id("conduct-submit")).to_be_hidden()


async def draft_from_the_clause(leader: Page) -> tuple[str, str]:
    """Down to the call first, then a draft of it; whose it is, and its address."""
    await leader.goto(f"/handbook/{CLAUSE}")
    broken = leader.get_by_test_id("clause-broken").first
    await broken.get_by_role("link").click()
    await leader.wait_for_url("**/calls/*")
    await leader.go_back()
    await leader.get_by_test_id("conduct-findings").click()
    free: Locator = leader.get_by_test_id("conduct-finding").filter(has_text="查看依据").first
    number = (await free.locator("td").nth(2).inner_text()).split()[0]
    await free.locator("label").click()
    await shoot(leader, "conduct-findings")
    await leader.get_by_test_id("conduct-draft-findings").click()
    link = leader.get_by_test_id("conduct-finding").get_by_role("link", name="已登记").first
    await link.click()
    await leader.wait_for_url("**/conduct/*")
    return number, leader.url


async def test_from_a_figure_to_the_word_of_a_second_person(somebody: Open) -> None:
    leader = await somebody("1003")
    number, address = await draft_from_the_clause(leader)
    state = leader.get_by_test_id("conduct-drawer").get_by_test_id("conduct-state")
    await expect(state).to_have_text("待认定")
    await leader.get_by_test_id("conduct-do-decided").click()
    await leader.get_by_test_id("conduct-outcome-violation").click()
    await shoot(leader, "conduct-decide")
    await leader.get_by_role("button", name="返回").click()
    await do(leader, "decided", "录音可证，保持超时且未致歉。", "violation")
    await expect(state).to_have_text("待本人申辩")

    agent = await somebody(number)
    await go_by_bar(agent, "conduct")
    await agent.get_by_test_id("conduct-row").filter(has_text=CLAUSE).filter(has_text="待本人申辩").first.click()
    await expect(agent.get_by_test_id("conduct-counts")).to_have_text("未计入")
    await agent.goto(address)
    await do(agent, "answered", "在等财务核对，已告知客户需要两分钟。")
    await shoot(agent, "conduct-agent")

    await leader.reload()
    await do(leader, "confirmed", "告知是对的，返回后仍应致歉。")
    await expect(state).to_have_text("已生效")
    await agent.reload()
    await expect(agent.get_by_test_id("conduct-counts")).to_contain_text("至")
    await do(agent, "appealed", "录音三分十秒有致歉，请复听。")

    await leader.reload()
    await expect(state).to_have_text("申诉中")
    await expect(leader.get_by_test_id("conduct-act")).to_be_hidden()
    supervisor = await somebody("2002")
    await go_by_bar(supervisor, "conduct")
    await shoot(supervisor, "conduct-waiting")
    await supervisor.goto(address)
    await do(supervisor, "changed", "复听确有致歉，改为提醒。", "note")
    await expect(supervisor.get_by_test_id("conduct-outcome")).to_have_text("提醒")
    await expect(supervisor.get_by_test_id("conduct-event")).to_have_count(6)
    await shoot(supervisor, "conduct-final")
    await the_ledger_has_it(supervisor, number)


async def the_ledger_has_it(page: Page, number: str) -> None:
    await page.goto("/conduct")
    await page.get_by_test_id("conduct-view-ledger").click()
    await expect(page.get_by_test_id("conduct-line").filter(has_text=number)).to_be_visible()
    await shoot(page, "conduct-ledger")
    async with page.expect_download() as downloading:
        await page.get_by_test_id("conduct-export").click()
    file = await (await downloading.value).path()
    assert "# 话务导出 2002" in file.read_text(encoding="utf-8-sig")


async def test_points_are_set_on_the_settings_page(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/service/conduct")
    points = page.get_by_test_id("points-2.1.9").get_by_role("spinbutton")
    before = int(await points.input_value())
    await points.fill(str(before + 1))
    await page.keyboard.press("Tab")
    await page.get_by_test_id("conduct-book-save").click()
    await page.reload()
    await expect(points).to_have_value(str(before + 1))
    await shoot(page, "conduct-points")


async def test_a_suggestion_is_made_supported_adopted_and_carried_out(somebody: Open) -> None:
    author = await somebody("1002")
    await go_by_bar(author, "suggestions")
    await shoot(author, "suggestions")
    await author.get_by_test_id("suggestion-write").click()
    await author.get_by_test_id("suggestion-title").fill("夜班交接写一句话提醒")
    await author.get_by_test_id("suggestion-text").fill("交接时口头说的事容易漏，写一句话留在工作台上。")
    await shoot(author, "suggestion-dialog")
    await author.get_by_test_id("suggestion-save").click()
    await author.wait_for_url("**/suggestions/*-*")
    address = author.url

    colleague = await somebody("1001")
    await colleague.goto(address)
    await colleague.get_by_test_id("suggestion-support").click()
    await expect(colleague.get_by_test_id("suggestion-supporters")).to_have_text("1 人支持")
    await colleague.get_by_test_id("suggestion-say").fill("昨天就漏了一个回电，支持。")
    await colleague.get_by_test_id("suggestion-send").click()
    await expect(colleague.get_by_test_id("suggestion-event")).to_have_count(2)
    await expect(colleague.get_by_test_id("suggestion-answer")).to_be_hidden()

    boss = await somebody("2001")
    await boss.goto(address)
    await boss.get_by_test_id("suggestion-adopt").click()
    await boss.get_by_test_id("suggestion-owner").click()
    await boss.get_by_role("option", name="1003").click()
    await boss.get_by_test_id("suggestion-answer-text").fill("谢谢一诺，下周起试行。")
    await shoot(boss, "suggestion-adopt")
    await boss.get_by_test_id("suggestion-answer-send").click()
    await expect(boss.get_by_test_id("suggestion-state")).to_have_text("已采纳，落实中")

    owner = await somebody("1003")
    await owner.goto(address)
    await owner.get_by_test_id("suggestion-done-text").fill("交接栏已启用。")
    await owner.get_by_test_id("suggestion-done").click()
    await expect(owner.get_by_test_id("suggestion-state")).to_have_text("已落实")
    await shoot(owner, "suggestion-done")
    await owner.goto("/conduct")
    await expect(owner.get_by_test_id("conduct-row").filter(has_text="夜班交接写一句话提醒")).to_be_visible()
