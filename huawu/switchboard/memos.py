"""What a supervisor tells an agent in writing (消息): on its way to the database, and while it is unread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

LONGEST = 200
"""Characters."""


@dataclass(frozen=True, slots=True)
class NewMemo:
    """A message as it was sent, or, with ``read_at``, as it was read."""

    id: str
    """UUID as text."""
    by: str
    """Staff number of who sent it."""
    to: str
    """Staff number of whom it is for."""
    text: str
    at: datetime
    read_at: datetime | None = None

    def read(self, at: datetime) -> NewMemo:
        return replace(self, read_at=at)

    def to_json(self) -> dict[str, Any]:
        """A JSON object that :meth:`from_json` reads."""
        return {
            "id": self.id,
            "by": self.by,
            "to": self.to,
            "text": self.text,
            "at": self.at.isoformat(),
            "read_at": self.read_at.isoformat() if self.read_at else None,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> NewMemo:
        return cls(
            id=raw["id"],
            by=raw["by"],
            to=raw["to"],
            text=raw["text"],
            at=datetime.fromisoformat(raw["at"]),
            read_at=datetime.fromisoformat(raw["read_at"]) if raw.get("read_at") else None,
        )
