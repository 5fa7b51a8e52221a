"""Routes of the pages of settings. A change asks for the version it started from and answers with the new one."""

from __future__ import annotations

from ninja import Router

from huawu.calls.api.settings import calendars, flags, floor, hotlines, menus, obligations, queues

router = Router(tags=["settings"])
for part in (queues, hotlines, menus, calendars, floor, flags, obligations):
    router.add_router("", part.router)
