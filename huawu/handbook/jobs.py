"""Background work of the room: replays."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from procrastinate.contrib.django import app

from huawu.handbook.actions import do_go_on, do_next_slice
from huawu.handbook.choices import UNDER_WAY
from huawu.handbook.models import HandbookReplay
from huawu.kit.time import now

STANDS_STILL = timedelta(minutes=2)
"""A replay that has not got on for so long has lost its worker."""


@app.task
def go_on_replaying(replay_id: str) -> None:
    """Go on where the replay stands. Harmless when repeated, and beside itself."""
    while do_next_slice(UUID(replay_id)):
        pass


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="resume_replays", pass_context=False)
def resume_replays(timestamp: int) -> None:
    """Go on with what a crash has left."""
    for row in HandbookReplay.objects.filter(state__in=UNDER_WAY, moved_at__lt=now() - STANDS_STILL):
        do_go_on(row)
