"""What the clock does when the day of a promise is over."""

from __future__ import annotations

from huawu.clock.models import Obligation
from huawu.clock.registry import Done, Moment
from huawu.promises.actions.history import do_note
from huawu.promises.choices import PromiseEventKind, PromiseState
from huawu.promises.errors import PromiseBusyError
from huawu.promises.models import Promise


def do_break_overdue(obligation: Obligation, moment: Moment) -> Done:
    """The promise is broken; it stays owed until it is kept late. Raises PromiseBusyError, so that the clock comes
    again, while somebody works on the promise: that person waits for the obligation, which the clock holds."""
    rows = Promise.objects.select_related("kind", "asked_by__team").select_for_update(of=("self",), skip_locked=True)
    promise = rows.filter(pk=obligation.subject_id).first()
    if promise is None:
        raise PromiseBusyError
    if promise.state == PromiseState.APPROVED:
        promise.state, promise.closed_at = PromiseState.BROKEN, moment.at
        do_note(promise, PromiseEventKind.BROKEN, moment.at, None)
    return Done((obligation.owner,))
