"""What the clock itself can do at a step of a ladder; other rooms register more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from huawu.clock.choices import ObligationState
from huawu.clock.ladder import FALL_DUE
from huawu.clock.models import Notice, Obligation
from huawu.clock.registry import register_action
from huawu.people.access import superior_of
from huawu.people.models import User

REMIND = "remind"
TELL_SUPERIOR = "tell_superior"
ESCALATE = "escalate"
GIVE_TO_TEAM = "give_to_team"
GIVE_UP = "give_up"


def do_fall_due(obligation: Obligation, at: datetime) -> Mapping[str, object]:
    """From now on it is overdue; who owes it is told."""
    obligation.overdue_at = at
    return _do_tell(obligation, FALL_DUE, at, [obligation.owner])


def do_remind(obligation: Obligation, at: datetime) -> Mapping[str, object]:
    """Tell who owes it; of a unit, who leads it."""
    return _do_tell(obligation, REMIND, at, [obligation.owner or superior_of(obligation.unit)])


def do_tell_superior(obligation: Obligation, at: datetime) -> Mapping[str, object]:
    """Tell the superior of who owes it."""
    return _do_tell(obligation, TELL_SUPERIOR, at, [superior_of(obligation.owner or obligation.unit)])


def do_escalate(obligation: Obligation, at: datetime) -> Mapping[str, object]:
    """The superior owes it from now on; both are told. With nobody above it stays where it is."""
    superior, before = superior_of(obligation.owner or obligation.unit), obligation.owner
    if superior is None:
        return {"to": None}
    obligation.owner, obligation.unit = superior, None
    return {"to": superior.number, **_do_tell(obligation, ESCALATE, at, [superior, before])}


def do_give_to_team(obligation: Obligation, at: datetime) -> Mapping[str, object]:
    """Anybody of the owner's team may do it from now on; who leads the team is told."""
    team = obligation.owner.team if obligation.owner else None
    if team is None:
        return {"to": None}
    before, obligation.owner, obligation.unit = obligation.owner, None, team
    return {"to": f"unit {team.pk}", **_do_tell(obligation, GIVE_TO_TEAM, at, [superior_of(team), before])}


def do_give_up(obligation: Obligation, at: datetime) -> Mapping[str, object]:
    """What cannot be kept late is broken."""
    obligation.state, obligation.closed_at = ObligationState.BROKEN, at
    return _do_tell(obligation, GIVE_UP, at, [obligation.owner])


def _do_tell(obligation: Obligation, action: str, at: datetime, people: Iterable[User | None]) -> Mapping[str, object]:
    told = {person.pk: person for person in people if person is not None}
    for person in told.values():
        Notice.objects.create(recipient=person, obligation=obligation, action=action, at=at)
    return {"told": sorted(person.number for person in told.values())}


def register() -> None:
    """Make the clock's own actions known."""
    for name, action in (
        (FALL_DUE, do_fall_due),
        (REMIND, do_remind),
        (TELL_SUPERIOR, do_tell_superior),
        (ESCALATE, do_escalate),
        (GIVE_TO_TEAM, do_give_to_team),
        (GIVE_UP, do_give_up),
    ):
        register_action(name, action)
