"""Background work of the privacy room."""

from __future__ import annotations

import logging

from channels.layers import get_channel_layer
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.kit.time import now
from huawu.ledger.origin import Origin, acting_from
from huawu.privacy.retention.actions import do_delete_due
from huawu.privacy.retention.registry import all_kinds
from huawu.privacy.volumes.actions import LOOK, do_look

log = logging.getLogger(__name__)

NEWS = "privacy"
"""The group of the screens that may be concerned."""


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


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="look_at_volumes", pass_context=False)
def look_at_volumes(timestamp: int) -> None:
    """Look every minute whether somebody sees, hears or takes away unusually much. Harmless when repeated."""
    _look()


@app.task(queueing_lock=LOOK)
def look_now() -> None:
    """The same, because something was just seen in full."""
    _look()


def _look() -> None:
    with acting_from(Origin(label="worker")):
        raised = do_look(now())
    if raised:
        log.warning("%s alerts raised for unusual volumes", raised)


@app.task(retry=RetryStrategy(max_attempts=5, wait=2))
async def tell_privacy_news() -> None:
    """Let the screens read anew what waits to be judged. Harmless when repeated."""
    layer = get_channel_layer()
    if layer is not None:
        await layer.group_send(NEWS, {"type": "privacy.news"})
