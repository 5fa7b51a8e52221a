"""What is counted: rooms say which of their ledger entries mean that something of a customer's was seen or taken."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum


class VolumeKind(StrEnum):
    """What somebody may do too much of."""

    REVEALS = "reveals"
    PLAYBACKS = "playbacks"
    EXPORTS = "exports"
    PRINTS = "prints"


_actions: defaultdict[VolumeKind, set[str]] = defaultdict(set)


def count_actions(kind: VolumeKind, *actions: str) -> None:
    """Let ledger entries of these actions count."""
    _actions[kind].update(actions)


def actions_of(kind: VolumeKind) -> frozenset[str]:
    return frozenset(_actions[kind])


count_actions(VolumeKind.REVEALS, "privacy.revealed")
count_actions(VolumeKind.PRINTS, "privacy.printed")
count_actions(VolumeKind.EXPORTS, "ledger.exported")
