"""Background work of the switchboard room."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huawu.switchboard import line


@app.task(retry=RetryStrategy(max_attempts=5, wait=2))
async def tell_directory_changed() -> None:
    """Let the running switchboard read agents, queues and hotlines anew. Harmless when repeated; a switchboard that
    is away reads them when it starts."""
    await line.tell("directory.changed")
