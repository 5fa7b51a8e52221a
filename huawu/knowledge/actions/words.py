"""The trade's synonyms."""

from __future__ import annotations

from django.db import transaction

from huawu.knowledge.errors import SearchWordsConflictError
from huawu.knowledge.models import SearchWords
from huawu.ledger.actions import do_change_only
from huawu.people.models import User


@transaction.atomic
def do_set_words(_user: User, text: str, version: int) -> SearchWords:
    """Set the groups of words that mean the same. Raises SearchWordsConflictError."""
    first = SearchWords(pk=SearchWords.ONLY)
    tidy = "\n".join(line for raw in text.splitlines() if (line := " ".join(raw.split())))
    return do_change_only(
        first, {"text": tidy}, version, action="knowledge.words_changed", conflict=SearchWordsConflictError
    )
