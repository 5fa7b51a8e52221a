"""Whose screen a screenshot shows, on the real pages in Chromium: found again, and not to be taken away."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest
from PIL import Image
from playwright.async_api import Page, expect
from pypdf import PdfReader

from huawu.privacy.models import name_of
from huawu.privacy.watermark.extraction import find_mark
from tests.browser.browser import go_by_bar, log_in, shoot

pytestmark = pytest.mark.asyncio(loop_scope="session")

MARK = "page-mark"
PAGES = ["/calls", "/customers", "/floor", "/ledger"]


async def mark_of(page: Page) -> str:
    """The mark of this session, as the server gives it."""
    script = """async () => {
      const token = document.cookie.match(/csrftoken=([^;]+)/)[1]
      const answer = await fetch('/api/watermark', { method: 'POST', headers: { 'X-CSRFToken': token } })
      return (await answer.json()).mark
    }"""
    return str(await page.evaluate(script))


async def picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(await page.screenshot())).convert("RGB")


def found(image: Image.Image, scale: float, quality: int) -> str | None:
    """The mark in the picture, scaled and made into a JPEG."""
    file = io.BytesIO()
    image.resize((round(image.width * scale), round(image.height * scale))).save(file, "JPEG", quality=quality)
    mark = find_mark(np.asarray(Image.open(file).convert("L"), dtype=np.float64))
    return None if mark is None else name_of(mark)


async def test_a_scaled_screenshot_of_any_page_leads_to_the_session(page: Page) -> None:
    await log_in(page, "2001")
    mark = await mark_of(page)
    for path in PAGES:
        await page.goto(path)
        await expect(page.locator(MARK)).to_have_count(1)
        image = await picture(page)
        assert image.width == 1440
        asked = [(0.5, 70), (0.5, 85), (0.5, 95), (1.0, 70), (1.0, 95), (1.5, 70), (1.5, 95)]
        read = {(scale, quality): found(image, scale, quality) for scale, quality in asked}
        assert read == dict.fromkeys(read, mark), path
    await shoot(page, "watermark")


async def test_it_comes_back_and_is_in_nobodys_way(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/calls")
    await page.locator(MARK).wait_for(state="attached")
    mark = await mark_of(page)
    await page.evaluate("document.querySelector('page-mark').remove()")
    await expect(page.locator(MARK)).to_have_count(1)
    await page.add_style_tag(content="page-mark { opacity: 0 !important; display: none !important }")
    await page.evaluate("document.querySelector('page-mark').style.cssText = 'display: none'")
    await expect(page.locator(MARK)).to_have_css("display", "block")
    assert found(await picture(page), 1.0, 90) == mark
    await go_by_bar(page, "ledger")
    await expect(page).to_have_url(re.compile("/ledger"))


async def test_the_customers_phone_page_is_marked_for_a_colleague_alone(page: Page) -> None:
    await page.goto("/phone")
    await page.get_by_test_id("phone-call").wait_for()
    await expect(page.locator(MARK)).to_have_count(0)
    await log_in(page, "2001")
    await page.goto("/phone")
    await expect(page.locator(MARK)).to_have_count(1)
    assert found(await picture(page), 1.0, 90) == await mark_of(page)
    await page.goto("/wall")
    await expect(page.locator(MARK)).to_have_count(0)


async def test_a_print_leaves_an_entry(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/customers")
    await page.locator(MARK).wait_for(state="attached")
    async with page.expect_response("**/api/prints") as printing:
        await page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    answer = await printing.value
    assert (answer.status, answer.request.post_data_json) == (204, {"path": "/customers"})


async def test_the_print_has_who_when_and_the_mark_in_words(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/calls")
    await page.locator(MARK).wait_for(state="attached")
    mark = await mark_of(page)
    await page.emulate_media(media="print")
    before = await picture(page)
    bottom = np.asarray(before.crop((0, before.height - 40, before.width, before.height)).convert("L"))
    assert bottom.min() < 120, "a line in dark letters stands at the foot"
    assert found(before, 1.0, 90) == mark


async def test_each_sheet_of_a_long_print_has_the_mark_in_words(page: Page) -> None:
    await log_in(page, "2001")
    await page.goto("/ledger")
    await page.locator(MARK).wait_for(state="attached")
    mark = await mark_of(page)
    lines = "".join(f"<p style='margin: 0; line-height: 24px'>row-{n}.</p>" for n in range(300))
    await page.evaluate("lines => document.querySelector('.page').insertAdjacentHTML('beforeend', lines)", lines)
    sheets = PdfReader(io.BytesIO(await page.pdf(format="A4"))).pages
    words = [sheet.extract_text() for sheet in sheets]
    assert len(sheets) >= 6
    assert "row-299." in "".join(words), "the whole page is printed, not what was in sight"
    assert [n for n, text in enumerate(words) if mark not in text or "2001" not in text] == []
