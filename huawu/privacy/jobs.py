"""Background work of the privacy room."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from huawu.kit.time import now
from huawu.privacy.retention.actions import do_delete_due
from huawu.privacy.retention.registry import all_kinds

log = logging.getLogger(__name__)


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="delete_due", pass_context=False)
def delete_due(timestamp: int) -> None:
    """Delete every night what is over its time. A kind that fails keeps no other waiting; its turn comes again."""
    for kind in all_kinds():
        try:
            count = do_delete_due(kind, now())
        except Exception as error:  # noqa: BLE001 - whatever one room's data does, the others' turn comes
            log.warning("deleting %s failed: %s", kind.code, type(error).__name__)
        else:
            log.info("%s of %s deleted, which were over their time", count, kind.code)
