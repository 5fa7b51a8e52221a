"""The house that is asked: no switchboard, one of each role and of each thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings as house
from pytest_django import Settings

from huawu.config import views
from huawu.switchboard import line
from huawu.switchboard.errors import SwitchboardAwayError
from huawu.telephony import api as prompts_api
from huawu.telephony import prompts
from huawu.telephony.places import Places
from tests.access.things import Cast, Things, make_cast, make_things


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def things(cast: Cast, places: Places) -> Things:
    return make_things(cast)


@pytest.fixture(autouse=True)
def places(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Places:
    """No switchboard, and files of the test's own, with the house's spoken prompts lent to it."""

    async def away(*_: object, **__: object) -> None:
        raise SwitchboardAwayError

    spoken, places = Places.of(house.ENV), Places.alone(tmp_path / "asterisk")
    for each in (spoken, places):
        each.make()
    prompts.make_all(spoken)
    (places.prompts / "made").rmdir()
    (places.prompts / "made").symlink_to(spoken.prompts / "made")
    page = tmp_path / "index.html"
    page.write_text("<!doctype html>")
    monkeypatch.setattr(views, "INDEX", page)
    monkeypatch.setattr(line, "ask", away)
    monkeypatch.setattr(prompts_api, "_places", lambda: places)
    settings.RECORDINGS, settings.LEDGER_ANCHORS = tmp_path / "recordings", [tmp_path / "anchors"]
    return places
