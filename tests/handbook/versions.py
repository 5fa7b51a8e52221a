"""What the tests of versions share: a draft, and one that has gone its whole way."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from huawu.handbook import access
from huawu.handbook.actions import Opened, do_begin_draft, do_change_clause, do_publish, do_send_to_review
from huawu.handbook.models import HandbookVersion
from huawu.handbook.pack import Text
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User

HOLD, GREETING = "5.2.3", "5.2.1"


def opened(version: HandbookVersion) -> Opened:
    version.refresh_from_db()
    return Opened(version.pk, version.revision)


def draft_of(author: User, clause_id: str = HOLD, **changes: Any) -> HandbookVersion:
    """A draft in which a clause is other: that of holds, and its text, unless told."""
    draft = do_begin_draft(author, new_id())
    clause = access.editions()[-1].pack.clauses[clause_id]
    other = changes or {
        "text": Text(zh=clause.text.zh + f"（{draft.number}）", en=clause.text.en + f" ({draft.number})")
    }
    return do_change_clause(author, opened(draft), clause.but(**other))


def in_review(author: User, **changes: Any) -> HandbookVersion:
    return do_send_to_review(author, opened(draft_of(author, **changes)), None)


def publish(author: User, reviewer: User, at: datetime | None = None, **changes: Any) -> HandbookVersion:
    """A version in force from ``at`` on, now unless told."""
    return do_publish(reviewer, opened(in_review(author, **changes)), at)


def later(days: float) -> datetime:
    return now() + timedelta(days=days)
