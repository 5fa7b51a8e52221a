"""Background work of the room."""

from __future__ import annotations

from uuid import UUID

from channels.layers import get_channel_layer
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.kit.time import now
from huawu.reports.actions import (
    do_fail_review,
    do_find_strain,
    do_gather,
    do_keep_months,
    do_owe_review,
    do_owe_summaries,
)
from huawu.reports.rules import local_day

NEWS = "reports"
"""The group of the screens of agents and their leaders."""


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="owe_summaries", pass_context=False)
def owe_summaries(timestamp: int) -> None:
    """Who has gone home without a summary owes one."""
    do_owe_summaries(now())


@app.periodic(cron="20 * * * *")
@app.task(queueing_lock="owe_review", pass_context=False)
def owe_review(timestamp: int) -> None:
    """A month that is over is to be reviewed."""
    do_owe_review(now())


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="keep_profile_months", pass_context=False)
def keep_profile_months(timestamp: int) -> None:
    """What the figures said of each person in the month before."""
    do_keep_months(local_day(now()))


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="find_strain", pass_context=False)
def find_strain(timestamp: int) -> None:
    """Suggest a break to whoever had too many hard calls."""
    do_find_strain(now())


@app.task()
def gather_review(review_id: str) -> None:
    """Read a review's figures. Harmless when repeated."""
    try:
        do_gather(UUID(review_id))
    except Exception:
        do_fail_review(UUID(review_id))
        raise


@app.task(retry=RetryStrategy(max_attempts=3, wait=2))
async def tell_stress_news(numbers: str) -> None:
    """Let the screens of these people read their signals anew; staff numbers with a space between. Harmless when
    repeated."""
    layer = get_channel_layer()
    if layer is not None:
        await layer.group_send(NEWS, {"type": "reports.news", "to": numbers.split()})
