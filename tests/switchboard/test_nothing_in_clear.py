"""After calls, a dump of every table and every file of the house show no number, no name and no note."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from channels.db import database_sync_to_async
from django.db import connection

from huawu.calls.choices import NumberFlag
from huawu.calls.models import Call, CallbackTask, CallEvent, ContactRecord, FlaggedNumber, Hotline, Queue
from huawu.customers.actions import do_keep_customer
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from tests.cast import client_of
from tests.switchboard.engine import ScriptedEngine
from tests.switchboard.test_service import running, surroundings, talk, until

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["surroundings"]

KNOWN, CALLER, FLAGGED = "19900003141", "19900005926", "19900005358"
NAME, NOTE, WRITTEN = "柯念慈", "住在青石巷七号", "她的银行卡尾号一三五七"
SECRETS = (KNOWN, CALLER, FLAGGED, NAME, NOTE, WRITTEN)


def forms(secret: str) -> Iterator[bytes]:
    """How a text may stand in a file: itself, as JSON escapes it, in UTF-16, in hex, in base64 at each offset."""
    plain = secret.encode()
    yield plain
    yield secret.encode("unicode_escape")
    yield secret.encode("utf-16-le")
    yield secret.encode("utf-16-be")
    yield plain.hex().encode()
    yield from (b64encode(b"\0" * offset + plain)[4:-4] for offset in range(3))


def dump() -> bytes:
    """Every table as ``pg_dump`` would write it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_stat_user_tables WHERE schemaname = current_schema()")
        tables = [row[0] for row in cursor.fetchall()]
        found = bytearray()
        for table in tables:
            with cursor.copy(f'COPY "{table}" TO STDOUT') as copy:
                found += b"".join(bytes(block) for block in copy)
    return bytes(found)


def test_the_search_would_find_it(db: None, mei: Customer) -> None:
    """The test itself can fail."""
    User.objects.filter().delete()
    User.objects.create(username="9001", display_name=NAME)
    assert any(form in dump() for form in forms(NAME))
    for text in (b'{"n":"\\u67ef\\u5ff5\\u6148"}', NAME.encode("utf-16-le"), b64encode(b"xy" + NAME.encode() + b"zz")):
        assert any(form in text for form in forms(NAME))


@database_sync_to_async
def prepare(queue: Queue) -> None:
    customer = do_keep_customer(name=NAME, numbers=[PhoneNumber(KNOWN)])
    customer.note = NOTE
    customer.save(update_fields=["note"])
    FlaggedNumber.objects.create(number=PhoneNumber(FLAGGED), flag=NumberFlag.NOTED, note=NOTE)


@database_sync_to_async
def write_down(agent: User, call_id: str) -> None:
    client = client_of(agent)
    for path in ("customers/search", "calls/search"):
        assert client.post(f"/api/{path}", {"text": KNOWN, "number": KNOWN}, "application/json").status_code == 200
    answer = client.put(f"/api/calls/{call_id}/record", {"version": 0, "note": WRITTEN}, "application/json")
    assert answer.status_code == 200, answer.content


@database_sync_to_async
def look() -> tuple[bytes, int]:
    assert ContactRecord.objects.get().note == WRITTEN
    assert {call.caller_number.digits for call in Call.objects.all()} == {KNOWN, CALLER}
    assert CallbackTask.objects.get().number.digits == CALLER
    return dump(), CallEvent.objects.count()


@database_sync_to_async
def contents(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


async def test_neither_database_nor_files_show_whose_call_it_was(
    lin: User, queue: Queue, hotline: Hotline, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await prepare(queue)
    engine = ScriptedEngine()
    first, second = str(new_id()), str(new_id())
    async with running(engine) as switchboard:
        page = await talk(switchboard, engine, first, KNOWN)
        engine.dial(second, CALLER, hotline.number)
        await until(lambda: second in switchboard.runner.exchange.calls)
        engine.drop(f"{second}-caller")
        assert (await page.command("hang_up", call_id=first))["ok"]
        await until(lambda: switchboard.runner.journal.backlog == 0)
        journal = await contents(tmp_path / "journal")
        await write_down(lin, first)
    dumped, events = await look()
    files = await contents(tmp_path)
    assert events > 5
    assert len(journal) > 1000
    for secret in SECRETS:
        for form in forms(secret):
            assert form not in dumped
            assert form not in files
            assert form not in caplog.text.encode()
