"""The same for many cases at once, with a look beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from huawu.cases.models import Case
from huawu.kit.errors import HuawuError
from huawu.people.models import User

Work = Callable[[User, UUID], Case]


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What came of one of them, or would come: ``problem`` says why nothing did."""

    case_id: UUID
    problem: HuawuError | None = None


def do_for_each(user: User, ids: Sequence[UUID], work: Work, *, dry: bool) -> Iterator[RowOutcome]:
    """Do it for each, each on its own: what is refused for one keeps no other from it. ``dry``: only say what would
    come of it. What is done already stays done, so that it may be sent again."""
    for case_id in dict.fromkeys(ids):
        try:
            with transaction.atomic():
                work(user, case_id)
                transaction.set_rollback(dry)
        except HuawuError as problem:
            yield RowOutcome(case_id, problem)
        else:
            yield RowOutcome(case_id)
