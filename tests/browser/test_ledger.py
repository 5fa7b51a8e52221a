"""The audit trail in the browser: looked at, verified, exported for an auditor."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from huawu.ledger import auditor
from tests.browser.browser import go_by_bar, log_in
from tests.system.running import HUAWU, RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

LIMIT_MS = 30_000


def said(house: RunningHouse, *command: str) -> tuple[int, str]:
    """The status of a program beside the house, and what it printed."""
    done = subprocess.run(command, env=house.environment, check=False, capture_output=True, text=True)
    return done.returncode, done.stdout


async def test_a_look_is_sealed_verified_and_exported(page: Page, running: RunningHouse, tmp_path: Path) -> None:
    await log_in(page, "2001")
    await go_by_bar(page, "ledger")
    await page.get_by_test_id("ledger-actor").fill("2001")
    async with page.expect_response("**/api/ledger/search"):
        await page.get_by_test_id("ledger-search").click()
    row = page.get_by_test_id("ledger-row").filter(has_text="查看审计台账").first
    await expect(row).to_contain_text("2001")
    await row.get_by_test_id("ledger-open").click()
    await expect(page.get_by_test_id("ledger-detail")).to_contain_text("127.0.0.1")

    await page.get_by_test_id("ledger-verify").click()
    await expect(page.get_by_test_id("ledger-verdict")).to_contain_text("全部相符", timeout=LIMIT_MS)

    async with page.expect_download() as downloading:
        await page.get_by_test_id("ledger-export").click()
    file = tmp_path / "ledger.jsonl"
    await (await downloading.value).save_as(file)
    status, key = said(running, HUAWU, "ledger", "key")
    assert status == 0
    audit = (sys.executable, str(auditor.__file__), str(file), "--key", key.strip())
    assert said(running, *audit)[0] == 0
    file.write_bytes(file.read_bytes().replace(b'"2001"', b'"2002"', 1))
    assert said(running, *audit)[0] == 1


async def test_nothing_found_is_said_and_agents_have_no_such_page(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/ledger")
    await page.get_by_test_id("ledger-object").fill("no-such-thing")
    await page.get_by_test_id("ledger-search").click()
    await expect(page.get_by_test_id("list-empty")).to_contain_text("没有符合条件的记录")
    await page.context.clear_cookies()
    await log_in(page, "1001")
    await expect(page.get_by_test_id("nav-ledger")).to_have_count(0)
