"""The running sealer, the jobs."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest
from asgiref.sync import sync_to_async
from django.db import DatabaseError
from pytest_django import Settings

from huawu.kit.keys import KeyRing
from huawu.ledger import jobs, sealer
from huawu.ledger.actions import do_record
from huawu.ledger.models import Check, Entry, Pending, Seal
from huawu.people.models import User
from tests.ledger.tampering import entry_at, tamper, write

LIMIT_S = 10


@pytest.mark.django_db(transaction=True)
async def test_what_is_written_is_sealed_while_the_sealer_runs(lin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealer, "EVERY_S", 0.02)
    stop = asyncio.Event()
    running = asyncio.create_task(sealer.run(stop))
    async with asyncio.timeout(LIMIT_S):
        for number in (1, 2):
            await sync_to_async(do_record)("x.y", lin)
            while await Seal.objects.acount() < number:
                await asyncio.sleep(0.01)
        stop.set()
        await running
    assert await Pending.objects.acount() == 0


async def test_a_sealer_that_cannot_seal_says_so_once_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stop, rounds = asyncio.Event(), iter([DatabaseError("gone"), DatabaseError("gone"), None])

    def seal() -> int:
        trouble = next(rounds, None)
        if trouble is not None:
            raise trouble
        stop.set()
        return 0

    monkeypatch.setattr(sealer, "EVERY_S", 0.0)
    monkeypatch.setattr(sealer, "do_seal_all", seal)
    with caplog.at_level(logging.ERROR):
        await asyncio.wait_for(sealer.run(stop), LIMIT_S)
    assert [record.getMessage() for record in caplog.records] == ["ledger entries wait for their seal: DatabaseError"]


@pytest.mark.django_db(transaction=True)
def test_without_its_key_nothing_is_sealed_and_nothing_lost(lin: User, settings: Settings, tmp_path: Path) -> None:
    settings.KEYS = KeyRing(tmp_path / "elsewhere.toml", make=False)
    do_record("x.y", lin)
    assert sealer._seal() == "keys_missing"
    assert (Pending.objects.count(), Seal.objects.count()) == (1, 0)


def test_the_nightly_check_keeps_what_it_found_and_is_an_entry(lin: User) -> None:
    write(lin, 3)
    jobs.anchor_ledger(0)
    jobs.check_ledger_nightly(0)
    check = Check.objects.get()
    assert (check.head, check.anchored, check.problem_count, check.problems) == (3, 3, 0, [])
    entry = Entry.objects.get(action="ledger.checked")
    assert (entry.actor_label, entry.new) == ("worker", {"head": 3, "problems": 0})


def test_a_check_that_finds_something_raises_its_voice(lin: User, caplog: pytest.LogCaptureFixture) -> None:
    write(lin, 3)
    tamper(f"UPDATE ledger_entry SET action = 'x.z' WHERE id = {entry_at(2)}")
    with caplog.at_level(logging.ERROR):
        jobs.check_ledger()
    entry = Entry.objects.get(action="x.z")
    found = {"kind": "changed", "first": 2, "last": 2, "entry": str(entry.pk)}
    assert (Check.objects.get().problems, Check.objects.get().problem_count) == ([found], 1)
    assert "does not hold" in caplog.text


def test_a_check_is_asked_for_once_at_a_time(db: None) -> None:
    assert [jobs.ask_for_check(), jobs.ask_for_check()] == [True, False]
