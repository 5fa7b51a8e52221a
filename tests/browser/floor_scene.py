"""The cast of a scene on the floor: four agents and a supervisor in browsers, customers and the world outside on SIP.

Two browsers, so that two tones tell who hears whom: 1001 and 1005 sound alike, and so do 1002, 1004 and 2001.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.browser.browser import Chromium, leave, log_in, open_desk
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.agent import DeskClient, logged_in
from tests.system.callers import SUPERVISOR, queue_that
from tests.system.evidence import LIMIT_S, call_in_the_books, kinds_of
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, COLLEAGUE_TONE

SKILLED, PLAIN, CONSULTED, BEGINNER = "1001", "1002", "1004", "1005"
"""The agents by their part: the complaints queue asks for a level that 1001 and 1004 have; its ring forgives two."""
TONES = {SKILLED: AGENT_TONE, BEGINNER: AGENT_TONE, PLAIN: COLLEAGUE_TONE, CONSULTED: COLLEAGUE_TONE}
ENQUIRIES, COMPLAINTS = 0, 1
"""Places in the list of queues."""
TOLD_EVERY_S = 5
WIDENS_AFTER_S = 6


@dataclass
class Floor:
    """Everybody in the scene."""

    house: RunningHouse
    desks: dict[str, Page]
    supervisor: Page
    books: DeskClient
    """The supervisor's own look at what has been written down."""
    phones: list[SipPhone] = field(default_factory=list)

    @property
    def waiting(self) -> Locator:
        """Who waits, as the supervisor sees it."""
        return self.supervisor.get_by_test_id("floor-waiting")

    def agent(self, number: str) -> Locator:
        """The agent's card on the floor."""
        return self.supervisor.get_by_test_id("floor-agent").filter(has_text=number)

    async def customer(self, number: str, hotline: str, *, tone: float | None = None) -> SipCall:
        """Somebody picks up their telephone and dials."""
        phone = await SipPhone(self.house.sip, number).__aenter__()
        self.phones.append(phone)
        return await phone.call(hotline, play=tone)

    async def until_told(self, waiting: Locator) -> None:
        """Wait until this caller has been told how it stands."""
        call_id = await waiting.get_attribute("data-call")
        await call_in_the_books(self.books, call_id or "", lambda call: "wait_told" in kinds_of(call))

    async def calls(self, **search: object) -> list[str]:
        """The ids of the calls that are found so, the newest first."""
        return [row["id"] for row in (await self.books.api("POST", "/calls/search", **search))["items"]]

    async def page_of_call(self, page: Page, known: Collection[str] = (), **search: object) -> str:
        """Open the page of the newest call that is found so and was not known before; gives its id."""
        async with asyncio.timeout(LIMIT_S):
            while not (found := [call for call in await self.calls(**search) if call not in known]):
                await asyncio.sleep(0.1)
        await page.goto(f"/calls/{found[0]}")
        await page.get_by_test_id("timeline-step").first.wait_for()
        return found[0]


@asynccontextmanager
async def on_stage(house: RunningHouse, browsers: Sequence[Chromium]) -> AsyncIterator[Floor]:
    """Everybody at their place, nobody ready; the house is left quiet."""
    by_tone = dict(zip((AGENT_TONE, COLLEAGUE_TONE), browsers, strict=True))
    async with AsyncExitStack() as stack:
        books = await stack.enter_async_context(logged_in(house, SUPERVISOR))
        for place, changes in _settings(await books.api("GET", "/settings/queues")).items():
            await stack.enter_async_context(queue_that(books, at=place, **changes))
        pages: dict[str, Page] = {}
        for number, tone in (*TONES.items(), (SUPERVISOR, COLLEAGUE_TONE)):
            context = await by_tone[tone].person(house.origin)
            stack.push_async_callback(context.close)
            pages[number] = await context.new_page()
        await asyncio.gather(*(open_desk(pages[number], number) for number in TONES))
        supervisor = pages.pop(SUPERVISOR)
        await log_in(supervisor, SUPERVISOR)
        await supervisor.goto("/floor")
        await supervisor.get_by_test_id("floor-queue").first.wait_for()
        floor = Floor(house, pages, supervisor, books)
        try:
            yield floor
        finally:
            for phone in floor.phones:
                await phone.__aexit__()
            await asyncio.gather(*(leave(page) for page in pages.values()))


def _settings(queues: Sequence[dict[str, Any]]) -> dict[int, dict[str, object]]:
    """What the scene needs of the demonstration's queues: what takes minutes there takes seconds."""
    (ring,) = queues[COMPLAINTS]["rings"]
    told: dict[str, object] = {"announce_every_seconds": TOLD_EVERY_S, "callback_offered": True, "survey_offered": True}
    return {ENQUIRIES: told, COMPLAINTS: {"rings": [{**ring, "after_seconds": WIDENS_AFTER_S}]}}


async def picks_up(page: Page) -> None:
    """Answer what rings, and see that it is the talk."""
    await page.get_by_test_id("answer").click()
    await expect(page.get_by_test_id("own-state")).to_contain_text("通话中")
