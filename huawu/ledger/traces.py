"""Traces on their way to the ledger: of what was done while nobody waited for the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

NAMESPACE = UUID("6f0b9f0e-3c55-5d0e-9c4b-5b7d2a7c6f11")
"""Entries made from traces have their ids by name in it."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What one person did about another. Never personal data in clear: staff numbers, codes and counts."""

    name: str
    """Tells it from every other one; what has been recorded under it is not recorded again."""
    at: datetime
    actor: str
    """Staff number of who did it."""
    action: str
    """``room.what_happened``."""
    person: str
    """Staff number of whom it was about; the entry's object unless ``subject`` says otherwise."""
    subject: tuple[str, str] | None = None
    """Another object: its model's label and its key."""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> UUID:
        """The id of the entry that it becomes."""
        return uuid5(NAMESPACE, self.name)

    def to_json(self) -> dict[str, Any]:
        """A JSON object that :meth:`from_json` reads."""
        return {
            "name": self.name,
            "at": self.at.isoformat(),
            "actor": self.actor,
            "action": self.action,
            "person": self.person,
            "subject": list(self.subject) if self.subject else None,
            "facts": dict(self.facts),
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Trace:
        subject = raw.get("subject")
        return cls(
            name=raw["name"],
            at=datetime.fromisoformat(raw["at"]),
            actor=raw["actor"],
            action=raw["action"],
            person=raw["person"],
            subject=(subject[0], subject[1]) if subject else None,
            facts=raw.get("facts", {}),
        )
