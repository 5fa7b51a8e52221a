"""A certificate taken away and earned again: the queue closes and opens on the real floor."""

from __future__ import annotations

import csv
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from huawu.config.demo.training import BANK, PAPER
from tests.browser.browser import Chromium, go_by_bar, leave, log_in, open_desk, shoot
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

AGENT, NAME = "1005", "郑书瑶"
COURSE = "充值优惠业务上岗培训"
TABLE = "题型,主题,题干,选项A,选项B,答案\n单选,测试,可以吗？,可以,不可以,A\n单选,测试,缺答案,可以,不可以,E"
READ_MS = 30_000
"""Half the usual time of the shortest thing in the course has to pass."""


def right_answers() -> dict[str, list[str]]:
    """By question, the texts that are right."""
    with BANK.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    known = {}
    for row in rows:
        if row[0] == "填空":
            known[row[2]] = [blank.split("|")[0] for blank in row[7].split("；")]
        else:
            known[row[2]] = [row[3 + "ABCD".index(letter)] for letter in row[7] if letter in "ABCD"]
    return known


@pytest_asyncio.fixture(loop_scope="session")
async def trainer(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await log_in(page, "3001")
    yield page
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def floor(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """The supervisor's view of the floor."""
    context = await chromium.person(running.origin)
    page = await context.new_page()
    await log_in(page, "2001")
    yield page
    await context.close()


def card(floor: Page) -> Locator:
    return floor.locator(f'[data-testid="floor-agent"][data-agent="{AGENT}"]')


async def test_read_sit_certified_and_the_queue_opens(trainer: Page, floor: Page, page: Page) -> None:
    await open_desk(page, AGENT)
    await go_by_bar(floor, "floor")
    await expect(card(floor)).to_be_visible()
    await expect(card(floor).get_by_test_id("floor-closed")).to_have_count(0)
    await revoke(trainer)
    await expect(card(floor).get_by_test_id("floor-closed")).to_contain_text("资格已失效")
    await shoot(floor, "training-floor-closed")

    await go_by_bar(page, "training")
    await expect(page.get_by_test_id("own-certificate")).to_have_attribute("data-state", "revoked")
    await shoot(page, "training-own")
    await read(page)
    await go_by_bar(page, "training")
    await sit(page)
    await expect(page.get_by_test_id("exam-certified")).to_contain_text("已取得上岗资格")
    await shoot(page, "training-result")
    await expect(card(floor).get_by_test_id("floor-closed")).to_have_count(0)
    await shoot(floor, "training-floor-open")
    await page.goto("/desk")
    await leave(page)


async def revoke(trainer: Page) -> None:
    await go_by_bar(trainer, "training")
    await trainer.get_by_test_id("tab-certificates").click()
    row = trainer.get_by_test_id("certificate-row").filter(has_text=NAME)
    await expect(row.first).to_be_visible()
    await shoot(trainer, "training-certificates")
    for held in await row.filter(has_text="撤销").all():
        await held.get_by_test_id("certificate-revoke").click()
        await trainer.locator(".el-message-box__input input").fill("抽检发现活动规则解释有误，须复考")
        await trainer.locator(".el-message-box__btns .el-button--primary").click()
        await expect(held).to_have_attribute("data-state", "revoked")


async def read(page: Page) -> None:
    """One thing of a course, as long as it takes."""
    await page.get_by_test_id("own-course").filter(has_text=COURSE).click()
    await page.get_by_test_id("course-thing").last.click()
    await expect(page.get_by_test_id("thing-finish")).to_be_disabled()
    await shoot(page, "training-course")
    await expect(page.get_by_test_id("thing-finish")).to_be_enabled(timeout=READ_MS)
    await page.get_by_test_id("thing-finish").click()
    await expect(page.get_by_test_id("course-thing").last).to_contain_text("✓")


async def sit(page: Page) -> None:
    """Begun, gone on with after a reload, handed in."""
    known = right_answers()
    paper = page.get_by_test_id("own-paper").filter(has_text=PAPER)
    await paper.get_by_test_id("exam-begin").click()
    await page.locator(".el-message-box__btns .el-button--primary").click()
    await expect(page.get_by_test_id("exam-left")).to_contain_text("剩余")
    await answer(page, known)
    await shoot(page, "training-exam")
    await expect(page.get_by_test_id("exam-saved")).to_have_text("已保存")
    await page.reload()
    await expect(page.get_by_text("已答 1 /")).to_be_visible()
    while True:
        await answer(page, known)
        following = page.get_by_test_id("exam-next")
        if await following.is_disabled():
            break
        await following.click()
    await page.get_by_test_id("exam-hand-in").click()
    await page.locator(".el-message-box__btns .el-button--primary").click()
    await expect(page.get_by_test_id("exam-result")).to_have_attribute("data-state", "passed")


async def answer(page: Page, known: dict[str, list[str]]) -> None:
    question = page.get_by_test_id("exam-question")
    right = known[await question.locator("h2").inner_text()]
    blanks = question.get_by_test_id("exam-blank")
    for index in range(await blanks.count()):
        await blanks.nth(index).fill(right[index])
    for option in await question.get_by_test_id("exam-option").all():
        text = await option.locator("span").inner_text()
        if text in right and await option.get_attribute("aria-checked") != "true":
            await option.click()


async def test_the_planner_sees_the_effect_and_the_trainer_the_bank(
    running: RunningHouse, chromium: Chromium, trainer: Page
) -> None:
    for tab in ("plans", "courses", "bank", "papers", "attempts", "figures"):
        await trainer.goto(f"/training/{tab}")
        await expect(trainer.locator("table").first).to_be_visible()
        await shoot(trainer, f"training-{tab}")
    await trainer.goto("/training/bank")
    await trainer.get_by_test_id("question-edit").first.click()
    await expect(trainer.get_by_test_id("editor")).to_be_visible()
    await shoot(trainer, "training-question")
    await trainer.get_by_test_id("editor-cancel").click()
    await trainer.get_by_test_id("bank-import").click()
    await trainer.get_by_test_id("import-file").set_input_files(
        {
            "name": "题库.csv",
            "mimeType": "text/csv",
            "buffer": TABLE.encode(),
        }
    )
    await expect(trainer.get_by_test_id("import-preview")).to_contain_text("可导入 1 题")
    await expect(trainer.get_by_test_id("import-preview")).to_contain_text("有误 1 行")
    await shoot(trainer, "training-import")
    context = await chromium.person(running.origin, width=1024)
    planner = await context.new_page()
    await log_in(planner, "4001")
    await planner.goto("/training")
    await planner.get_by_test_id("kind-lift").first.click()
    await shoot(planner, "training-planner")
    await planner.get_by_role("button", name="停用").last.click()
    await planner.get_by_test_id("kind-preview").first.click()
    await expect(planner.get_by_test_id("effect-queue").first).to_be_visible()
    await shoot(planner, "training-effect")
    await planner.get_by_test_id("effect-force").click()
    await expect(planner.get_by_test_id("kind-lift").first).to_be_visible()
    await context.close()
