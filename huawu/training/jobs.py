"""Background work of the training room: exams whose time is over, and what has changed since it was read."""

from __future__ import annotations

from procrastinate.contrib.django import app

from huawu.training.actions.rereading import do_match_sources
from huawu.training.actions.sitting import do_finish_late


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="finish_late_exams", pass_context=False)
def finish_late_exams(timestamp: int) -> None:
    """End the exams whose time is over. Harmless when repeated."""
    do_finish_late()


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="match_study_sources", pass_context=False)
def match_study_sources(timestamp: int) -> None:
    """Ask for what has changed to be read again. Harmless when repeated."""
    do_match_sources()
