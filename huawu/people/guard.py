"""The API refuses by default: every route says what it needs, one that does not answers 403.

Use as ninja's ``auth``: ``@router.get("/calls", auth=needs(Permission.CALLS_VIEW_OWN))``, ``auth=any_user`` or
``auth=public``. Works in ``def`` and ``async def`` routes; the route then has the user as ``request.auth``.
"""

from __future__ import annotations

import asyncio

from asgiref.sync import sync_to_async
from django.http import HttpRequest
from ninja.utils import check_csrf

from huawu.kit.errors import ForbiddenError
from huawu.people.errors import CsrfError, NotLoggedInError
from huawu.people.models import User
from huawu.people.roles import Permission


class Guard:
    """What a route asks of the one who calls it. Subclasses say it in :meth:`check`."""

    is_async = True  # tells ninja to await what an async route gets from us

    def __call__(self, request: HttpRequest) -> object:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return self.check(request)
        return sync_to_async(self.check)(request)

    def check(self, request: HttpRequest) -> object:
        """What the route finds in ``request.auth``; raises a :class:`HuawuError` to refuse."""
        raise NotImplementedError


class _Refuse(Guard):
    """Of the API as a whole: what a route gets that has not said what it needs."""

    def check(self, request: HttpRequest) -> object:
        raise ForbiddenError


class _Public(Guard):
    """Anybody on the network; such a route must not read or change anything of a person."""

    def check(self, request: HttpRequest) -> object:
        return True


class _Needs(Guard):
    """A logged-in person who has one of ``permissions``, or any person when there are none."""

    def __init__(self, *permissions: Permission) -> None:
        self.permissions = permissions

    def check(self, request: HttpRequest) -> User:
        user = request.user
        if not isinstance(user, User) or not user.is_active:
            raise NotLoggedInError
        if check_csrf(request):
            raise CsrfError
        if self.permissions and not any(user.may(permission) for permission in self.permissions):
            raise ForbiddenError
        return user


class PersonRequest(HttpRequest):
    """The request of a route that a person has been let into."""

    auth: User


def needs(permission: Permission, *others: Permission) -> Guard:
    """Open a route to whoever has one of these permissions."""
    return _Needs(permission, *others)


refuse: Guard = _Refuse()
public: Guard = _Public()
any_user: Guard = _Needs()
