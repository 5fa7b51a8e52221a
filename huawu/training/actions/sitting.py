"""Sitting a paper: drawing it, keeping each answer, handing it in."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.training.access import get_own_rereading
from huawu.training.actions.marking import do_conclude
from huawu.training.actions.rereading import questions_about, rules_for
from huawu.training.choices import CHOSEN, AttemptState, QuestionKind
from huawu.training.errors import (
    AnswerShapeError,
    AttemptOverError,
    NoAttemptLeftError,
    PaperNotOpenError,
    ReadFirstError,
    RetakeTooSoonError,
    TooFewQuestionsError,
)
from huawu.training.models import Attempt, AttemptQuestion, Paper, Question, Reading, Rereading
from huawu.training.rules.drawing import Candidate, Drawn, DrawRule, Shortage, draw, shuffled
from huawu.training.rules.marking import BLANK, Given

REREADING_MINUTES = 10
GRACE = timedelta(seconds=3)
"""For an answer that was on its way when the time was over."""


def do_start(user: User, paper_id: int) -> Attempt:
    """Begin an attempt, or go on with the open one. Raises PaperNotOpenError, NoAttemptLeftError, RetakeTooSoonError,
    NotFoundError."""
    try:
        with transaction.atomic():
            return _do_start(user, paper_id)
    except IntegrityError:  # the same click twice: the other one was first
        return Attempt.objects.get(person=user, paper=paper_id, state=AttemptState.OPEN)


def _do_start(user: User, paper_id: int) -> Attempt:
    paper = Paper.objects.filter(pk=paper_id).prefetch_related("rules").first()
    if paper is None:
        raise NotFoundError
    at = now()
    mine = list(Attempt.objects.filter(person=user, paper=paper).order_by("number"))
    running = next((row for row in mine if row.state == AttemptState.OPEN and row.due_at > at), None)
    if running is not None:
        return running
    for late in mine:
        if late.state == AttemptState.OPEN:  # its time is over; the job has not come round yet
            do_finish(late.pk, at, by_time=True)
            late.refresh_from_db()
    if not paper.published:
        raise PaperNotOpenError
    check_attempts(paper, mine, at)
    facts = {"paper": paper, "pass_percent": paper.pass_percent, "number": len(mine) + 1}
    return _do_draw(
        user, bank_of(Question.objects.all()), [row.rule for row in paper.rules.all()], at, paper.minutes, facts
    )


def check_attempts(paper: Paper, mine: Sequence[Attempt], at: datetime) -> None:
    """Raises NoAttemptLeftError, RetakeTooSoonError. Who has passed may sit it again: certificates are renewed so."""
    failed = [row for row in mine if row.state != AttemptState.PASSED]
    since_passed = failed if len(failed) == len(mine) else [row for row in failed if row.number > _last_passed(mine)]
    if paper.most_attempts and len(since_passed) >= paper.most_attempts:
        raise NoAttemptLeftError(most=paper.most_attempts)
    last = mine[-1].ended_at if mine else None
    if paper.retake_hours and last is not None:
        left = last + timedelta(hours=paper.retake_hours) - at
        if left > timedelta():
            raise RetakeTooSoonError(hours=int(left.total_seconds() // 3600) + 1)


def _last_passed(mine: Sequence[Attempt]) -> int:
    return max(row.number for row in mine if row.state == AttemptState.PASSED)


def bank_of(questions: Iterable[Question]) -> list[Candidate]:
    """The questions that may be drawn."""
    return [Candidate(row.pk, row.topic, QuestionKind(row.kind)) for row in questions if row.active]


def do_start_rereading(user: User, rereading_id: UUID) -> Attempt:
    """Answer two questions about what has changed, after reading it. Raises ReadFirstError, PaperNotOpenError when it
    is done or the bank asks nothing about it, NotFoundError."""
    try:
        with transaction.atomic():
            return _do_start_rereading(user, get_own_rereading(user, rereading_id))
    except IntegrityError:
        return Attempt.objects.get(rereading=rereading_id, state=AttemptState.OPEN)


def _do_start_rereading(user: User, row: Rereading) -> Attempt:
    at = now()
    running = row.attempts.filter(state=AttemptState.OPEN).first()
    if running is not None and running.due_at > at:
        return running
    if running is not None:
        do_finish(running.pk, at, by_time=True)
    read = Reading.objects.filter(
        person=user, source=row.source, ref=row.ref, content=row.content, read_at__isnull=False
    )
    if not read.exists():
        raise ReadFirstError
    bank, rules = rules_for(questions_about((row.source, row.ref)))
    if row.done_at is not None or not rules:
        raise PaperNotOpenError
    facts = {"rereading": row, "pass_percent": 100, "number": row.attempts.count() + 1}
    return _do_draw(user, bank, rules, at, REREADING_MINUTES, facts)


def _do_draw(
    user: User,
    bank: Sequence[Candidate],
    rules: Sequence[DrawRule],
    at: datetime,
    minutes: int,
    facts: dict[str, object],
) -> Attempt:
    seed = secrets.randbits(62)
    drawn = draw(rules, bank, seed)
    if isinstance(drawn, Shortage):
        raise PaperNotOpenError
    attempt = Attempt.objects.create(
        person=user,
        seed=seed,
        started_at=at,
        due_at=at + timedelta(minutes=minutes),
        points=sum(one.points for one in drawn),
        **facts,
    )
    _do_ask(attempt, drawn)
    do_record("training.attempt_begun", attempt, new={"number": attempt.number, "questions": len(drawn)})
    return attempt


def _do_ask(attempt: Attempt, drawn: Sequence[Drawn]) -> None:
    questions = Question.objects.in_bulk([one.question_id for one in drawn])
    for position, one in enumerate(drawn, 1):
        question = questions[one.question_id]
        content = {name: getattr(question, name) for name in ("kind", "text", "options", "answer", "explanation")}
        kind = QuestionKind(question.kind)
        AttemptQuestion.objects.create(
            attempt=attempt,
            position=position,
            question=question,
            content={**content, "example": question.example_id},
            order=list(shuffled(kind, len(question.options), attempt.seed + position)),
            points=one.points,
        )


@transaction.atomic
def do_answer(user: User, attempt_id: UUID, position: int, given: Given) -> AttemptQuestion:
    """Keep an answer; a later one takes its place. Raises AttemptOverError after the end, AnswerShapeError,
    NotFoundError."""
    attempt = do_lock_own(user, attempt_id)
    at = now()
    if attempt.state != AttemptState.OPEN or at > attempt.due_at + GRACE:
        raise AttemptOverError
    row = attempt.questions.filter(position=position).first()
    if row is None:
        raise NotFoundError
    check_shape(row, given)
    row.given = {} if given.empty else {"choice": list(given.choice), "words": list(given.words)}
    row.saved_at = at
    row.save(update_fields=["given", "saved_at"])
    return row


def check_shape(row: AttemptQuestion, given: Given) -> None:
    """Raises AnswerShapeError where the question cannot be answered like this."""
    kind, options = QuestionKind(row.content["kind"]), len(row.content["options"])
    fine = len(set(given.choice)) == len(given.choice) and all(0 <= place < options for place in given.choice)
    if kind in {QuestionKind.FILL, QuestionKind.OPEN}:
        blanks = row.content["text"].count(BLANK) if kind is QuestionKind.FILL else 1
        fine = not given.choice and len(given.words) <= blanks
    elif given.words or (kind in CHOSEN and len(given.choice) > 1):
        fine = False
    elif kind is QuestionKind.ORDER and given.choice:
        fine = fine and len(given.choice) == options
    if not fine:
        raise AnswerShapeError("choice")


@transaction.atomic
def do_hand_in(user: User, attempt_id: UUID) -> Attempt:
    """Hand it in. Twice is once."""
    do_lock_own(user, attempt_id)
    return do_finish(attempt_id, now())


def do_lock_own(user: User, attempt_id: UUID) -> Attempt:
    attempt = Attempt.objects.select_for_update().filter(pk=attempt_id, person=user).first()
    if attempt is None:
        raise NotFoundError
    return attempt


@transaction.atomic
def do_finish(attempt_id: UUID, at: datetime, *, by_time: bool = False) -> Attempt:
    """End an open attempt and mark what can be marked. Twice is once."""
    attempt = Attempt.objects.select_for_update().get(pk=attempt_id)
    if attempt.state != AttemptState.OPEN:
        return attempt
    attempt.ended_at, attempt.by_time = min(at, attempt.due_at), by_time or at > attempt.due_at
    do_conclude(attempt, at)
    return attempt


def do_finish_late(at: datetime | None = None) -> int:
    """End every attempt whose time is over; how many. What several workers do at once is done once."""
    at = at or now()
    late = Attempt.objects.filter(state=AttemptState.OPEN, due_at__lt=at - GRACE).values_list("pk", flat=True)
    for attempt_id in list(late):
        do_finish(attempt_id, at, by_time=True)
    return len(late)


def check_bank(rules: Sequence[DrawRule], bank: Sequence[Candidate]) -> None:
    """Raises TooFewQuestionsError when a paper could not be drawn by these rules."""
    drawn = draw(rules, bank, 0)
    if isinstance(drawn, Shortage):
        topic = rules[drawn.place].topic
        words = {"topic_zh": topic or "全部", "topic_en": topic or "any topic"}
        raise TooFewQuestionsError(f"rules.{drawn.place}.count", wanted=drawn.wanted, there=drawn.there, **words)
