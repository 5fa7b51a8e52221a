"""Sealing: entries that were written side by side get their places in one chain, one sealer at a time."""

from __future__ import annotations

from datetime import datetime
from zlib import crc32

from django.conf import settings
from django.db import connection, transaction

from huawu.kit.keys import Key
from huawu.kit.time import now
from huawu.ledger.chain import Link, make_link
from huawu.ledger.models import Entry, Pending, Seal
from huawu.ledger.reading import head

PURPOSE = "ledger"
"""Of the keys under the seals."""
LOCK = crc32(b"huawu.ledger.seal")
"""PostgreSQL's advisory lock of whoever seals."""
BATCH = 500
"""Entries in one transaction, so that nobody who waits for the lock waits long."""


def do_seal_all() -> int:
    """Seal what has been committed so far; returns how many. Harmless when repeated, and at the same time as itself."""
    sealed = 0
    while some := do_seal():
        sealed += some
    return sealed


def do_seal() -> int:
    """Seal up to :data:`BATCH` entries, in the order in which they were written; all of them or none."""
    if not Pending.objects.exists():
        return 0
    key = settings.KEYS.get(PURPOSE).current
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        entries = _waiting()
        links = _chain(entries, key, now())
        Seal.objects.bulk_create([_row(link, entry) for link, entry in zip(links, entries, strict=True)])
        Pending.objects.filter(entry_id__in=[entry.pk for entry in entries]).delete()
    return len(entries)


def _waiting() -> list[Entry]:
    """Entries that wait, oldest first. A note of one that is not there stays: verification looks at it."""
    after = 0
    while notes := list(Pending.objects.filter(id__gt=after).order_by("id").values_list("id", "entry_id")[:BATCH]):
        ids = [entry_id for _, entry_id in notes]
        sealed = set(Seal.objects.filter(entry_id__in=ids).values_list("entry_id", flat=True))
        entries = Entry.objects.in_bulk(ids)
        if waiting := [entries[entry_id] for entry_id in ids if entry_id in entries and entry_id not in sealed]:
            return waiting
        after = notes[-1][0]
    return []


def _chain(entries: list[Entry], key: Key, sealed_at: datetime) -> list[Link]:
    links: list[Link] = []
    before = head()
    for entry in entries:
        before = make_link(entry, before, key.id, key.secret, sealed_at)
        links.append(before)
    return links


def _row(link: Link, entry: Entry) -> Seal:
    return Seal(
        seq=link.seq,
        entry=entry,
        previous=link.previous,
        digest=link.digest,
        key_id=link.key_id,
        mac=link.mac,
        sealed_at=link.sealed_at,
    )
