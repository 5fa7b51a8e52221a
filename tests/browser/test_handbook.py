"""A clause of the handbook is changed, reviewed, published and signed in the browser; without the signature no calls.

In a house of its own: what is in force here would keep everybody else's agents from their calls."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser.browser import Chromium, go_ready, log_in, open_desk, shoot
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")
AUTHOR, REVIEWER, AGENT = "3001", "2001", "1001"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[RunningHouse]:
    async with RunningHouse(tmp_path_factory.mktemp("handbook")) as house:
        yield house


async def tab(chromium: Chromium, house: RunningHouse) -> Page:
    return await (await chromium.person(house.origin)).new_page()


async def open_draft(page: Page, number: str) -> None:
    await log_in(page, number)
    await page.goto("/handbook")
    await page.get_by_test_id("to-versions").click()
    await page.locator('[data-testid="version"][data-number="2"]').get_by_test_id("open-version").click()


async def test_changed_published_gated_and_signed(own_house: RunningHouse, chromium: Chromium) -> None:
    reviewer, author, agent = [await tab(chromium, own_house) for _ in range(3)]
    await open_desk(agent, AGENT)
    await sent_back(reviewer)
    await written_anew(author)
    await published(reviewer)
    await kept_from_calls(agent)
    await signed(agent)
    await agent.get_by_test_id("to-desk").click()
    await expect(agent.get_by_test_id("banner-sign")).to_be_hidden()
    await go_ready(agent)
    await followed(reviewer)
    for page in (reviewer, author, agent):
        await page.context.close()


async def sent_back(page: Page) -> None:
    await open_draft(page, REVIEWER)
    await expect(page.get_by_test_id("clause-diff")).to_have_count(2)
    await expect(page.locator('[data-clause="5.2.3"] ins').first).to_be_visible()
    await shoot(page, "handbook-changes")
    await page.get_by_test_id("refuse").click()
    await page.get_by_test_id("decide-answer").fill("签署期限请改为当天。")
    await page.get_by_test_id("decide-now").click()
    await expect(page.get_by_test_id("standing")).to_have_text("草案")


async def written_anew(page: Page) -> None:
    await open_draft(page, AUTHOR)
    await expect(page.get_by_test_id("answer")).to_contain_text("签署期限请改为当天。")
    await page.locator('[data-testid="draft-clause"][data-clause="2.1.1"]').get_by_test_id("edit-clause").click()
    await page.get_by_test_id("parameter-grace_days").get_by_role("spinbutton").fill("0")
    await page.keyboard.press("Tab")
    await shoot(page, "handbook-editor")
    await page.get_by_test_id("save-clause").click()
    await expect(page.get_by_role("tab", name="修订对比（3）")).to_be_visible()
    await shoot(page, "handbook-draft")
    await page.get_by_test_id("send").click()
    await page.get_by_test_id("send-now").click()
    await expect(page.get_by_test_id("standing")).to_have_text("待审核")


async def published(page: Page) -> None:
    await page.reload()
    await page.get_by_test_id("publish").click()
    effective = page.get_by_test_id("decide-dialog").locator("input").first
    await effective.hover()
    await page.get_by_test_id("decide-dialog").locator(".el-input__suffix .clear-icon, .clear-icon").first.click()
    await shoot(page, "handbook-publish")
    await page.get_by_role("button", name="立即发布").click()
    await expect(page.get_by_test_id("standing")).to_have_text("现行")


async def kept_from_calls(page: Page) -> None:
    """The desk is told by itself, and ready is refused."""
    await expect(page.get_by_test_id("banner-sign")).to_contain_text("手册有 3 条待签，签署后才能转为“空闲”。")
    refused = page.get_by_text("手册还有条款待您签署").first
    for _ in range(10):  # who asks in the moment before the switchboard has heard of it is ready, as before
        await page.get_by_test_id("state-ready").click()
        try:
            await expect(refused).to_be_visible(timeout=3000)
            break
        except AssertionError:
            await page.get_by_test_id("state-offline").click()
    await expect(page.get_by_test_id("own-state")).to_contain_text("离线")
    await shoot(page, "handbook-gate")


async def signed(page: Page) -> None:
    await page.get_by_test_id("to-sign").click()
    await expect(page.get_by_test_id("sign-clause")).to_have_count(3)
    await expect(page.get_by_test_id("sign-name")).to_be_disabled()
    await shoot(page, "handbook-sign")
    for _ in range(3):
        await page.get_by_test_id("sign-read").click()
    await page.get_by_test_id("sign-name").fill("林小")
    await page.get_by_test_id("sign-now").click()
    await expect(page.get_by_text("签名与您的姓名不一致")).to_be_visible()
    await page.get_by_test_id("sign-name").fill("林小满")
    await page.get_by_test_id("sign-now").click()
    await expect(page.get_by_test_id("all-signed")).to_be_visible()
    await shoot(page, "handbook-signed")


async def followed(page: Page) -> None:
    await page.reload()
    await page.get_by_role("tab", name="签署情况").click()
    await expect(page.locator('[data-testid="signer"][data-number="1001"]')).to_contain_text("已签")
    await expect(page.locator('[data-testid="signer"][data-number="1002"]')).to_contain_text("未签")
    await shoot(page, "handbook-signers")
    await page.goto("/handbook/versions")
    await expect(page.locator('[data-testid="version"][data-number="2"]')).to_contain_text("现行")
    await shoot(page, "handbook-versions")
    await page.goto("/handbook/2.1.1")
    await expect(page.get_by_test_id("clause-team").first).to_be_visible()
    await shoot(page, "handbook-clause")
