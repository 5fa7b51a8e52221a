"""Real Chromium, as agents and customers use it: with a microphone that plays a tone, and ears that find one."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import soundfile
from playwright.async_api import BrowserContext, Page, Playwright, async_playwright, expect

from huawu.config.demo import PASSWORD

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
_QUIET = (
    "--no-sandbox",  # tests run as root in a container
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
)
PATIENCE_MS = int(os.environ.get("HUAWU_PATIENCE_MS", "15000"))
"""How long a page may take for what is expected of it; more on a machine with much else to do."""
TONE_WIDTH_HZ = 15
SHOTS = os.environ.get("HUAWU_SHOTS", "")
"""A folder for pictures, when somebody wants to see what the tests see."""

expect.set_options(timeout=PATIENCE_MS)

_KEEP_SOUNDS = """
  const property = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...property,
    set(sound) { if (sound) window.sounds = [...(window.sounds ?? []), sound]; property.set.call(this, sound) },
  })
"""
"""Remembers what the page plays, so that a test can listen to it."""

_PLAIN_MICROPHONE = """
  const devices = navigator.mediaDevices, open = devices?.getUserMedia.bind(devices)
  const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
  if (open) devices.getUserMedia = (wanted) => open({ ...wanted, audio: wanted.audio && plain })
"""
"""Speech processing takes a steady tone for noise and removes it; a test's tone has to get through."""

_LOUDEST = """async () => {
  const sound = (window.sounds ?? []).at(-1)
  if (!sound) return 0
  const context = new AudioContext(), analyser = context.createAnalyser()
  await context.resume()
  context.createMediaStreamSource(sound).connect(analyser)
  analyser.fftSize = 8192
  analyser.smoothingTimeConstant = 0
  await new Promise((done) => setTimeout(done, 300))
  const levels = new Float32Array(analyser.frequencyBinCount)
  analyser.getFloatFrequencyData(levels)
  const loudest = levels.indexOf(Math.max(...levels)), rate = context.sampleRate
  await context.close()
  return levels[loudest] > -60 ? loudest * rate / analyser.fftSize : 0
}"""
"""The loudest frequency of what the page plays now, in hertz; 0 when it is quiet."""


class Chromium:
    """``async with Chromium(sound) as browser``; microphones play so many hertz or a WAV file, or are refused."""

    def __init__(self, sound: float | Path | None) -> None:
        self._sound = sound
        self._folder = Path(tempfile.mkdtemp(prefix="huawu-chromium-"))
        self._playwright: Playwright

    async def __aenter__(self) -> Self:
        arguments = [*_QUIET]
        if self._sound is not None:
            arguments += ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
            file = self._sound if isinstance(self._sound, Path) else self._tone(self._sound)
            arguments.append(f"--use-file-for-fake-audio-capture={file}")
        self._playwright = await async_playwright().start()
        self._browser = await self._playwright.chromium.launch(
            executable_path=CHROMIUM, args=arguments, chromium_sandbox=False
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._browser.close()
        await self._playwright.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _tone(self, frequency: float) -> Path:
        rate = 48_000
        seconds = np.arange(rate * 2) / rate  # a whole number of periods: no click where it repeats
        file = self._folder / "microphone.wav"
        soundfile.write(file, 0.3 * np.sin(2 * np.pi * frequency * seconds), rate, subtype="PCM_16")
        return file

    async def person(self, origin: str, *, width: int = 1440, language: str = "zh-CN") -> BrowserContext:
        """A fresh profile: cookies, storage and permissions of one person."""
        height = 900 if width > 1200 else 768
        permissions = ["microphone", "notifications"] if self._sound is not None else []
        context = await self._browser.new_context(
            base_url=origin,
            locale=language,
            timezone_id="Asia/Shanghai",
            viewport={"width": width, "height": height},
            permissions=permissions,
        )
        context.set_default_timeout(PATIENCE_MS)
        await context.add_init_script(_KEEP_SOUNDS)
        await context.add_init_script(_PLAIN_MICROPHONE)
        return context


async def log_in(page: Page, number: str) -> None:
    """Log in as this member of the demonstration company."""
    await page.goto("/login")
    await page.get_by_test_id("login-number").fill(number)
    await page.get_by_test_id("login-password").fill(PASSWORD)
    await page.get_by_test_id("login-password").press("Enter")
    await page.wait_for_url(lambda address: "login" not in address)


async def open_desk(page: Page, number: str) -> None:
    """Log in and put the headset check aside, as every morning."""
    await log_in(page, number)
    await page.get_by_test_id("headset-close").click()


async def go_ready(page: Page) -> None:
    await page.get_by_test_id("state-ready").click()
    await expect(page.get_by_test_id("own-state")).to_contain_text("空闲")


async def write_up(page: Page) -> None:
    """Fill in the contact record with the first words of each kind, and finish."""
    await page.get_by_test_id("record-kind").get_by_text("业务咨询").click()
    await page.get_by_test_id("record-reason").locator("label").first.click()
    await page.get_by_test_id("record-result").locator("label").first.click()
    await page.get_by_test_id("finish").click()
    await expect(page.get_by_test_id("wrap-up")).to_be_hidden()


async def go_by_bar(page: Page, place: str) -> None:
    """To a page by the top bar; behind 更多 where there is no room for it."""
    link, more = page.get_by_test_id(f"nav-{place}"), page.get_by_test_id("nav-more")
    await expect(link).to_be_attached()
    if await link.is_visible():
        await link.click()
        return
    await more.click()
    await page.get_by_test_id(f"more-{place}").click()


async def leave(page: Page) -> None:
    """Finish whatever stands at the desk and go offline, so that the next test finds the house quiet."""
    await page.goto("/desk")
    await page.get_by_test_id("state-offline").click()
    if await page.get_by_test_id("live-call").is_visible():
        await page.get_by_test_id("hangup").click()
        await page.get_by_test_id("wrap-up").wait_for()
    if await page.get_by_test_id("wrap-up").is_visible():
        await write_up(page)
    await expect(page.get_by_test_id("own-state")).to_contain_text("离线")


async def shoot(page: Page, name: str) -> None:
    """A picture of the page as it stands, in both sizes, where :data:`SHOTS` asks for pictures."""
    if SHOTS:
        for width, height in ((1024, 768), (1440, 900)):
            await page.set_viewport_size({"width": width, "height": height})
            await page.wait_for_timeout(300)
            await page.screenshot(path=Path(SHOTS) / f"{name}-{width}.png")


async def until_hears(page: Page, frequency: float, limit_s: float = 10.0) -> None:
    """Wait until the loudest thing the page plays is this tone; TimeoutError otherwise."""
    async with asyncio.timeout(limit_s):
        while abs(await page.evaluate(_LOUDEST) - frequency) > TONE_WIDTH_HZ:
            pass
