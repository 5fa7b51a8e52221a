"""Setting the points."""

from __future__ import annotations

from django.db import transaction

from huawu.conduct.book import default_facts
from huawu.conduct.errors import ConductBookConflictError, NoSuchClauseError
from huawu.conduct.forms import ConductBookChange
from huawu.conduct.models import ConductBook
from huawu.handbook.access import handbook_in_force
from huawu.ledger.actions import do_change_only


@transaction.atomic
def do_set_book(change: ConductBookChange) -> ConductBook:
    """Make it as the change says; the same again changes nothing, what was decided keeps its points. Raises
    ConductBookConflictError, and NoSuchClauseError for points of a clause that the handbook does not have."""
    if not set(change.points) <= set(handbook_in_force().clauses):
        raise NoSuchClauseError("points")
    first, conflict = ConductBook(**default_facts()), ConductBookConflictError
    facts = change.model_dump(mode="json", exclude={"version"})
    return do_change_only(first, facts, change.version, action="conduct.book_set", conflict=conflict)
