"""Walking the whole chain in parts, however long it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from huawu.ledger.chain import Link
from huawu.ledger.models import Entry, Pending, Seal

PART = 2000
"""Rows in memory at a time."""
COLUMNS = ("seq", "previous", "digest", "key_id", "mac", "sealed_at")


def head() -> Link | None:
    """The last seal."""
    last = Seal.objects.order_by("-seq").values_list(*COLUMNS).first()
    return _link(*last) if last else None


def link_at(seq: int) -> Link | None:
    """The seal with a number."""
    found = Seal.objects.filter(seq=seq).values_list(*COLUMNS).first()
    return _link(*found) if found else None


def walk(first: int, last: int) -> Iterator[list[tuple[Link, Entry | None]]]:
    """Seals from ``first`` to ``last`` in order, each with its entry or None where that is gone."""
    while rows := _part(first, last):
        entries = Entry.objects.in_bulk([entry_id for _, entry_id in rows])
        yield [(link, entries.get(entry_id)) for link, entry_id in rows]
        first = rows[-1][0].seq + 1


def _part(first: int, last: int) -> list[tuple[Link, UUID]]:
    rows = Seal.objects.filter(seq__gte=first, seq__lte=last).order_by("seq").values_list(*COLUMNS, "entry_id")
    return [(_link(*row[:-1]), row[-1]) for row in rows[:PART]]


def _link(seq: int, previous: bytes, digest: bytes, key_id: str, mac: bytes, sealed_at: datetime) -> Link:
    return Link(seq, bytes(previous), bytes(digest), key_id, bytes(mac), sealed_at)


def smuggled_in() -> Iterator[UUID]:
    """Entries that have no seal and were not noted by the database as new."""
    noted = Pending.objects.filter(entry_id=OuterRef("id"))
    yield from Entry.objects.filter(~Exists(noted), seal=None).values_list("id", flat=True).iterator()


def lost_before_sealing() -> Iterator[UUID]:
    """Entries that the database noted as new and that are not there any more."""
    entries = Entry.objects.filter(id=OuterRef("entry_id"))
    yield from Pending.objects.filter(~Exists(entries)).values_list("entry_id", flat=True).iterator()
