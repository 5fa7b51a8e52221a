"""An agent who turns to somebody else in the middle of a talk."""

from __future__ import annotations

from huawu.calls.events import CallEventKind as Kind
from tests.switchboard.house import House

OUTSIDE = "07551234567"


def consult(house: House, **target: object) -> None:
    house.call_command("consult", "1001", **target)


def ask(house: House, colleague: str = "1003") -> None:
    """1001 asks the colleague, who picks up."""
    consult(house, agent=colleague)
    house.desk_answers(colleague)


def last(house: House, kind: Kind) -> dict[str, object]:
    return dict(next(event for event in reversed(house.said) if event.kind is kind).data)
