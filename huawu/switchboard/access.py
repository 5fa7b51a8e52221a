"""What a user, or a big screen, may see of the floor."""

from __future__ import annotations

import hashlib

from channels.db import database_sync_to_async
from django.db.models import QuerySet

from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.switchboard.floor_views import Eyes
from huawu.switchboard.memos import NewMemo
from huawu.switchboard.models import DisplayKey, Memo


def _only_the_team(user: User) -> bool:
    return user.may(Permission.CALLS_VIEW_TEAM) and not user.may(Permission.CALLS_VIEW_ALL)


@database_sync_to_async
def eyes_of(user: User) -> Eyes:
    """A leader sees their team, the posts above everybody; who may not see customers does not see who calls."""
    callers = user.may(Permission.CUSTOMERS_VIEW)
    if _only_the_team(user):
        return Eyes(frozenset(list_people_for(user).values_list("username", flat=True)), callers)
    return Eyes(None, callers)


def agent_on_floor_for(user: User, number: str) -> User:
    """An agent whom ``user`` sees on the floor, or :class:`NotFoundError`."""
    people = list_people_for(user) if _only_the_team(user) else User.objects.all()
    found = people.select_related("team").filter(username=number).first()
    if found is None or not found.may(Permission.DESK_USE):
        raise NotFoundError
    return found


def digest_of(key: str) -> str:
    """What is kept of a display key. The key is 256 random bits: nobody finds it by trying."""
    return hashlib.sha256(key.encode()).hexdigest()


def list_display_keys() -> QuerySet[DisplayKey]:
    """Those that open the wallboard, newest first."""
    return DisplayKey.objects.filter(revoked_at__isnull=True).select_related("made_by").order_by("-made_at")


@database_sync_to_async
def is_display_key(key: str) -> bool:
    """Whether the key opens the wallboard."""
    return DisplayKey.objects.filter(digest=digest_of(key), revoked_at__isnull=True).exists()


def list_memos_for(user: User, number: str) -> QuerySet[Memo]:
    """What was written to an agent whom ``user`` sees on the floor, newest first; :class:`NotFoundError` for others."""
    return Memo.objects.filter(agent=agent_on_floor_for(user, number)).select_related("sender").order_by("-sent_at")


def unread_memos() -> list[NewMemo]:
    """What has not been read, oldest first; for the switchboard."""
    rows = Memo.objects.filter(read_at__isnull=True).select_related("sender", "agent").order_by("sent_at", "id")
    return [NewMemo(str(row.pk), row.sender.number, row.agent.number, row.text, row.sent_at) for row in rows]
