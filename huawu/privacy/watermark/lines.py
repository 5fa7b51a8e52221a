"""Whose file it is, as one line of what is exported."""

from __future__ import annotations

from django.utils.timezone import localtime

from huawu.kit.time import now
from huawu.people.models import User
from huawu.privacy.watermark.actions import do_mark_session

BEGINNING = "# 话务导出"
"""Of the line; whoever reads such a file again knows by it that it is none of its rows."""


def do_mark_export(user: User) -> tuple[str, str]:
    """The line that says who exports, when and in which session, and that session's mark for the ledger entry of the
    export."""
    mark = str(do_mark_session(user))
    return f"{BEGINNING} {user.number} {user.display_name} {localtime(now()):%Y-%m-%d %H:%M:%S} {mark}", mark
