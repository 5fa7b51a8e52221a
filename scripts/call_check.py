"""One call through the running demonstration: ``python -m scripts.call_check``.

A SIP telephone dials the hotline, an agent in Chromium answers; each plays a tone that has to be found at the other
end and in its own channel of the recording, and the contact record is filled in. Waits for a house that is still
starting. The last line is one JSON object; the exit status is 0 only if all of it held.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import sys
import time
from dataclasses import asdict, dataclass

import httpx
import soundfile
from playwright.async_api import Error, Page

from huawu.config.env import Environment
from tests.browser.browser import Chromium, go_ready, leave, log_in, until_hears, write_up
from tests.calls.sip_caller import SipPhone
from tests.calls.tones import steady_share
from tests.system.words import AGENT_TONE, CALLER, CALLER_TONE, HOTLINE

AGENT = "1005"
START_LIMIT_S, RECORDING_LIMIT_S = 180.0, 30.0
OWN_SHARE, FOREIGN_SHARE = 0.8, 0.05
"""Of a channel's energy: at least this much its own tone, at most that much the other's."""


@dataclass
class Check:
    """What is printed; times in seconds."""

    ring_s: float | None = None
    """From the INVITE until the agent can press answer."""
    audio_s: float | None = None
    """From the click on answer until both hear each other."""
    record_saved: bool = False
    recording_channels_ok: bool = False
    problem: str = ""

    @property
    def holds(self) -> bool:
        timed = self.ring_s is not None and self.audio_s is not None
        return timed and self.record_saved and self.recording_channels_ok


async def until_up(origin: str) -> None:
    """Wait for every part of the house."""
    async with asyncio.timeout(START_LIMIT_S), httpx.AsyncClient(trust_env=False) as client:
        while True:
            with contextlib.suppress(httpx.TransportError):
                if (await client.get(f"{origin}/healthz")).is_success:
                    return
            await asyncio.sleep(0.3)


async def call(page: Page, phone: SipPhone, check: Check) -> str:
    """Ring, answer, hear each other, hang up, write up; gives the call's id."""
    outgoing = await phone.call(HOTLINE, play=CALLER_TONE)
    await page.get_by_test_id("answer").wait_for()
    check.ring_s = round(time.monotonic() - outgoing.invited_at, 3)
    clicked = time.monotonic()
    await page.get_by_test_id("answer").click()
    await asyncio.gather(outgoing.audio.until_hears(AGENT_TONE, 10), until_hears(page, CALLER_TONE))
    check.audio_s = round(time.monotonic() - clicked, 3)
    await outgoing.audio.until_packets(100)
    call_id = str((await (await page.request.get("/api/desk")).json())["contact"]["call_id"])
    await page.get_by_test_id("hangup").click()
    await outgoing.until_ended()
    await page.get_by_test_id("wrap-up").wait_for()
    await write_up(page)
    await page.get_by_test_id("wrap-up").wait_for(state="hidden")
    return call_id


async def look(page: Page, call_id: str, check: Check) -> None:
    """Find the record and the recording of the call."""
    async with asyncio.timeout(RECORDING_LIMIT_S):
        found = await (await page.request.get(f"/api/calls/{call_id}")).json()
        while not found["recording"] or found["recording"]["state"] != "kept":
            await asyncio.sleep(0.3)
            found = await (await page.request.get(f"/api/calls/{call_id}")).json()
    check.record_saved = found["record"]["completed_at"] is not None
    content = await (await page.request.get(f"/api/calls/{call_id}/recording")).body()
    check.recording_channels_ok = channels_ok(content)


def channels_ok(flac: bytes) -> bool:
    """Whether each channel is its own side's tone for most of the time: caller left, agent right."""
    sound, rate = soundfile.read(io.BytesIO(flac), dtype="int16")
    return all(
        steady_share(sound[:, channel], own, rate) > OWN_SHARE
        and steady_share(sound[:, channel], foreign, rate) < FOREIGN_SHARE
        for channel, own, foreign in ((0, CALLER_TONE, AGENT_TONE), (1, AGENT_TONE, CALLER_TONE))
    )


async def main() -> int:
    env, check = Environment(), Check()
    try:
        await until_up(env.origin)
        async with Chromium(AGENT_TONE) as browser, SipPhone((env.host, env.sip_port), CALLER) as phone:
            context = await browser.person(env.origin)
            page = await context.new_page()
            await log_in(page, AGENT)
            await page.get_by_test_id("headset-close").click()
            await go_ready(page)
            try:
                await look(page, await call(page, phone, check), check)
            finally:
                with contextlib.suppress(Error, AssertionError):
                    await leave(page)
    except (Error, AssertionError, TimeoutError, OSError) as error:
        check.problem = f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no answer in time'}"
    print(json.dumps(asdict(check)))
    return 0 if check.holds else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
