"""Where a write comes from, so that actions need not pass it around."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase


@dataclass(frozen=True, slots=True)
class Origin:
    """Who writes, and from where. ``label`` names what is no person (``switchboard``, ``worker``)."""

    user: AbstractBaseUser | AnonymousUser | None = None
    label: str = "system"
    ip: str | None = None
    session: str = ""
    """Hash of the session key: enough to tell sessions apart, of no use to a thief."""

    @property
    def actor_id(self) -> int | None:
        return self.user.pk if self.user is not None and self.user.is_authenticated else None

    @property
    def actor_label(self) -> str:
        """The staff number, or what stands for an actor that is no person."""
        return self.user.get_username() if self.user is not None and self.user.is_authenticated else self.label


SYSTEM = Origin()
_origin: ContextVar[Origin] = ContextVar("huawu_origin", default=SYSTEM)


def current_origin() -> Origin:
    return _origin.get()


@contextmanager
def acting_from(origin: Origin) -> Iterator[Origin]:
    """Everything written inside comes from ``origin``."""
    token = _origin.set(origin)
    try:
        yield origin
    finally:
        _origin.reset(token)


def hash_session(key: str | None) -> str:
    """16 hexadecimal digits for a session key, empty when there is none."""
    return hashlib.sha256(key.encode()).hexdigest()[:16] if key else ""


class OriginMiddleware:
    """Notes the origin of each request; stands behind the authentication middleware. The person is looked up
    only when something is written."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        ip = request.META.get("REMOTE_ADDR") or None
        session = hash_session(request.session.session_key)
        with acting_from(Origin(user=request.user, label="visitor", ip=ip, session=session)):
            return self.get_response(request)
