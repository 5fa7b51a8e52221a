"""What the clock itself can do at a step of a ladder; other rooms register more."""

from __future__ import annotations

from huawu.clock.choices import ObligationState
from huawu.clock.ladder import FALL_DUE
from huawu.clock.models import Obligation
from huawu.clock.registry import Done, Moment, register_action

REMIND = "remind"
TELL_SUPERIOR = "tell_superior"
ESCALATE = "escalate"
GIVE_TO_TEAM = "give_to_team"
GIVE_UP = "give_up"


FREE = (REMIND, TELL_SUPERIOR, ESCALATE, GIVE_TO_TEAM)
"""What a department may put into any ladder; all else belongs to the room that it comes from."""


def do_fall_due(obligation: Obligation, moment: Moment) -> Done:
    """From now on it is overdue; who owes it is told."""
    obligation.overdue_at = moment.at
    return Done((obligation.owner,))


def do_remind(obligation: Obligation, moment: Moment) -> Done:
    """Tell who owes it; of a unit, who leads it."""
    return Done((obligation.owner or moment.superior_of(obligation.unit),))


def do_tell_superior(obligation: Obligation, moment: Moment) -> Done:
    """Tell the superior of who owes it."""
    return Done((moment.superior_of(obligation.owner or obligation.unit),))


def do_escalate(obligation: Obligation, moment: Moment) -> Done:
    """The superior owes it from now on; both are told. With nobody above it stays where it is."""
    superior, before = moment.superior_of(obligation.owner or obligation.unit), obligation.owner
    if superior is None:
        return Done(facts={"to": None})
    obligation.owner, obligation.unit = superior, None
    return Done((superior, before), {"to": superior.number})


def do_give_to_team(obligation: Obligation, moment: Moment) -> Done:
    """Anybody of the owner's team may do it from now on; who leads the team is told."""
    before = obligation.owner
    team = before.team if before else None
    if team is None:
        return Done(facts={"to": None})
    obligation.owner, obligation.unit = None, team
    return Done((moment.superior_of(team), before), {"to": f"unit {team.pk}"})


def do_give_up(obligation: Obligation, moment: Moment) -> Done:
    """What cannot be kept late is broken."""
    obligation.state, obligation.closed_at = ObligationState.BROKEN, moment.at
    return Done((obligation.owner,))


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
