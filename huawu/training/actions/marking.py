"""Marking: what a machine can, at the end of the attempt; the rest by a person; then what follows from the result."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.training.access import get_attempt_for
from huawu.training.actions.certifying import do_certify
from huawu.training.actions.plans import do_finish_tasks
from huawu.training.actions.rereading import do_finish_rereading
from huawu.training.choices import AttemptState, QuestionKind
from huawu.training.errors import MarkError, NotToMarkError, OwnWorkError
from huawu.training.models import Attempt, AttemptQuestion
from huawu.training.rules.marking import Given, key_from, points_of, worth


def given_of(row: AttemptQuestion) -> Given:
    """What was answered, with options as they stand in the bank."""
    places = row.given.get("choice", ())
    chosen = [row.order[place] for place in places]
    in_order = row.content["kind"] == QuestionKind.ORDER
    return Given(tuple(chosen if in_order else sorted(chosen)), tuple(row.given.get("words", ())))


def do_conclude(attempt: Attempt, at: datetime) -> None:
    """Mark what has no mark yet; with everything marked it is passed or failed. The caller has locked the attempt and
    set how it ended."""
    rows = list(attempt.questions.all())
    for row in rows:
        if row.score is None:
            share = worth(QuestionKind(row.content["kind"]), key_from(row.content["answer"]), given_of(row))
            if share is not None:
                row.score = points_of(share, row.points)
                row.save(update_fields=["score"])
    attempt.state = AttemptState.MARKING
    if all(row.score is not None for row in rows):
        attempt.score = sum(row.score or 0 for row in rows)
        passed = attempt.score * 100 >= attempt.pass_percent * attempt.points
        attempt.state = AttemptState.PASSED if passed else AttemptState.FAILED
    attempt.save(update_fields=["state", "score", "ended_at", "by_time"])
    facts = {"state": str(attempt.state), "score": attempt.score, "points": attempt.points, "by_time": attempt.by_time}
    do_record("training.attempt_ended", attempt, new=facts)
    if attempt.state == AttemptState.PASSED:
        _do_follow(attempt, at)


def _do_follow(attempt: Attempt, at: datetime) -> None:
    """Passed: the certificate, the tasks, what had to be read again."""
    person, paper = attempt.person, attempt.paper
    if paper is not None and paper.certificate_kind is not None and paper.certificate_kind.active:
        do_certify(paper.certificate_kind, person, at, attempt)
    if attempt.rereading is not None:
        do_finish_rereading(person, (attempt.rereading.source, attempt.rereading.ref), at)
    do_finish_tasks(person, at)


@transaction.atomic
def do_mark(user: User, attempt_id: UUID, position: int, score: float, remark: str) -> Attempt:
    """Mark an open answer. The same mark again changes nothing. Raises OwnWorkError, NotToMarkError, MarkError,
    NotFoundError."""
    found = get_attempt_for(user, attempt_id)
    if found.person_id == user.pk:
        raise OwnWorkError
    attempt = Attempt.objects.select_for_update().get(pk=found.pk)
    row = attempt.questions.filter(position=position).first()
    if row is None:
        raise NotFoundError
    if row.score == score and row.marked_by_id == user.pk:
        return attempt
    if attempt.state != AttemptState.MARKING or row.score is not None:
        raise NotToMarkError
    if not 0 <= score <= row.points:
        raise MarkError("score", most=row.points)
    row.score, row.marked_by, row.remark = score, user, remark
    row.save(update_fields=["score", "marked_by", "remark"])
    do_record(
        "training.answer_marked", attempt, new={"position": position, "score": score, "remark": describe_text(remark)}
    )
    if not attempt.questions.filter(score=None).exists():
        do_conclude(attempt, now())
    return attempt
