"""The only way a request reaches a suggestion. The box is open: everybody who works here reads all of them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from huawu.kit.errors import NotFoundError
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.suggestions.choices import TAKEN_UP, UNANSWERED, SuggestionState
from huawu.suggestions.models import Suggestion, SuggestionSupport


def list_suggestions_for(user: User) -> QuerySet[Suggestion]:
    """All of them, with how many support each, how much was said, and whether ``user`` does."""
    rows = Suggestion.objects.select_related("author__team", "decided_by__team", "owner__team")
    if not user.may(Permission.SUGGESTIONS_USE):
        return rows.none()
    own = SuggestionSupport.objects.filter(suggestion=OuterRef("pk"), person=user)
    comments = Count("events", filter=Q(events__kind="commented"), distinct=True)
    return rows.annotate(supporters=Count("supports", distinct=True), comments=comments, supported=Exists(own))


def get_suggestion_for(user: User, suggestion_id: UUID) -> Suggestion:
    """One suggestion, or :class:`NotFoundError`."""
    row = list_suggestions_for(user).filter(pk=suggestion_id).first()
    if row is None:
        raise NotFoundError
    return row


def may_answer(user: User, suggestion: Suggestion) -> bool:
    """Whether the answer is theirs to give; never to their own."""
    return user.may(Permission.SUGGESTIONS_ANSWER) and user.pk != suggestion.author_id


def knows_author(user: User, suggestion: Suggestion) -> bool:
    """Whether ``user`` may know whose it is."""
    return not suggestion.unnamed or user.pk == suggestion.author_id or user.may(Permission.SUGGESTIONS_ANSWER)


def count_suggestions(user: User, since: datetime, until: datetime) -> dict[str, int]:
    """Of those written in this time: how many there are, were adopted, are done, declined, still unanswered."""
    rows = list_suggestions_for(user).filter(written_at__gte=since, written_at__lt=until)
    states = list(rows.values_list("state", flat=True))
    return {
        "written": len(states),
        "adopted": sum(state in TAKEN_UP for state in states),
        "done": states.count(SuggestionState.DONE),
        "declined": states.count(SuggestionState.DECLINED),
        "unanswered": sum(state in UNANSWERED for state in states),
    }
