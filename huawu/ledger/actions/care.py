"""What is done to the chain from time to time: its head is written down elsewhere, and the whole of it is checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.db import transaction

from huawu.kit.time import now
from huawu.ledger import anchors, signing
from huawu.ledger.actions.recording import do_record
from huawu.ledger.models import Check
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
