"""Background work of the room of complaints."""

from __future__ import annotations

from procrastinate.contrib.django import app

from huawu.complaints.actions.following import do_begin_missing


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="begin_complaints", pass_context=False)
def begin_complaints(timestamp: int) -> None:
    """Complaints from before the house kept this book, as after an update, or whose case was opened again."""
    do_begin_missing()
