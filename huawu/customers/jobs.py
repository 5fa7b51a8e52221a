"""Background work of the room: taking in tables of customers, erasing what is kept of a person."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.customers.actions.importing import do_go_on, do_next_batch
from huawu.customers.models import CustomerImport
from huawu.customers.person.actions import do_erase_person
from huawu.kit.time import now

STANDS_STILL = timedelta(minutes=2)
"""An import that has not got on for so long has lost its worker."""


@app.task
def go_on_importing(import_id: str) -> None:
    """Go on where the import stands. Harmless when repeated, and beside itself."""
    while do_next_batch(UUID(import_id)):
        pass


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="resume_imports", pass_context=False)
def resume_imports(timestamp: int) -> None:
    """Go on with what a crash has left."""
    states = (CustomerImport.State.RUNNING, CustomerImport.State.UNDOING)
    for table in CustomerImport.objects.filter(state__in=states, moved_at__lt=now() - STANDS_STILL):
        do_go_on(table)


@app.task(retry=RetryStrategy(max_attempts=20, wait=60, linear_wait=600))
def erase_person(request_id: str) -> None:
    """Carry an approved erasure out; what is in its way for a while, a call that has just come, is waited for.
    Harmless when repeated."""
    do_erase_person(UUID(request_id))
