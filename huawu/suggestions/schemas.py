"""Shapes of the suggestions API. Whose an unnamed one is leaves here only for who may know."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import StringConstraints

from huawu.people.models import User
from huawu.people.schemas import PersonRef
from huawu.suggestions.access import knows_author, may_answer
from huawu.suggestions.choices import UNANSWERED, SuggestionEventKind, SuggestionState
from huawu.suggestions.models import Suggestion, SuggestionEvent

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class SuggestionIn(Schema):
    """``id`` is made by the screen, so that writing again after a lost answer writes nothing new."""

    id: UUID
    title: Title
    text: Text
    unnamed: bool = False


class SuggestionComment(Schema):
    id: UUID
    text: Text


class SuggestionWish(Schema):
    supported: bool


class SuggestionAdoption(Schema):
    owner: str = Field(..., max_length=32)
    due_on: date
    thanks: Text


class SuggestionWords(Schema):
    text: Text


class SuggestionOut(Schema):
    """A suggestion as lists show it. ``author`` is null where the reader may not know."""

    id: UUID
    title: str
    text: str
    author: PersonRef | None
    unnamed: bool
    own: bool
    written_at: datetime
    state: SuggestionState
    supporters: int
    supported: bool
    comments: int
    decided_by: PersonRef | None
    decided_at: datetime | None
    owner: PersonRef | None
    due_on: date | None
    done_at: datetime | None

    @classmethod
    def facts(cls, row: Suggestion, user: User) -> dict[str, Any]:
        """Of one that :func:`huawu.suggestions.access.list_suggestions_for` has found."""
        counted = vars(row)
        plain = ("id", "title", "text", "unnamed", "written_at", "decided_at", "due_on", "done_at")
        return {
            **{name: getattr(row, name) for name in plain},
            "author": PersonRef.of(row.author) if knows_author(user, row) else None,
            "own": row.author_id == user.pk,
            "state": SuggestionState(row.state),
            "supporters": counted["supporters"],
            "supported": counted["supported"],
            "comments": counted["comments"],
            "decided_by": PersonRef.of(row.decided_by) if row.decided_by else None,
            "owner": PersonRef.of(row.owner) if row.owner else None,
        }

    @classmethod
    def of(cls, row: Suggestion, user: User) -> SuggestionOut:
        return cls(**cls.facts(row, user))


class SuggestionEventOut(Schema):
    """``actor`` is null where an unnamed author speaks and the reader may not know who that is."""

    at: datetime
    kind: SuggestionEventKind
    actor: PersonRef | None
    by_author: bool
    text: str

    @classmethod
    def of(cls, event: SuggestionEvent, row: Suggestion, user: User) -> SuggestionEventOut:
        by_author = event.actor_id == row.author_id
        shown = not by_author or knows_author(user, row)
        actor = PersonRef.of(event.actor) if shown else None
        return cls(at=event.at, kind=SuggestionEventKind(event.kind), actor=actor, by_author=by_author, text=event.text)


class SuggestionDetail(SuggestionOut):
    events: list[SuggestionEventOut]
    may_answer: bool
    """Adopt or decline it."""
    may_finish: bool

    @classmethod
    def for_reader(cls, row: Suggestion, user: User) -> SuggestionDetail:
        events = row.events.select_related("actor__team")
        answers, adopted = may_answer(user, row), row.state == SuggestionState.ADOPTED
        return cls(
            **cls.facts(row, user),
            events=[SuggestionEventOut.of(event, row, user) for event in events],
            may_answer=answers and row.state in UNANSWERED,
            may_finish=adopted and (answers or row.owner_id == user.pk),
        )


class SuggestionSearch(Schema):
    state: Literal["", "received", "discussing", "adopted", "done", "declined"] = ""
    own: bool = False
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class SuggestionFigures(Schema):
    """Of the suggestions written in the last twelve months."""

    written: int
    adopted: int
    done: int
    declined: int
    unanswered: int


class SuggestionPage(Schema):
    items: list[SuggestionOut]
    total: int
    page: int
    page_size: int
    figures: SuggestionFigures
