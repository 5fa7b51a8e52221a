"""What the ledger's chain costs: ``python -m bench.ledger``, in a database of its own that is thrown away.

Writers side by side, each in transactions that go on for some milliseconds after their entry was written. Three ways:
entries alone, entries with the sealer beside them, and entries that are chained at once under a lock which their
transaction holds to its end (the way that decision 0010 did not take). Then how fast a backlog is sealed, and the whole
ledger verified and exported. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from huawu.ledger.models import Seal

T = TypeVar("T")

WRITERS = 8
WORK_MS = 5
"""What a transaction does after its entry."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--transactions", type=int, default=150, help="of each writer")
    parser.add_argument("--entries", type=int, default=100_000, help="to seal, verify and export")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="huawu-bench-") as folder:
        os.environ.update(HUAWU_VAR=folder, DJANGO_SETTINGS_MODULE="huawu.config.settings")
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        figures = {**writing(arguments.transactions), **walking(arguments.entries, Path(folder))}
    for name, figure in figures.items():
        print(f"{name:32} {figure:12,.1f}")
    print(json.dumps({name: round(figure, 2) for name, figure in figures.items()}))


def writing(transactions: int) -> dict[str, float]:
    """Transactions a second, each way."""
    alone = rate(transactions, locked=False)
    with sealer_beside():
        first = seals().count()
        sealed = rate(transactions, locked=False)
        until_all_sealed()
    times = seals().filter(seq__gt=first).values_list("sealed_at", "entry__at")
    late = sorted((sealed_at - at).total_seconds() * 1000 for sealed_at, at in times)
    return {
        "written_alone_per_s": alone,
        "written_with_sealer_per_s": sealed,
        "sealed_after_ms_p50": late[len(late) // 2],
        "sealed_after_ms_worst": late[-1],
        "chained_under_lock_per_s": rate(transactions, locked=True),
    }


def rate(transactions: int, *, locked: bool) -> float:
    """Transactions a second of all writers together."""
    from django.db import connection

    def run(_number: int) -> None:
        for _ in range(transactions):
            write(locked=locked)
        connection.close()

    started = perf_counter()
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(run, range(WRITERS)))
    return WRITERS * transactions / (perf_counter() - started)


def write(*, locked: bool) -> None:
    """One entry in a transaction; ``locked`` as if it were chained at once."""
    from django.db import connection, transaction

    from huawu.ledger.actions import do_record
    from huawu.ledger.actions.sealing import LOCK
    from huawu.people.models import OrgUnit

    with transaction.atomic(), connection.cursor() as cursor:
        if locked:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        do_record("x.y", OrgUnit(pk=1), new={"n": 1})
        cursor.execute("SELECT pg_sleep(%s)", [WORK_MS / 1000])


def seals() -> QuerySet[Seal]:
    from huawu.ledger.models import Seal

    return Seal.objects.all()


@contextmanager
def sealer_beside() -> Iterator[None]:
    """The house's own sealer in a process of its own; has sealed something when the block begins."""
    run = "import asyncio, django; django.setup(); from huawu.ledger import sealer; "
    run += "asyncio.run(sealer.run(asyncio.Event()))"
    process = subprocess.Popen([sys.executable, "-c", run])
    try:
        write(locked=False)
        until_all_sealed()
        yield
    finally:
        process.terminate()
        process.wait()


def until_all_sealed() -> None:
    from huawu.ledger.models import Pending

    while Pending.objects.exists():
        sleep(0.05)


def walking(entries: int, folder: Path) -> dict[str, float]:
    """Entries a second: sealed from a backlog, verified, exported."""
    from huawu.ledger.actions.care import do_anchor, do_export
    from huawu.ledger.actions.sealing import do_seal_all
    from huawu.ledger.models import Entry, Seal
    from huawu.ledger.verification import verify

    rows = (
        Entry(
            actor_label="1001",
            action="calls.record_saved",
            object_type="calls.contactrecord",
            object_id=str(number),
            old={"kind": 1, "reason": 7, "note": "34 chars, digest 0123456789abcdef"},
            new={"kind": 2, "reason": 8, "note": "35 chars, digest 0123456789abcdef", "version": 2},
        )
        for number in range(entries)
    )
    Entry.objects.bulk_create(rows, batch_size=5000)
    sealed, seal_s = timed(do_seal_all)
    do_anchor()
    report, verify_s = timed(lambda: verify([folder / "ledger" / "anchors.jsonl"]))
    if report.problem_count:
        raise SystemExit("the ledger does not hold")
    _, export_s = timed(lambda: do_export(1, None, folder / "export.jsonl"))
    count = Seal.objects.count()
    return {
        "sealed_per_s": sealed / seal_s,
        "verified_per_s": count / verify_s,
        "exported_per_s": count / export_s,
        "export_bytes_per_entry": (folder / "export.jsonl").stat().st_size / count,
    }


def timed(work: Callable[[], T]) -> tuple[T, float]:
    started = perf_counter()
    result = work()
    return result, perf_counter() - started


if __name__ == "__main__":
    main()
