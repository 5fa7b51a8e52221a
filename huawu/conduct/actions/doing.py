"""Deciding, answering, appealing: every step of the chart that a person takes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from huawu.conduct.access import get_matter_for, may_do
from huawu.conduct.actions.history import do_lock_matter, do_note, do_owe_what_follows
from huawu.conduct.book import book, course_of
from huawu.conduct.choices import MatterDeed, MatterOutcome
from huawu.conduct.errors import AnotherPersonError, MatterNotYoursError, OwnMatterError, told
from huawu.conduct.models import ConductMatter
from huawu.conduct.rules import WHO, Act, ChartError, Course, Who, take
from huawu.kit.errors import HuawuError
from huawu.kit.time import now
from huawu.people.models import User


@dataclass(frozen=True, slots=True)
class Deeds:
    """What somebody does about a matter."""

    deed: MatterDeed
    outcome: MatterOutcome | None = None
    points: int = 0
    text: str = ""


@transaction.atomic
def do_deed(user: User, matter_id: UUID, wish: Deeds) -> ConductMatter:
    """Take a step of the chart. The same step of the same person again changes nothing; of two who decide the first
    does. Raises NotFoundError, and what the chart has against it (:mod:`huawu.conduct.errors`)."""
    get_matter_for(user, matter_id)
    matter = do_lock_matter(matter_id)
    if _is_done(user, matter, wish):
        return matter
    if not may_do(user, matter, wish.deed):
        raise _refusal(user, matter, wish.deed)
    at = now()
    act = Act(wish.deed, at, user.number, wish.outcome, wish.points, wish.text)
    try:
        after = take(course_of(matter), act, book())
    except ChartError as error:
        raise told(error) from None
    before = matter.state
    stand(matter, after, user)
    do_note(matter, wish.deed, at, user, wish.text)
    do_owe_what_follows(matter, before, user, at)
    return matter


def _refusal(user: User, matter: ConductMatter, deed: MatterDeed) -> HuawuError:
    who = WHO.get(deed)
    if who in {Who.SUPERIOR, Who.SECOND} and user.pk == matter.person_id:
        return OwnMatterError()
    return AnotherPersonError() if who is Who.SECOND else MatterNotYoursError()


def _is_done(user: User, matter: ConductMatter, wish: Deeds) -> bool:
    """The answer to an earlier try was lost."""
    last = matter.events.order_by("-seq").first()
    if last is None or last.deed != wish.deed or last.actor_id != user.pk or last.text != wish.text:
        return False
    return wish.outcome is None or (last.outcome, last.points) == (wish.outcome, wish.points)


def stand(matter: ConductMatter, course: Course, actor: User | None) -> None:
    """Make the row what the chart says; ``actor`` has done it."""
    matter.state, matter.outcome, matter.points = course.state, course.outcome or "", course.points
    matter.counts_from, matter.counts_until = course.counts_from, course.counts_until
    matter.appeal_until = course.appeal_until
    if actor is not None:
        for column in ("decided_by", "settled_by", "heard_by"):
            if getattr(course, column) == actor.number:
                setattr(matter, column, actor)
