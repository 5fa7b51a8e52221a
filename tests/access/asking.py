"""Asking one question, and taking back what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

from django.core.cache import cache as rate_limits
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client

from huawu.people.models import User
from tests.access.routes import Route
from tests.access.things import Cast, Things

NOBODY = "nobody"
CALLERS = [NOBODY, *(each.name for each in fields(Cast))]
_BODILESS = {"GET", "DELETE"}


def user_of(cast: Cast, caller: str) -> User | None:
    user: User | None = None if caller == NOBODY else getattr(cast, caller)
    return user


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is taken back, also by what insists on a transaction of its own."""
    atomic = transaction.atomic()
    vars(atomic)["_from_testcase"] = True
    with atomic:
        yield
        transaction.set_rollback(True)


def ask(client: Client, route: Route, things: Things) -> int:
    """The status of the answer."""
    return answer_to(client, route, things).status_code


def answer_to(client: Client, route: Route, things: Things) -> HttpResponseBase:
    """The answer itself."""
    rate_limits.clear()
    path = route.path(things)
    if route.multipart:
        return client.post(path, {name: route.upload(name) for name in route.body})
    if route.method in _BODILESS:
        return client.generic(route.method, path)
    return client.generic(route.method, path, route.json, "application/json")
