"""Tags of cases: whoever may see the case and works on cases, also on a closed one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import transaction

from huawu.cases.actions.history import do_lock_case, do_note
from huawu.cases.choices import CaseEventKind
from huawu.cases.errors import TooManyCaseTagsError
from huawu.cases.models import Case
from huawu.kit.errors import ForbiddenError
from huawu.people.models import User
from huawu.people.roles import Permission

MOST_TAGS = 12


def do_set_case_tags(user: User, case_id: UUID, tags: Sequence[str]) -> Case:
    """Give the case these tags and no others; sorted, each once. The same again changes nothing.

    Raises TooManyCaseTagsError, ForbiddenError."""
    return _do_tag(user, case_id, tags, ())


def do_add_case_tags(user: User, case_id: UUID, tags: Sequence[str]) -> Case:
    """Give the case these tags besides those it has. Raises as :func:`do_set_case_tags`."""
    return _do_tag(user, case_id, tags, None)


@transaction.atomic
def _do_tag(user: User, case_id: UUID, tags: Sequence[str], kept: Collection[str] | None) -> Case:
    """``kept``: what stays of the tags there are, all of them when None."""
    case = do_lock_case(user, case_id)
    if not user.may(Permission.CASES_WORK):
        raise ForbiddenError
    wanted = sorted({*(case.tags if kept is None else kept), *(tag.strip() for tag in tags)} - {""})
    if len(wanted) > MOST_TAGS:
        raise TooManyCaseTagsError("tags", most=MOST_TAGS)
    if wanted != case.tags:
        old, case.tags = case.tags, wanted
        do_note(case, CaseEventKind.TAGGED, user, data={"old": old, "new": wanted})
    return case
