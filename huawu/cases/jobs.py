"""Background work of the room: letting screens know that a case is not as it was."""

from __future__ import annotations

from channels.layers import get_channel_layer
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

NEWS = "cases"
"""The group of the screens that may show it."""


@app.task(retry=RetryStrategy(max_attempts=3, wait=2))
async def tell_case_news(case_id: str) -> None:
    """Let the screens that show this case read it anew; who may see it is asked then. Harmless when repeated."""
    layer = get_channel_layer()
    if layer is not None:
        await layer.group_send(NEWS, {"type": "case.news", "id": case_id})
