"""Everything that changes accounts."""

from __future__ import annotations

from django.db import transaction

from huawu.ledger.actions import do_record
from huawu.people.models import User


@transaction.atomic
def do_set_language(user: User, language: str) -> User:
    """Remember the language of ``user``'s screens and messages."""
    row = User.objects.select_for_update().get(pk=user.pk)
    if row.language != language:
        old, row.language = row.language, language
        row.save(update_fields=["language"])
        do_record("people.language_set", row, old={"language": old}, new={"language": language})
    return row
