"""Feedback: told by a reader, answered by who answers for the article."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.choices import ObligationState
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.knowledge.access import get_article_for, may_answer
from huawu.knowledge.choices import FeedbackKind
from huawu.knowledge.errors import AnsweredError
from huawu.knowledge.models import Feedback
from huawu.knowledge.obligations import ANSWER, FEEDBACK
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User


@transaction.atomic
def do_tell(
    user: User, article_id: int, identity: UUID, kind: FeedbackKind, text: str, call_id: UUID | None
) -> Feedback:
    """Say that something is the matter; its owner owes an answer. The screen gives the id, so that twice is once."""
    article = get_article_for(user, article_id)
    columns = {
        "article": article,
        "revision": article.published,
        "kind": kind,
        "text": text,
        "call_uuid": call_id,
        "by": user,
    }
    feedback, new = Feedback.objects.get_or_create(pk=identity, defaults=columns)
    if not new and feedback.by_id != user.pk:
        raise NotFoundError
    if new:
        do_owe(ANSWER, (FEEDBACK, str(feedback.pk)), article.owner, owed_to=user.number, actor=user)
        do_record("knowledge.feedback", article, new={"kind": kind, "text": describe_text(text)})
    return feedback


@transaction.atomic
def do_answer(user: User, feedback_id: UUID, answer: str) -> Feedback:
    """Answer it. The same answer twice is one. Raises AnsweredError, NotFoundError for whose it is not to answer."""
    rows = Feedback.objects.select_related("article").select_for_update(of=("self",))
    feedback = rows.filter(pk=feedback_id).first()
    if feedback is None or not may_answer(user, feedback):
        raise NotFoundError
    if feedback.answered_at is not None:
        if (feedback.answered_by_id, feedback.answer) == (user.pk, answer):
            return feedback
        raise AnsweredError
    feedback.answer, feedback.answered_by, feedback.answered_at = answer, user, now()
    feedback.save(update_fields=["answer", "answered_by", "answered_at"])
    do_close_about(ANSWER.code, (FEEDBACK, str(feedback.pk)), ObligationState.KEPT, user, feedback.answered_at)
    do_record("knowledge.feedback_answered", feedback.article, new={"answer": describe_text(answer)})
    return feedback
