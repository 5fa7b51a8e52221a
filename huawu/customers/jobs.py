"""Background work of the room: taking in tables of customers, erasing what is kept of a person."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from procrastinate.contrib.django import app

from huawu.customers.actions.importing import do_go_on, do_next_batch
from huawu.customers.errors import DataHeldError, DataInUseError
from huawu.customers.models import CustomerImport
from huawu.customers.person.access import approved_erasures
from huawu.customers.person.actions import do_erase_person
from huawu.kit.time import now

log = logging.getLogger(__name__)
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


@app.task
def erase_person(request_id: str) -> None:
    """Carry an approved erasure out, if nothing has come up that is in its way. Harmless when repeated."""
    try:
        do_erase_person(UUID(request_id))
    except (DataInUseError, DataHeldError):
        log.info("an approved erasure waits for what is worked on or held")


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="erase_persons", pass_context=False)
def erase_persons(timestamp: int) -> None:
    """Carry out what was approved and could not be done then: a call had just come, or a worker had died."""
    for request_id in approved_erasures():
        erase_person(str(request_id))
