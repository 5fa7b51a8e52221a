"""Background work of the promises room: bringing news to the screens, and requests before the next superior."""

from __future__ import annotations

from uuid import UUID

from channels.layers import get_channel_layer
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.promises.actions import do_raise

NEWS = "promises"
"""The group of all screens that may be concerned."""


@app.task(retry=RetryStrategy(max_attempts=5, wait=2))
async def tell_promise_news(numbers: str) -> None:
    """Let the screens of these people read their promises anew; staff numbers with a space between them. Harmless when
    repeated."""
    layer = get_channel_layer()
    if layer is not None:
        await layer.group_send(NEWS, {"type": "promise.news", "to": numbers.split()})


@app.task(retry=RetryStrategy(max_attempts=5, wait=2))
def raise_promise(promise_id: str, reach: int) -> None:
    """Bring a request that nobody has answered before the next superiors. Harmless when repeated."""
    do_raise(UUID(promise_id), reach)
