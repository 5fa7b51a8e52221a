"""Every route declares what it needs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from scripts.house_checks.names import last
from scripts.house_checks.source import Problem, Source

VERBS = {"get", "post", "put", "patch", "delete", "api_operation"}
OWNERS = ("router", "api")
GUARDS = {"needs", "any_user", "public"}


def routes_say_what_they_need(source: Source) -> Iterator[Problem]:
    """``auth=`` with a guard of :mod:`huawu.people.guard`, or one made of them and called ``may_…``, on the route
    itself: whoever reads a route sees who may call it."""
    if not source.is_product:
        return
    for function in source.functions():
        for decorator in function.decorator_list:
            if isinstance(decorator, ast.Call) and _is_route(decorator) and not _is_guarded(decorator):
                message = f"route {function.name}: say auth=needs(…), may_…, any_user or public (huawu.people.guard)"
                yield Problem(source.path, function.lineno, message)


def _is_route(decorator: ast.Call) -> bool:
    func = decorator.func
    return isinstance(func, ast.Attribute) and func.attr in VERBS and last(func.value).endswith(OWNERS)


def _is_guarded(decorator: ast.Call) -> bool:
    guards = [last(keyword.value) for keyword in decorator.keywords if keyword.arg == "auth"]
    return any(guard in GUARDS or guard.startswith("may_") for guard in guards)
