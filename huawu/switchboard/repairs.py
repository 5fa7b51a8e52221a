"""What was put right, as the floor is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from huawu.calls.states import GhostKind


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that did not fit together; call and agent are empty where it had none."""

    at: datetime
    kind: GhostKind
    call_id: str
    agent: str
