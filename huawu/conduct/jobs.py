"""Background work of the room of conduct."""

from __future__ import annotations

from procrastinate.contrib.django import app

from huawu.conduct.actions import do_follow_private_calls
from huawu.kit.time import now


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="follow_private_calls", pass_context=False)
def follow_private_calls(timestamp: int) -> None:
    """Calls that may have been private and have ended become drafts. Harmless when repeated."""
    do_follow_private_calls(now())
