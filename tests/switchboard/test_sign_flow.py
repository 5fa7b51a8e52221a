"""Nobody is ready for calls before they have signed the handbook; a talk is never cut short for it (clause 2.1.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from channels.db import database_sync_to_async
from django.db import OperationalError

from huawu.calls.models import Hotline
from huawu.calls.states import AgentState
from huawu.handbook.models import HandbookVersion
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from huawu.switchboard import line, service, sign_flow
from huawu.switchboard.errors import AgentUnsignedError, HandbookUnsignedError
from huawu.switchboard.service import Switchboard
from tests.cast import sign_all
from tests.handbook.versions import publish
from tests.switchboard.engine import ScriptedEngine
from tests.switchboard.house import House
from tests.switchboard.test_service import Page, running, surroundings, talk, until

__all__ = ["surroundings"]
NOON = now()
READY = {"command": "set_state", "state": "ready"}


def due(house: House, **instants: timedelta) -> None:
    sign_by = {number.removeprefix("a"): NOON + after for number, after in instants.items()}
    house.exchange.directory = replace(house.exchange.directory, sign_by=sign_by)


@pytest.mark.parametrize(
    ("number", "fields", "held"),
    [
        ("1001", READY, "1001"),
        ("1002", READY, ""),
        ("1003", READY, ""),
        ("1001", {"command": "set_state", "state": "break"}, ""),
        ("1001", {"command": "hold"}, ""),
        ("2001", {"command": "set_agent_state", "state": "ready", "agent": "1001"}, "1001"),
        ("2001", {"command": "set_agent_state", "state": "break", "agent": "1001"}, ""),
        ("2001", {"command": "set_agent_state", "state": "ready", "agent": ["1001"]}, ""),
    ],
)
def test_who_is_held_back(house: House, number: str, fields: dict[str, Any], held: str) -> None:
    due(house, a1001=-timedelta(hours=1), a1002=timedelta(hours=1))
    assert sign_flow.held_back(house.exchange, number, fields, NOON) == held


def test_the_database_has_the_last_word(house: House) -> None:
    due(house, a1001=-timedelta(hours=1), a1002=-timedelta(hours=1))
    over = {"1001": NOON - timedelta(hours=1)}
    with pytest.raises(HandbookUnsignedError):
        sign_flow.check(house.exchange, "1001", "1001", over, NOON)
    with pytest.raises(AgentUnsignedError):
        sign_flow.check(house.exchange, "2001", "1001", over, NOON)
    sign_flow.check(house.exchange, "1001", "1001", {}, NOON)
    assert set(house.exchange.directory.sign_by) == {"1002"}


@database_sync_to_async
def published(author: User, reviewer: User) -> HandbookVersion:
    """In force at once, without a period of grace."""
    return publish(author, reviewer, clause_id="2.1.1", parameters={"grace_days": 0})


async def known(switchboard: Switchboard, number: str) -> None:
    await line.tell("directory.changed")
    await until(lambda: number in switchboard.runner.exchange.directory.sign_by, "the switchboard has heard of it")


@pytest.mark.django_db(transaction=True)
async def test_refused_until_signed(lin: User, he: User, sun: User, hotline: Hotline) -> None:
    engine = ScriptedEngine()
    async with running(engine) as switchboard:
        page = Page(switchboard, "1001")
        await page.open()
        await until(lambda: page.desk.account)
        assert page.desk.account
        engine.register(page.desk.account.account)
        await published(he, sun)
        await known(switchboard, "1001")
        reply = await page.command("set_state", state="ready")
        assert (reply["ok"], reply["code"]) == (False, "handbook_unsigned")
        assert page.desk.state is AgentState.OFFLINE
        await database_sync_to_async(sign_all)(lin, now())
        assert (await page.command("set_state", state="ready"))["ok"], "at once, without being told"
        await until(lambda: page.desk.state is AgentState.READY)


@pytest.mark.django_db(transaction=True)
async def test_a_talk_goes_on(lin: User, he: User, sun: User, hotline: Hotline) -> None:
    engine, call_id = ScriptedEngine(), str(new_id())
    async with running(engine) as switchboard:
        page = await talk(switchboard, engine, call_id, "19900000042")
        await published(he, sun)
        await known(switchboard, "1001")
        assert page.desk.state is AgentState.TALKING
        assert (await page.command("hold", call_id=call_id))["ok"]


@pytest.mark.django_db(transaction=True)
async def test_while_the_database_is_away_nobody_is_kept(
    lin: User, he: User, sun: User, hotline: Hotline, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = ScriptedEngine()
    async with running(engine) as switchboard:
        page = Page(switchboard, "1001")
        await page.open()
        await until(lambda: page.desk.account)
        await published(he, sun)
        await known(switchboard, "1001")

        def away(*_: object) -> None:
            raise OperationalError

        monkeypatch.setattr(service, "read_signing_due", away)
        assert (await page.command("set_state", state="ready"))["ok"]
