"""Whose desks a user may look at."""

from __future__ import annotations

from channels.db import database_sync_to_async

from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import Permission


@database_sync_to_async
def visible_agent_numbers(user: User) -> frozenset[str] | None:
    """Staff numbers a live view of ``user`` shows: a leader's team, everybody's (None) for the posts above."""
    if user.may(Permission.CALLS_VIEW_TEAM) and not user.may(Permission.CALLS_VIEW_ALL):
        return frozenset(list_people_for(user).values_list("username", flat=True))
    return None
