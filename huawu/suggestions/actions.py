"""Everything that changes suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.timezone import get_default_timezone, localtime

from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.conduct.actions.drafting import Found, do_draft_found
from huawu.conduct.choices import MatterOrigin, MatterSide
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.access import superior_of
from huawu.people.models import User
from huawu.people.roles import Permission, Role
from huawu.suggestions.access import get_suggestion_for, may_answer
from huawu.suggestions.choices import UNANSWERED, SuggestionEventKind, SuggestionState
from huawu.suggestions.errors import (
    OwnSuggestionError,
    SuggestionDueError,
    SuggestionMovedError,
    SuggestionOwnerError,
    SuggestionWordsError,
)
from huawu.suggestions.models import Suggestion, SuggestionEvent, SuggestionSupport
from huawu.suggestions.obligations import ANSWER, CARRY_OUT, SUBJECT

CLAUSE = "4.1.3"
LATEST = timedelta(days=366)
_CHANGING = ("state", "decided_by", "decided_at", "owner", "due_on", "done_at", "events_count")


@dataclass(frozen=True, slots=True)
class Idea:
    """What somebody suggests. The screen gives the id, so that writing twice is writing once."""

    id: UUID
    title: str
    text: str
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Adoption:
    """Who carries it out by when, and the thanks."""

    owner: str
    due_on: date
    thanks: str


@transaction.atomic
def do_suggest(user: User, idea: Idea) -> Suggestion:
    """Put a suggestion into the box; its answer is owed. NotFoundError for an id that is somebody else's."""
    at = now()
    facts = {"author": user, "unnamed": idea.unnamed, "title": idea.title, "text": idea.text, "written_at": at}
    row, new = Suggestion.objects.get_or_create(pk=idea.id, defaults=facts)
    if row.author_id != user.pk:
        raise NotFoundError
    if new:
        _do_note(row, SuggestionEventKind.WRITTEN, at, user, "")
        owner = _who_answers(user)
        if owner is not None:
            do_owe(ANSWER, (SUBJECT, str(row.pk)), owner, actor=user)
    return row


def _who_answers(author: User) -> User | None:
    """The nearest superior who may; else anybody else who may."""
    person = superior_of(author)
    while person is not None and not person.may(Permission.SUGGESTIONS_ANSWER):
        person = superior_of(person)
    others = User.objects.filter(is_active=True, role=Role.SUPERVISOR).exclude(pk=author.pk).order_by("username")
    return person or others.first()


@transaction.atomic
def do_comment(user: User, suggestion_id: UUID, comment_id: UUID, text: str) -> Suggestion:
    """Say something about it; the same id again says nothing new. Raises SuggestionWordsError, NotFoundError."""
    row = _do_lock(user, suggestion_id)
    if not text.strip():
        raise SuggestionWordsError("text")
    there = SuggestionEvent.objects.filter(pk=comment_id).first()
    if there is None:
        _do_note(row, SuggestionEventKind.COMMENTED, now(), user, text, event_id=comment_id)
    elif there.actor_id != user.pk or there.suggestion_id != row.pk:
        raise NotFoundError
    return row


@transaction.atomic
def do_support(user: User, suggestion_id: UUID, wanted: bool) -> None:
    """Support it, or not any more; not one's own. Twice is once. Raises OwnSuggestionError, NotFoundError."""
    row = _do_lock(user, suggestion_id)
    if row.author_id == user.pk:
        raise OwnSuggestionError
    supports = SuggestionSupport.objects.filter(suggestion=row, person=user)
    if wanted == supports.exists():
        return
    if wanted:
        SuggestionSupport.objects.create(suggestion=row, person=user, at=now())
    else:
        supports.delete()
    do_record("suggestions.supported" if wanted else "suggestions.unsupported", row)


@transaction.atomic
def do_take_up(user: User, suggestion_id: UUID) -> Suggestion:
    """Say that it is being discussed. Twice is once."""
    row = _do_answering(user, suggestion_id)
    if row.state == SuggestionState.RECEIVED:
        row.state = SuggestionState.DISCUSSING
        _do_note(row, SuggestionEventKind.DISCUSSING, now(), user, "")
    elif row.state != SuggestionState.DISCUSSING:
        raise SuggestionMovedError
    return row


@transaction.atomic
def do_adopt(user: User, suggestion_id: UUID, adoption: Adoption) -> Suggestion:
    """Adopt it: somebody carries it out by a day, its author is thanked, and praise of them is drafted. The same again
    changes nothing. Raises SuggestionOwnerError, SuggestionDueError, SuggestionWordsError, SuggestionMovedError."""
    row = _do_answering(user, suggestion_id)
    owner = User.objects.select_related("team").filter(username=adoption.owner, is_active=True).first()
    if owner is None or not owner.may(Permission.OBLIGATIONS_WORK):
        raise SuggestionOwnerError("owner")
    if (row.state, row.owner_id, row.due_on) == (SuggestionState.ADOPTED, owner.pk, adoption.due_on):
        return row
    if row.state not in UNANSWERED:
        raise SuggestionMovedError
    at = now()
    if not localtime(at).date() <= adoption.due_on <= localtime(at).date() + LATEST:
        raise SuggestionDueError("due_on")
    if not adoption.thanks.strip():
        raise SuggestionWordsError("thanks")
    row.state, row.owner, row.due_on = SuggestionState.ADOPTED, owner, adoption.due_on
    row.decided_by, row.decided_at = user, at
    _do_note(row, SuggestionEventKind.ADOPTED, at, user, adoption.thanks)
    do_close_about(ANSWER.code, (SUBJECT, str(row.pk)), ObligationState.KEPT, user, at)
    do_owe(CARRY_OUT, (SUBJECT, str(row.pk)), owner, Due(instant=end_of(adoption.due_on)), actor=user)
    if not row.unnamed and row.author.role != Role.SUPERVISOR:  # a draft would say whose it is
        do_draft_found(_praise(row, at), user)
    return row


def end_of(day: date) -> datetime:
    """When a day of the house is over."""
    return datetime.combine(day + timedelta(days=1), time(), get_default_timezone())


def _praise(row: Suggestion, at: datetime) -> Found:
    """A draft, to be decided as all others are."""
    return Found(
        finding=f"{SUBJECT}:{row.pk}",
        side=MatterSide.MERIT,
        person=row.author,
        clause=CLAUSE,
        origin=MatterOrigin.SUGGESTION,
        path=f"/suggestions/{row.pk}",
        occurred_at=at,
        evidence=f"建议被采纳：{row.title}",
    )


@transaction.atomic
def do_decline(user: User, suggestion_id: UUID, reason: str) -> Suggestion:
    """Not do it, and say why. The same again changes nothing. Raises SuggestionWordsError, SuggestionMovedError."""
    row = _do_answering(user, suggestion_id)
    if row.state == SuggestionState.DECLINED and row.decided_by_id == user.pk:
        return row
    if row.state not in UNANSWERED:
        raise SuggestionMovedError
    if not reason.strip():
        raise SuggestionWordsError("text")
    at = now()
    row.state, row.decided_by, row.decided_at = SuggestionState.DECLINED, user, at
    _do_note(row, SuggestionEventKind.DECLINED, at, user, reason)
    do_close_about(ANSWER.code, (SUBJECT, str(row.pk)), ObligationState.KEPT, user, at)
    return row


@transaction.atomic
def do_finish(user: User, suggestion_id: UUID, text: str) -> Suggestion:
    """It has been carried out, and how; by who carries it out, or who answers. Twice is once."""
    row = _do_lock(user, suggestion_id)
    if user.pk != row.owner_id and not may_answer(user, row):
        raise NotFoundError
    if row.state == SuggestionState.DONE:
        return row
    if row.state != SuggestionState.ADOPTED:
        raise SuggestionMovedError
    if not text.strip():
        raise SuggestionWordsError("text")
    at = now()
    row.state, row.done_at = SuggestionState.DONE, at
    _do_note(row, SuggestionEventKind.DONE, at, user, text)
    do_close_about(CARRY_OUT.code, (SUBJECT, str(row.pk)), ObligationState.KEPT, user, at)
    return row


def _do_lock(user: User, suggestion_id: UUID) -> Suggestion:
    get_suggestion_for(user, suggestion_id)
    rows = Suggestion.objects.select_related("author", "owner").select_for_update(of=("self",))
    return rows.get(pk=suggestion_id)


def _do_answering(user: User, suggestion_id: UUID) -> Suggestion:
    row = _do_lock(user, suggestion_id)
    if row.author_id == user.pk:
        raise OwnSuggestionError
    if not may_answer(user, row):
        raise NotFoundError
    return row


def _do_note(
    row: Suggestion, kind: SuggestionEventKind, at: datetime, actor: User, text: str, *, event_id: UUID | None = None
) -> None:
    """Save how the locked row stands now, with a line of history and a ledger entry."""
    row.events_count += 1
    row.save(update_fields=list(_CHANGING))
    facts = {"seq": row.events_count, "at": at, "kind": kind, "actor": actor, "text": text}
    try:
        with transaction.atomic():
            SuggestionEvent.objects.create(suggestion=row, **({"id": event_id} if event_id else {}), **facts)
    except IntegrityError:
        raise NotFoundError from None
    what = {"owner": row.owner.number if row.owner else None, "due_on": row.due_on and row.due_on.isoformat()}
    do_record(f"suggestions.{kind}", row, new={"text": describe_text(text or row.text), **what})
