"""The running sealer: a second after a write at the latest, the entry stands in the chain."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from asgiref.sync import sync_to_async
from django.db import DatabaseError, InterfaceError, connection

from huawu.kit.errors import HuawuError
from huawu.ledger.actions.sealing import do_seal_all

log = logging.getLogger(__name__)

EVERY_S = 1.0


async def run(stop: asyncio.Event) -> None:
    """Seal what has been written, until ``stop`` is set. Any number of them may run. One that cannot seal goes on
    trying: entries wait unsealed, and the page of the ledger says so."""
    seal = sync_to_async(_seal, thread_sensitive=False)
    trouble = ""
    while not stop.is_set():
        before, trouble = trouble, await seal()
        if trouble and trouble != before:
            log.error("ledger entries wait for their seal: %s", trouble)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), EVERY_S)


def _seal() -> str:
    """What kept it from sealing, empty when nothing did."""
    try:
        do_seal_all()
    except HuawuError as error:
        return error.code
    except (DatabaseError, InterfaceError) as error:
        return type(error).__name__
    finally:
        connection.close()  # back to the pool: the next round may be in another thread
    return ""
