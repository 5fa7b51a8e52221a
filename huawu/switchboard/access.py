"""What a user may see of the floor."""

from __future__ import annotations

from channels.db import database_sync_to_async

from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.switchboard.views import Eyes


@database_sync_to_async
def eyes_of(user: User) -> Eyes:
    """A leader sees their team, the posts above everybody; who may not see customers does not see who calls."""
    callers = user.may(Permission.CUSTOMERS_VIEW)
    if user.may(Permission.CALLS_VIEW_TEAM) and not user.may(Permission.CALLS_VIEW_ALL):
        return Eyes(frozenset(list_people_for(user).values_list("username", flat=True)), callers)
    return Eyes(None, callers)
