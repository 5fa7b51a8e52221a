"""Events on their way to the database, as the switchboard's journal keeps them: one JSON object a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from huawu.calls.events import CallEventKind
from huawu.calls.states import AgentEventKind, AgentState
from huawu.kit.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class NewCallEvent:
    """A fact about a call. ``(call_id, seq)`` is its identity; ``seq`` counts from 0 within the call."""

    call_id: str
    """UUID as text."""
    seq: int
    at: datetime
    kind: CallEventKind
    data: Mapping[str, Any] = field(default_factory=dict)
    caller: PhoneNumber | None = None
    """Who calls or is called; on ARRIVED, DIALLED and MISSED only."""
    hotline: str = ""
    """What was dialled, or the hotline for which we call; on ARRIVED, DIALLED and MISSED only."""

    def to_json(self) -> dict[str, Any]:
        """A JSON object that :meth:`from_json` reads; holds the caller's number in clear."""
        return {
            "call_id": self.call_id,
            "seq": self.seq,
            "at": self.at.isoformat(),
            "kind": self.kind.value,
            "data": dict(self.data),
            "caller": self.caller.digits if self.caller is not None else None,
            "hotline": self.hotline,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> NewCallEvent:
        caller = raw.get("caller")
        return cls(
            call_id=raw["call_id"],
            seq=raw["seq"],
            at=datetime.fromisoformat(raw["at"]),
            kind=CallEventKind(raw["kind"]),
            data=raw.get("data", {}),
            caller=PhoneNumber(caller) if caller is not None else None,
            hotline=raw.get("hotline", ""),
        )


@dataclass(frozen=True, slots=True)
class NewAgentEvent:
    """Something in an agent's day, mostly a change of state. ``(agent, seq)`` is its identity; ``seq`` counts per
    agent, for ever."""

    agent: str
    """Staff number."""
    seq: int
    at: datetime
    old: AgentState
    new: AgentState
    reason: str = ""
    actor: str = ""
    """Staff number of whoever did it, or empty for the system."""
    call_id: str | None = None
    kind: AgentEventKind = AgentEventKind.STATE
    note: str = ""
    """A word of whoever decided."""

    def to_json(self) -> dict[str, Any]:
        """A JSON object that :meth:`from_json` reads."""
        return {
            "agent": self.agent,
            "seq": self.seq,
            "at": self.at.isoformat(),
            "old": self.old.value,
            "new": self.new.value,
            "reason": self.reason,
            "actor": self.actor,
            "call_id": self.call_id,
            "kind": self.kind.value,
            "note": self.note,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> NewAgentEvent:
        return cls(
            agent=raw["agent"],
            seq=raw["seq"],
            at=datetime.fromisoformat(raw["at"]),
            old=AgentState(raw["old"]),
            new=AgentState(raw["new"]),
            reason=raw.get("reason", ""),
            actor=raw.get("actor", ""),
            call_id=raw.get("call_id"),
            kind=AgentEventKind(raw.get("kind", AgentEventKind.STATE)),
            note=raw.get("note", ""),
        )
