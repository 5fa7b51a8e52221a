"""Whoever owns the database and means ill: changes rows past every trigger and constraint, but has no key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from huawu.ledger.actions import do_record
from huawu.ledger.actions.sealing import do_seal_all
from huawu.people.models import User


@contextmanager
def undone() -> Iterator[None]:
    """Everything written inside is taken back."""
    block = transaction.atomic()
    block._from_testcase = True  # type: ignore[attr-defined]  # so that the sealer's own transaction may stand in it
    with block:
        yield
        transaction.set_rollback(True)


def write(person: User, count: int) -> None:
    """``count`` sealed entries, all different."""
    for number in range(count):
        do_record("x.y", person, old={"n": number, "share": 0.5}, new={"n": number + 1, "word": "改"})
    do_seal_all()


def tamper(*statements: str) -> None:
    """Run SQL as a superuser who has switched off triggers and foreign keys."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def entry_at(seq: int) -> str:
    """SQL that gives the id of the entry at a place."""
    return f"(SELECT entry_id FROM ledger_seal WHERE seq = {seq})"


def delete(first: int, last: int) -> list[str]:
    """Statements that remove entries with their seals."""
    return [
        f"DELETE FROM ledger_entry WHERE id IN (SELECT entry_id FROM ledger_seal WHERE seq BETWEEN {first} AND {last})",
        f"DELETE FROM ledger_seal WHERE seq BETWEEN {first} AND {last}",
    ]


def swap(column: str, one: int, other: int) -> list[str]:
    """Statements that exchange a unique column of two seals."""
    seal = "UPDATE ledger_seal SET"
    if column == "seq":
        return [
            f"{seal} seq = 1000000 WHERE seq = {one}",
            f"{seal} seq = {one} WHERE seq = {other}",
            f"{seal} seq = {other} WHERE seq = 1000000",
        ]
    return [
        f"CREATE TEMP TABLE two ON COMMIT DROP AS SELECT seq, entry_id FROM ledger_seal WHERE seq IN ({one}, {other})",
        f"{seal} entry_id = gen_random_uuid() WHERE seq IN ({one}, {other})",
        f"{seal} entry_id = (SELECT entry_id FROM two WHERE seq = {other}) WHERE seq = {one}",
        f"{seal} entry_id = (SELECT entry_id FROM two WHERE seq = {one}) WHERE seq = {other}",
    ]
