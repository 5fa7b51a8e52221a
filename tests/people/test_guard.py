"""The API refuses by default."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.test import AsyncRequestFactory, RequestFactory
from ninja import NinjaAPI
from ninja.operation import Operation

from huawu.config.api import api
from huawu.kit.errors import ForbiddenError
from huawu.people.errors import NotLoggedInError
from huawu.people.guard import Guard, any_user, needs, public, refuse
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, Permission, Role


def operations(of: NinjaAPI) -> Iterator[Operation]:
    for _, router in of._routers:
        for view in router.path_operations.values():
            yield from view.operations


def undeclared(of: NinjaAPI) -> list[str]:
    """Operations whose guard is missing or is the refusal of the API as a whole."""
    return [
        operation.view_func.__name__
        for operation in operations(of)
        if not operation.auth_callbacks
        or any(not isinstance(guard, Guard) or guard is refuse for guard in operation.auth_callbacks)
    ]


def test_every_operation_says_what_it_needs() -> None:
    api.urls  # noqa: B018 - binds the routers
    assert len(list(operations(api))) > 15
    assert undeclared(api) == []


def test_one_that_does_not_is_found_and_refused(lin: User) -> None:
    careless = NinjaAPI(auth=refuse, urls_namespace="careless")

    @careless.exception_handler(ForbiddenError)
    def on_refusal(request: HttpRequest, error: ForbiddenError) -> object:
        return careless.create_response(request, {"code": error.code}, status=error.status)

    @careless.get("/open-by-mistake")
    def open_by_mistake(request: HttpRequest) -> str:
        return "secret"

    route = next(each for each in careless.urls[0] if getattr(each, "name", "") == "open_by_mistake")
    assert undeclared(careless) == ["open_by_mistake"]
    request = RequestFactory().get("/open-by-mistake")
    request.user = lin
    match = route.resolve("open-by-mistake")
    assert match is not None
    answer = match.func(request)
    assert (answer.status_code, json.loads(answer.content)) == (403, {"code": "forbidden"})


def ask(guard: Guard, user: User | AnonymousUser) -> object:
    request = RequestFactory().get("/")
    request.user = user
    return guard(request)


def test_a_permission_lets_in_who_has_it(lin: User, sun: User) -> None:
    floor = needs(Permission.FLOOR_VIEW)
    assert ask(floor, sun) == sun
    with pytest.raises(ForbiddenError):
        ask(floor, lin)
    with pytest.raises(NotLoggedInError):
        ask(floor, AnonymousUser())


def test_one_of_several_permissions_is_enough(lin: User) -> None:
    assert ask(needs(Permission.FLOOR_VIEW, Permission.DESK_USE), lin) == lin


def test_any_user_and_public(planner: User) -> None:
    assert ask(any_user, planner) == planner
    assert ask(public, AnonymousUser())
    with pytest.raises(ForbiddenError):
        ask(refuse, planner)


async def test_async_routes_are_guarded_too() -> None:
    request = AsyncRequestFactory().get("/")
    request.user = User(username="1001", role=Role.AGENT)
    waiting = needs(Permission.DESK_USE)(request)
    assert await waiting == request.user  # type: ignore[misc]


def test_every_role_has_its_permissions() -> None:
    assert set(PERMISSIONS) == set(Role)
    assert all(PERMISSIONS.values())
    assert set().union(*PERMISSIONS.values()) == set(Permission)


def test_who_runs_the_system_sees_neither_calls_nor_customers() -> None:
    private = {Permission.CALLS_VIEW_ALL, Permission.RECORDINGS_PLAY, Permission.CUSTOMERS_VIEW}
    assert not PERMISSIONS[Role.ADMINISTRATOR] & private


def test_a_person_who_has_left_may_nothing() -> None:
    assert not User(role=Role.SUPERVISOR, is_active=False).may(Permission.FLOOR_VIEW)
