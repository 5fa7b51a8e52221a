"""Which agent a caller is kept for, and for how long (专属坐席、上次坐席优先). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from huawu.routing.explanation import Preference
from huawu.switchboard.directory import KeptCard
from huawu.switchboard.schemas import CallerCard


@dataclass(frozen=True, slots=True)
class Kept:
    """For whom (staff number), how many seconds at most, and why."""

    agent: str
    seconds: float
    why: Preference

    def to_json(self) -> dict[str, object]:
        """What the event of queueing says of it; :meth:`from_json` reads it."""
        return {"prefer": self.agent, "prefer_s": self.seconds, "prefer_as": self.why.value}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Kept | None:
        """None where nobody is named."""
        if not data.get("prefer"):
            return None
        why = Preference(data.get("prefer_as", Preference.TRANSFER))
        return cls(str(data["prefer"]), float(data.get("prefer_s", 0)), why)


def kept_for(card: KeptCard, caller: CallerCard, now: datetime, own_agent: str = "") -> Kept | None:
    """The agent whose customer it is; else who talked with the caller last, if it is not too long ago. Each where the
    queue keeps callers for them."""
    if own_agent and card.own_agent_s:
        return Kept(own_agent, card.own_agent_s, Preference.OWN_AGENT)
    talked_at = caller.last_talk_at
    if not card.last_agent_s or not caller.last_agent or talked_at is None:
        return None
    if now - talked_at > timedelta(days=card.last_agent_days):
        return None
    return Kept(caller.last_agent, card.last_agent_s, Preference.LAST_AGENT)
