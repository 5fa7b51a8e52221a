"""Pictures of every page for ``docs/screenshots``: ``python -m scripts.screenshots``.

A house of its own is started with the demonstration company, real calls are made, and each page is taken at 1440 and
1024 wide, in Chinese and the desk in English too. Only made-up people are seen.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import numpy as np
import soundfile
from playwright.async_api import Page

from tests.browser.browser import Chromium, go_ready, leave, log_in, open_desk, write_up
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.running import RunningHouse
from tests.system.words import CALLER, HOTLINE

TARGET = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
SIZES = ((1440, 900), (1024, 768))
TALK_PACKETS = 50 * 14
NOTE = "客户充值100元，未收到“满100送10”的赠送金。已核对订单：活动规则为T+1日到账，已告知客户并致歉。"


_IN_ENGLISH = """async () => {
  const token = document.cookie.match(/csrftoken=([^;]+)/)[1]
  const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': token }
  await fetch('/api/me', { method: 'PATCH', headers, body: JSON.stringify({ language: 'en' }) })
}"""
"""Chooses English for whoever is logged in."""


async def take(page: Page, name: str, language: str = "zh") -> None:
    """The page as it stands, in both sizes."""
    for width, height in SIZES:
        await page.set_viewport_size({"width": width, "height": height})
        await page.wait_for_timeout(400)  # transitions and charts come to rest
        await page.screenshot(path=TARGET / f"{name}-{width}.{language}.png")
    await page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})


def speech(house: RunningHouse, prompt: str) -> Path:
    """A spoken prompt of the house: somebody's voice for a microphone."""
    return house.folder / "asterisk" / "prompts" / "made" / f"{prompt}.wav16"


def microphone(house: RunningHouse) -> Path:
    """The agent's voice as Chromium wants it: a WAV file by name as well as by content."""
    sound, rate = soundfile.read(speech(house, "goodbye"))
    file = house.folder / "agent.wav"
    soundfile.write(file, np.concatenate([sound, np.zeros(rate * 3)]), rate)
    return file


async def dial(house: RunningHouse, phone: SipPhone) -> SipCall:
    """A customer who speaks."""
    call = await phone.call(HOTLINE)
    sound, rate = soundfile.read(speech(house, "closed"), dtype="int16")
    call.audio.speech = np.concatenate([np.zeros(rate, dtype=np.int16), sound[:: rate // 8000]])
    return call


async def desk(house: RunningHouse, page: Page, language: str) -> None:
    """An agent's call from ring to wrap-up."""
    await log_in(page, "1001")
    await page.get_by_test_id("headset-dialog").wait_for()
    if language == "en":
        await page.evaluate(_IN_ENGLISH)
        await page.reload()
        await page.get_by_test_id("headset-open").click()  # it opens by itself once a session
    await page.wait_for_timeout(1500)
    await take(page, "headset", language)
    await page.get_by_test_id("headset-close").click()
    await page.get_by_test_id("state-ready").click()
    await page.wait_for_timeout(500)
    await take(page, "desk-ready", language)
    async with SipPhone(house.sip, CALLER) as phone:
        call = await dial(house, phone)
        await page.get_by_test_id("past-contacts").wait_for()
        await take(page, "desk-ringing", language)
        await page.get_by_test_id("answer").click()
        await page.get_by_test_id("phrase-greeting").wait_for()
        await take(page, "desk-greeting", language)
        await page.get_by_test_id("greeting-said").click()
        await page.get_by_test_id("note").fill(NOTE)
        await page.get_by_test_id("record-kind").locator("label").nth(1).click()
        await call.audio.until_packets(TALK_PACKETS, 60)
        await take(page, "desk", language)
        await case_beside_the_call(page, language)
        await page.get_by_test_id("hold").click()
        await page.wait_for_timeout(2000)
        await take(page, "desk-hold", language)
        await page.get_by_test_id("resume").click()
        await call.audio.until_packets(TALK_PACKETS, 60)
        await page.get_by_test_id("hangup").click()
        await page.get_by_test_id("wrap-up").wait_for()
        await take(page, "desk-wrap-up", language)
    if language == "zh":
        await write_up(page)
        await call_page(page)
        await leave(page)


async def case_beside_the_call(page: Page, language: str) -> None:
    await page.keyboard.press("Alt+c")
    drawer = page.get_by_test_id("case-drawer")
    await drawer.get_by_test_id("case-subject").fill("充值赠送金未到账")
    await take(page, "desk-case", language)
    await drawer.get_by_test_id("case-drawer-save").click()
    await drawer.wait_for(state="hidden")


async def call_page(page: Page) -> None:
    await page.get_by_test_id("nav-calls").click()
    await page.get_by_test_id("calls-row").first.click()
    await page.get_by_test_id("timeline-step").first.wait_for()
    async with asyncio.timeout(30):
        while not await page.get_by_test_id("play").is_visible():
            await page.reload()
            await page.get_by_test_id("timeline-step").first.wait_for()
    await page.wait_for_timeout(1000)
    await take(page, "call")


async def floor(house: RunningHouse, page: Page, colleague: Page) -> None:
    """A supervisor's view with somebody talking and somebody waiting."""
    await open_desk(colleague, "1002")
    await go_ready(colleague)
    async with SipPhone(house.sip, "19900000002") as first, SipPhone(house.sip, "19900000003") as second:
        await dial(house, first)
        await colleague.get_by_test_id("answer").click()
        await colleague.get_by_test_id("live-call").wait_for()
        await dial(house, second)
        await log_in(page, "2001")
        await page.goto("/floor")
        await page.get_by_test_id("floor-waiting").wait_for()
        await page.wait_for_timeout(3000)
        await take(page, "floor")
        await colleague.keyboard.press("Alt+R")
        await colleague.get_by_test_id("rude-script").wait_for()
        await take(colleague, "desk-rude")
        await supervise(page)
        await page.goto("/wall")
        await page.get_by_test_id("wall-waiting").wait_for()
        await page.wait_for_timeout(6000)  # the day's figures come every five seconds
        await take(page, "wall")
    await leave(colleague)  # or the next caller would ring there
    for place in ("callbacks", "obligations", "prompts", "calls", "customers", "ledger"):
        await page.goto(f"/{place}")
        if place == "calls":
            await page.get_by_test_id("filter-period").get_by_text("近7天").click()
        await page.wait_for_load_state("networkidle")
        await take(page, place)
    await cases(page)
    await handbook(page)
    await privacy(page)
    await settings(page)
    await own_work(page)
    await page.goto("/customers")
    await page.get_by_text("梅雨晴").click()
    await page.wait_for_url("**/customers/*")
    await page.get_by_role("heading", name="梅雨晴").wait_for()
    await page.wait_for_load_state("networkidle")
    await take(page, "customer")


async def cases(page: Page) -> None:
    await page.goto("/cases")
    await page.get_by_test_id("case-row").first.wait_for()
    await take(page, "cases")
    await page.get_by_test_id("case-row").first.click()
    await page.get_by_test_id("case-head").wait_for()
    await page.wait_for_load_state("networkidle")
    await take(page, "case")
    await page.goto("/cases?view=complaints")
    await page.get_by_test_id("complaint-row").first.wait_for()
    await take(page, "complaints")
    await page.get_by_test_id("complaint-row").filter(has_text="严重").first.click()
    await page.get_by_test_id("complaint-card").wait_for()
    await page.wait_for_load_state("networkidle")
    await take(page, "complaint")
    await page.goto("/service/complaints")
    await page.get_by_test_id("complaint-book").wait_for()
    await take(page, "complaint-book")
    await page.goto("/promises")
    await page.wait_for_load_state("networkidle")
    await take(page, "promises")


async def privacy(page: Page) -> None:
    """A number seen for a reason, and the settings."""
    await page.goto("/customers")
    await page.get_by_test_id("reveal").first.click()
    await page.get_by_test_id("reveal-reason").fill("核对退款到账号码")
    await page.get_by_test_id("reveal-budget").get_by_text("今天").wait_for()
    await take(page, "reveal")
    await page.get_by_test_id("reveal-submit").click()
    await page.get_by_test_id("reveal-hide").wait_for()
    await take(page, "revealed")
    for tab in ("volumes", "limits", "retention", "holds", "requests"):
        await page.goto(f"/privacy/{tab}")
        await page.wait_for_load_state("networkidle")
        await take(page, f"privacy-{tab}")


async def handbook(page: Page) -> None:
    await page.goto("/handbook")
    await page.get_by_test_id("clause").first.wait_for()
    await page.wait_for_load_state("networkidle")
    await take(page, "handbook")
    await page.goto("/handbook/2.2.1")
    await page.get_by_test_id("clause-share").wait_for()
    await take(page, "clause")
    for part in ("versions", "replay"):
        await page.goto(f"/handbook/{part}")
        await page.wait_for_load_state("networkidle")
        await take(page, f"handbook-{part}")


async def own_work(page: Page) -> None:
    """What people know, learn, have done, and think."""
    for place in ("knowledge", "training", "conduct", "suggestions", "reports", "reports/reviews", "reports/people"):
        await page.goto(f"/{place}")
        await page.wait_for_load_state("networkidle")
        await take(page, place.replace("/", "-"))
    await page.goto("/knowledge")
    await page.get_by_test_id("article-row").first.click()
    await page.wait_for_load_state("networkidle")
    await take(page, "article")


async def supervise(page: Page) -> None:
    """The supervisor whispers to the agent who has raised a hand."""
    await page.get_by_test_id("floor-help").get_by_role("button").first.click()
    await page.get_by_test_id("agent-timeline").wait_for()
    await page.get_by_test_id("supervise-whisper").click()
    await page.get_by_test_id("supervise-take-over").wait_for()
    await page.wait_for_timeout(1000)
    await take(page, "floor-agent")
    await page.get_by_test_id("supervise-stop").click()
    await page.get_by_test_id("supervise-allow").click()


async def settings(page: Page) -> None:
    """Queues, hotlines and menus, the editor of a queue and of a menu, breaks, and the rules of the floor."""
    await page.goto("/service/queues")
    await page.get_by_test_id("queue-row").first.wait_for()
    await take(page, "queues")
    await page.get_by_test_id("queue-edit").nth(1).click()
    await page.get_by_test_id("part-distribution").click()
    await take(page, "queue-editor")
    await page.goto("/service/hotlines")
    await page.get_by_test_id("hotline-row").first.wait_for()
    await take(page, "hotlines")
    await page.goto("/service/menus")
    await page.get_by_test_id("menu-edit").first.click()
    await page.get_by_test_id("menu-preview").get_by_role("listitem").first.wait_for()
    await take(page, "menu-editor")
    for tab in ("breaks", "floor"):
        await page.goto(f"/service/{tab}")
        await page.get_by_test_id(f"tab-{tab}").wait_for()
        await page.wait_for_load_state("networkidle")
        await take(page, f"service-{tab}")


async def public(page: Page) -> None:
    await page.goto("/login")
    await page.get_by_test_id("login-number").wait_for()
    await take(page, "login")
    await page.goto("/phone")
    await page.get_by_test_id("phone-call").wait_for()
    await take(page, "phone")


async def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="huawu-screenshots-") as folder:
        async with RunningHouse(Path(folder)) as house, Chromium(microphone(house)) as browser:
            pages = [await (await browser.person(house.origin)).new_page() for _ in range(4)]
            await public(pages[0])
            await desk(house, pages[1], "zh")
            await floor(house, pages[2], pages[3])
            english = await (await browser.person(house.origin, language="en-US")).new_page()
            await pages[1].context.close()
            await desk(house, english, "en")


if __name__ == "__main__":
    asyncio.run(main())
