"""``huawu switchboard``, any number of them: one leads the calls, the others stand by for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from django.conf import settings

from huawu.switchboard.database import deliver
from huawu.switchboard.errors import JournalInUseError
from huawu.switchboard.journal import Journal
from huawu.switchboard.lead import Lead
from huawu.switchboard.service import Switchboard
from huawu.telephony.ports import Telephone

log = logging.getLogger(__name__)

RETRY_S = 1.0


async def run(stop: asyncio.Event) -> None:
    """Stand by, lead on the real engine, stand by again when another one leads, until ``stop`` is set."""
    stopping = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            lead = Lead()
            try:
                if await _unless(stopping, _stand_by(lead)):
                    await _serve(lead, stopping)
            finally:
                await lead.close()
    finally:
        stopping.cancel()


async def _unless(stopping: asyncio.Task[Any], work: Coroutine[Any, Any, None]) -> bool:
    """Whether ``work`` was done before it was time to stop."""
    working = asyncio.create_task(work)
    await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    if not working.done():
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        return False
    working.result()
    return True


async def _stand_by(lead: Lead) -> None:
    """Wait for the lead; what we wrote when we had it, and could not deliver, is delivered meanwhile."""
    delivering = asyncio.create_task(_deliver_left_over())
    try:
        await lead.win()
    finally:
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)


async def _deliver_left_over() -> None:
    journal = Journal(settings.ENV.journal, deliver)
    try:
        journal.start()
    except JournalInUseError:  # whoever leads shares our folder
        return
    try:
        while not await asyncio.to_thread(journal.drain, RETRY_S):
            pass
    finally:
        await asyncio.to_thread(journal.stop)


async def _serve(lead: Lead, stopping: asyncio.Task[Any]) -> None:
    """Lead until it is time to stop, or another switchboard leads."""
    switchboard, end = Switchboard(_telephone(), lead), asyncio.Event()
    serving = asyncio.create_task(switchboard.run(end))
    reasons = [asyncio.create_task(lead.keep()), asyncio.create_task(switchboard.dethroned.wait())]
    await asyncio.wait({serving, stopping, *reasons}, return_when=asyncio.FIRST_COMPLETED)
    if not serving.done() and not stopping.done():
        log.error("another switchboard leads the calls: this one stands by")
    end.set()
    try:
        await serving
    except JournalInUseError:
        log.warning("whoever led before still holds the journal; trying again")
        await asyncio.sleep(RETRY_S)
    finally:
        for reason in reasons:
            reason.cancel()
        await asyncio.gather(*reasons, return_exceptions=True)


def _telephone() -> Telephone:
    from huawu.telephony.engines import telephone_of

    return telephone_of(settings.ENV)
