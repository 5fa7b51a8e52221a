"""What is done to the chain from time to time: its head is written down elsewhere, and the whole of it is checked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.db import transaction

from huawu.kit.time import now
from huawu.ledger import anchors, signing
from huawu.ledger.actions.recording import do_record
from huawu.ledger.actions.sealing import do_seal_all
from huawu.ledger.export import Span, export, span
from huawu.ledger.models import Check, Seal
from huawu.ledger.reading import head
from huawu.ledger.verification import Progress, Report, no_progress, verify


def do_anchor(files: Sequence[Path] | None = None) -> int:
    """Write the head, signed, to each file that does not have it yet; returns the head's number, 0 when nothing is
    sealed. One file that cannot be written does not keep the head from the others: the error comes at the end."""
    last = head()
    if last is None:
        return 0
    line = anchors.anchor_of(last, now(), settings.KEYS.get(signing.PURPOSE))
    failed: list[OSError] = []
    for file in settings.LEDGER_ANCHORS if files is None else files:
        try:
            before = anchors.last_anchor(file)
            if before is None or before.seq != last.seq:
                anchors.append(file, line)
        except OSError as error:
            failed.append(error)
    if failed:
        raise failed[0]
    return last.seq


def do_export(first: int, last: int | None, file: Path) -> Span:
    """Write the signed file for an auditor, whole or not at all. What has been written is sealed before; that somebody
    wanted it is an entry, which comes first, so that no file is without one.

    Raises NothingSealedError, LedgerBrokenError.
    """
    do_seal_all()
    wanted = span(first, last)
    last_seal = Seal.objects.get(seq=wanted.last)
    do_record("ledger.exported", last_seal, new={"first": wanted.first, "last": wanted.last})
    parts = export(wanted, now(), settings.KEYS.get(signing.PURPOSE))
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as out:
        try:
            for part in parts:
                out.write(part)
            out.flush()
            os.fsync(out.fileno())
            Path(out.name).replace(file)
        except BaseException:
            Path(out.name).unlink(missing_ok=True)
            raise
    return wanted


def do_check(*, progress: Progress = no_progress) -> Report:
    """Verify the whole ledger and keep what was found; that it was checked is an entry too."""
    started = now()
    report = verify(settings.LEDGER_ANCHORS, progress=progress)
    with transaction.atomic():
        check = Check.objects.create(
            started_at=started,
            head=report.sealed,
            anchored=report.anchored,
            problems=[problem.to_json() for problem in report.problems],
            problem_count=report.problem_count,
        )
        do_record("ledger.checked", check, new={"head": report.sealed, "problems": report.problem_count})
    return report
