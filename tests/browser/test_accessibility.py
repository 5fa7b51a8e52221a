"""Every place of every post, and the pages behind their lists, looked at by axe: nothing serious is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page, Route

from tests.browser.browser import log_in

pytestmark = pytest.mark.asyncio(loop_scope="session")

AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
FOUND = """async () => {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
  return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}"""
"""What hinders somebody from using the page (WCAG 2.1 A and AA), with the first places where it does."""
SETTLED = (
    """() => document.querySelector('main') && !document.querySelector('main .el-skeleton, main [aria-busy=true]')"""
)

BEHIND = {
    "1001": ("/reports/people", "/training", "/handbook/5.2.1"),
    "1003": ("/reports/people", "/reports/reviews", "/reports/people/1001"),
    "2001": (
        *("/reports/reviews", "/reports/people", "/reports/people/1001", "/handbook/5.2.3", "/handbook/replay"),
        *("/customers/imports", "/promises", "/nothing-here"),
        *(f"/service/{tab}" for tab in ("hotlines", "menus", "hours", "breaks", "rules", "promises", "cases")),
        *(f"/privacy/{tab}" for tab in ("volumes", "limits", "requests", "retention", "holds")),
    ),
    "3001": ("/handbook/replay",),
    "4001": (),
    "9001": (),
}
"""What is looked at beside the places of the bar."""
LISTS = {
    "/calls?period=week": "/calls/",
    "/cases": "/cases/",
    "/customers": "/customers/",
    "/reports/reviews": "/reports/reviews/",
}
"""Lists whose first link of that beginning is followed."""


async def look(page: Page, path: str) -> list[str]:
    """What axe finds on the page, each with where."""
    await page.goto(path)
    await page.wait_for_function(SETTLED)
    await page.wait_for_load_state("networkidle")
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    return [f"{path}: {found}" for found in await page.evaluate(FOUND)]


async def follow(page: Page, listed: str, beginning: str) -> str | None:
    """The address of the first thing in a list; None of an empty one."""
    await page.goto(listed)
    await page.wait_for_function(SETTLED)
    links = page.locator(f'main a[href^="{beginning}"]')
    return await links.first.get_attribute("href") if await links.count() else None


async def speak_english(route: Route) -> None:
    """As if the person had chosen English; their account stays as it is."""
    answer = await route.fetch()
    me = await answer.json()
    await route.fulfill(response=answer, json={**me, "language": "en"} if answer.ok else me)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("number", BEHIND)
async def test_nothing_serious_is_found(page: Page, number: str, language: str) -> None:
    if language == "en":
        await page.route("**/api/me", speak_english)
    await log_in(page, number)
    await page.get_by_role("navigation").first.wait_for()
    links = page.locator("nav a[data-place]")
    places = [str(await link.get_attribute("href")) for link in await links.all()]
    assert places
    found = [problem for path in (*places, *BEHIND[number]) for problem in await look(page, path)]
    for listed, beginning in LISTS.items():
        if listed.partition("?")[0] in {*places, *BEHIND[number]} and (path := await follow(page, listed, beginning)):
            found += await look(page, path)
    assert not found, "\n".join(found)


async def test_the_pages_before_the_log_in(page: Page) -> None:
    found = []
    for path in ("/login", "/phone"):
        await page.goto(path)
        await page.wait_for_load_state("networkidle")
        await page.evaluate(AXE.read_text(encoding="utf-8"))
        found += [f"{path}: {problem}" for problem in await page.evaluate(FOUND)]
    assert found == []
