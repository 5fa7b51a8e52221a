"""What the clock does when nobody has answered in time."""

from __future__ import annotations

from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.clock.registry import Done, Moment
from huawu.conduct.actions.doing import stand
from huawu.conduct.actions.history import do_lock_matter, do_note, do_owe_what_follows
from huawu.conduct.book import book, course_of
from huawu.conduct.choices import MatterDeed, MatterState
from huawu.conduct.rules import Act, take


def do_take_effect(obligation: Obligation, moment: Moment) -> Done:
    """The time to answer is over: what a person has decided takes effect, and nothing is owed any more. Not answering
    is nothing that anybody is blamed for. Raises NotFoundError, so that the clock comes again, while somebody works on
    the matter."""
    matter = do_lock_matter(obligation.subject_id, skip=True)
    obligation.state, obligation.closed_at, obligation.overdue_at = ObligationState.WITHDRAWN, moment.at, None
    if matter.state == MatterState.TOLD:
        before = matter.state
        stand(matter, take(course_of(matter), Act(MatterDeed.LAPSED, moment.at), book()), None)
        do_note(matter, MatterDeed.LAPSED, moment.at, None)
        do_owe_what_follows(matter, before, None, moment.at, by_clock=True)
    return Done((matter.person,))
