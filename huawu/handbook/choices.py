"""What a replay of the handbook can be."""

from __future__ import annotations

from enum import StrEnum


class ReplayState(StrEnum):
    """How far a replay (试运行) is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


UNDER_WAY = (ReplayState.WAITING, ReplayState.RUNNING)
