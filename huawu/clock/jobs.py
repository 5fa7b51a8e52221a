"""Background work of the clock room."""

from __future__ import annotations

from datetime import timedelta

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.clock.access import concerned
from huawu.clock.actions import do_act_on_due, do_recompute, do_resume_over
from huawu.kit.time import now

NEWS = "obligations"
"""The group of all screens that may be concerned."""
LONGEST = timedelta(seconds=30)
"""A run ends after this and leaves the rest to the next one, so that other jobs get their turn."""


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="act_on_obligations", pass_context=False)
def act_on_obligations(timestamp: int) -> None:
    """Take every step whose time has come. Several at once share the work."""
    begun = now()
    while do_recompute(now()) and now() - begun < LONGEST:
        pass
    while do_resume_over(now()) and now() - begun < LONGEST:
        pass
    while do_act_on_due(now()) and now() - begun < LONGEST:
        pass


@app.task(retry=RetryStrategy(max_attempts=5, wait=2))
def recompute_obligations() -> None:
    """A calendar has changed. Harmless when repeated."""
    while do_recompute(now()):
        pass


@app.task(retry=RetryStrategy(max_attempts=3, wait=2))
def tell_obligation_news(owners: list[int], units: list[int]) -> None:
    """Let the screens of who owes (people and whole units, by their ids) and of who leads them read anew; nothing else
    is said. Harmless when repeated."""
    layer = get_channel_layer()
    if layer is not None:
        message = {"type": "obligation.news", "to": sorted(concerned(owners, units))}
        async_to_sync(layer.group_send)(NEWS, message)
