"""Browsers for the tests: one whose microphone plays the agent's tone, one the caller's, one without a microphone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Page

from tests.browser.browser import Chromium, go_ready, leave, open_desk
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, CALLER_TONE


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Chromium]:
    """The agents' browser."""
    async with Chromium(AGENT_TONE) as browser:
        yield browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def customers_chromium() -> AsyncIterator[Chromium]:
    async with Chromium(CALLER_TONE) as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def page(running: RunningHouse, chromium: Chromium) -> AsyncIterator[Page]:
    """Somebody's empty tab."""
    context = await chromium.person(running.origin)
    yield await context.new_page()
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def desk(page: Page) -> AsyncIterator[Page]:
    """Agent 1002's desk, ready; left tidy afterwards."""
    await open_desk(page, "1002")
    await go_ready(page)
    yield page
    if not page.is_closed():
        await leave(page)
