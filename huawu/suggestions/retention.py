"""What this room keeps of people: words go when their time is over."""

from __future__ import annotations

from django.db.models import Q

from huawu.privacy.belongings.actions import register_kept
from huawu.privacy.belongings.registry import Belongings, Table
from huawu.suggestions.choices import SuggestionState
from huawu.suggestions.models import Suggestion, SuggestionEvent

SUGGESTIONS = Belongings(
    "suggestions",
    "建议",
    "Suggestions",
    Suggestion,
    of=lambda _person: Q(pk__in=()),
    open=[Q(state__in=(SuggestionState.RECEIVED, SuggestionState.DISCUSSING, SuggestionState.ADOPTED))],
    since="written_at",
    tables=[Table(Suggestion), Table(SuggestionEvent, "suggestion")],
)
"""Nothing of it is a customer's."""


def register() -> None:
    """Called when Django is ready."""
    register_kept(SUGGESTIONS)
