"""Background work of the room: replays, versions that come into force, news for the screens."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from channels.layers import get_channel_layer
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.handbook.actions import do_begin_effect, do_go_on, do_next_slice
from huawu.handbook.choices import UNDER_WAY, VersionState
from huawu.handbook.models import HandbookReplay, HandbookVersion
from huawu.kit.time import now

NEWS = "handbook"
"""The group of all screens, and of the switchboard, that have to know."""
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


@app.task(retry=RetryStrategy(max_attempts=5, wait=2))
def begin_effect(version_id: str) -> None:
    """What follows when a version comes into force. Harmless when repeated, or too early."""
    do_begin_effect(UUID(version_id))


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="begin_effects", pass_context=False)
def begin_effects(timestamp: int) -> None:
    """The same for what a crash or a stop has left."""
    due = HandbookVersion.objects.filter(state=VersionState.PUBLISHED, begun_at=None, effective_at__lte=now())
    for version_id in due.values_list("pk", flat=True):
        do_begin_effect(version_id)


@app.task(retry=RetryStrategy(max_attempts=5, wait=2))
async def tell_handbook_news() -> None:
    """Have screens look again at what is to be signed, and the switchboard at who has to. Harmless when repeated."""
    layer = get_channel_layer()
    if layer is not None:
        await layer.group_send(NEWS, {"type": "handbook.news"})
