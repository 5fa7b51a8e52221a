"""The corrective action of a complaint's review: whose article it names is asked to change it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from uuid import UUID

from huawu.knowledge.access import list_articles_for
from huawu.knowledge.actions import do_tell
from huawu.knowledge.choices import FeedbackKind
from huawu.people.models import User

_NUMBERED = re.compile(r"#(\d{1,9})(?!\d)")
LONGEST = 500


def do_ask_for_change(user: User, deed_id: UUID, record: Mapping[str, str]) -> None:
    """Where the record names an article by its number (``#12 …``), its owner owes an answer. Any other text is only
    written down. The deed's id is the feedback's, so that twice is once."""
    named = _NUMBERED.match(record.get("article", ""))
    if named and list_articles_for(user).filter(pk=int(named[1])).exists():
        text = f"投诉整改：{record['corrective_action']}"[:LONGEST]
        do_tell(user, int(named[1]), deed_id, FeedbackKind.WRONG, text, None)
