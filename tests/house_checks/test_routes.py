"""Every route declares what it needs."""

from __future__ import annotations

import pytest

from scripts.house_checks.routes import routes_say_what_they_need
from tests.house_checks.looking import found

API = "huawu/calls/api.py"


@pytest.mark.parametrize(
    "decorator",
    [
        '@router.get("/x")',
        '@router.post("/x", response=Out)',
        '@router.get("/x", auth=None)',
        '@router.get("/x", auth=refuse)',
        '@callbacks_router.patch("/x")',
        '@api.api_operation(["GET"], "/x")',
    ],
)
@pytest.mark.parametrize("function", ["def", "async def"])
def test_an_open_or_undeclared_route_is_found(decorator: str, function: str) -> None:
    assert found(routes_say_what_they_need, f"{decorator}\n{function} route(request): ...", API) == [2]


@pytest.mark.parametrize(
    "decorator",
    [
        '@router.get("/x", auth=needs(Permission.CALLS_VIEW_OWN))',
        '@router.get("/x", auth=guard.any_user)',
        '@router.get("/x", auth=public)',
        '@router.get("/x", auth=may_work_callbacks)',
        "@property",
        '@cache.get("/x")',
    ],
)
def test_a_declared_route_is_fine(decorator: str) -> None:
    assert found(routes_say_what_they_need, f"{decorator}\ndef route(request): ...", API) == []
