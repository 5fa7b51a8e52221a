"""``/healthz``: which parts of the house are up, for people, for ``huawu demo`` and for load balancers."""

from __future__ import annotations

import asyncio
import logging

from asgiref.sync import sync_to_async
from django.db import connection
from django.http import HttpRequest, JsonResponse

from huawu.ledger.access import last_check_held
from huawu.switchboard import line
from huawu.switchboard.lead import count_standbys

PATIENCE_S = 2.0
log = logging.getLogger(__name__)


async def healthz(_request: HttpRequest) -> JsonResponse:
    """``{"ok": …, "parts": {"web": …, "database": …, "switchboard": …, "engine": …}, "standbys": …, "ledger": …}``; 503
    unless all parts are up. ``standbys`` is how many switchboards stand by, null when the database cannot be asked.
    ``ledger`` is whether the audit trail held when it was last verified, null while that is not known; a house whose
    audit trail is broken goes on working."""
    parts, standbys, ledger = await asyncio.gather(find_parts(), _standbys(), _ledger())
    ok = all(parts.values())
    answer = {"ok": ok, "parts": parts, "standbys": standbys, "ledger": ledger}
    return JsonResponse(answer, status=200 if ok else 503, headers={"Cache-Control": "no-store"})


async def find_parts() -> dict[str, bool]:
    """Each part, and whether it answered within two seconds."""
    database, (switchboard, engine) = await asyncio.gather(_database(), _switchboard())
    return {"web": True, "database": database, "switchboard": switchboard, "engine": engine}


async def _database() -> bool:
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await sync_to_async(_ping)()
    except Exception as error:  # noqa: BLE001 - whatever it is, the database is not usable
        log.warning("the database does not answer: %s", type(error).__name__)
        return False


async def _standbys() -> int | None:
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await sync_to_async(count_standbys)()
    except Exception:  # noqa: BLE001 - said of the database already
        return None


async def _ledger() -> bool | None:
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await sync_to_async(last_check_held)()
    except Exception:  # noqa: BLE001 - said of the database already
        return None


def _ping() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


async def _switchboard() -> tuple[bool, bool]:
    """Whether the switchboard answers, and whether it has its engine."""
    try:
        async with asyncio.timeout(PATIENCE_S):
            answer = await line.ask("ask.health")
    except Exception as error:  # noqa: BLE001 - also when Redis between us is away
        log.warning("the switchboard does not answer: %s", type(error).__name__)
        return False, False
    return True, bool(answer["ok"]["engine"])
