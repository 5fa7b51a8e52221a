"""Background work of the ledger: anchors and verification."""

from __future__ import annotations

import logging

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from huawu.ledger.actions.care import do_anchor, do_check
from huawu.ledger.origin import Origin, acting_from

log = logging.getLogger(__name__)


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="anchor_ledger")
def anchor_ledger(timestamp: int) -> None:
    """Write the chain's head to the files outside the database. Harmless when repeated."""
    do_anchor()


@app.periodic(cron="20 3 * * *")
@app.task(queueing_lock="check_ledger_nightly")
def check_ledger_nightly(timestamp: int) -> None:
    """Verify the whole ledger while few are at work."""
    _check()


@app.task(queueing_lock="check_ledger")
def check_ledger() -> None:
    """Verify the whole ledger because somebody asked for it."""
    _check()


def ask_for_check() -> bool:
    """Let the ledger be verified soon; False when that was asked for already."""
    try:
        with transaction.atomic():  # a refusal spoils the transaction that it happens in
            check_ledger.defer()
    except AlreadyEnqueued:
        return False
    return True


def _check() -> None:
    with acting_from(Origin(label="worker")):
        report = do_check()
    if report.problem_count:
        log.error("the ledger does not hold: %s rows, the first at %s", report.problem_count, report.problems[0].first)
