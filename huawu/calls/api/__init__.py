"""Routes of the calls room."""

from __future__ import annotations

from ninja import Router

from huawu.calls.api import callbacks, calls, recordings, records, service

router = Router()
for part in (calls, records, recordings, callbacks, service):
    router.add_router("", part.router)
