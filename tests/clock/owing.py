"""Things owed, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count

from huawu.clock import registry
from huawu.clock.actions import do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.actions.steps import ESCALATE, REMIND, TELL_SUPERIOR
from huawu.clock.ladder import FALL_DUE, Step
from huawu.clock.models import Obligation, ObligationEvent
from huawu.clock.registry import Action, Done, Kind, Moment, PauseWords
from huawu.people.models import OrgUnit, User

HOUR = timedelta(hours=1)
REPLY = Kind(
    "reply",
    "答复客户",
    "Reply to a customer",
    4 * HOUR,
    (Step(-HOUR, REMIND), Step(timedelta(), TELL_SUPERIOR), Step(2 * HOUR, ESCALATE)),
    (PauseWords("customer", "等待客户补充材料", "Waiting for the customer"),),
)
_numbers = count(1)


def owe(owner: User | OrgUnit, due: Due | None = None, kind: Kind = REPLY) -> Obligation:
    """Something new that ``owner`` owes."""
    return do_owe(kind, ("cases.case", f"case-{next(_numbers)}"), owner, due or Due())


def in_an_hour(at: datetime) -> Due:
    return Due(instant=at + HOUR)


def steps_of(row: Obligation) -> list[str]:
    """The actions that were taken, in their order."""
    taken = ObligationEvent.objects.filter(obligation=row, kind="step_taken")
    return [event.data["action"] for event in taken]


@contextmanager
def action(name: str, do: Action) -> Iterator[None]:
    """Another room's action, for as long as the test needs it."""
    registry.register_action(name, do)
    try:
        yield
    finally:
        del registry._actions[name]


def one_step(name: str, offset: timedelta = timedelta()) -> Kind:
    """A kind that does ``name`` at its due instant, or ``offset`` from it."""
    return Kind(f"does-{name}", "测试", "Test", HOUR, (Step(offset, name),))


def nothing(obligation: Obligation, moment: Moment) -> Done:
    """An action that does nothing."""
    return Done()


__all__ = ["FALL_DUE", "HOUR", "REPLY", "action", "in_an_hour", "nothing", "one_step", "owe", "steps_of"]
