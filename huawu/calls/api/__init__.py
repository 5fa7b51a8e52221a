"""Routes of the calls room."""

from __future__ import annotations

from ninja import Router

from huawu.calls.api import callbacks, calls, flags, recordings, records, service, settings

router = Router()
for part in (calls, records, recordings, callbacks, service, settings, flags):
    router.add_router("", part.router)
