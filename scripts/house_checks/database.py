"""How rows are written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch

from scripts.house_checks.names import dotted
from scripts.house_checks.source import Problem, Source

WRITERS = (
    "huawu/*/actions*.py",
    "huawu/*/actions/*.py",
    "huawu/*/seed*.py",
    "huawu/*/jobs.py",
    "huawu/config/demo/*.py",
)
"""Files that write; migrations and tests are no product code and left alone anyhow."""

WRITES = {
    f"{prefix}{verb}"
    for prefix in ("", "a")
    for verb in ("create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "update", "delete")
}


def no_signals(source: Source) -> Iterator[Problem]:
    if not source.is_product:
        return
    for node in ast.walk(source.tree):
        for module in _imported(node):
            if module.startswith("django.dispatch") or (module.startswith("django.") and "signals" in module):
                yield Problem(source.path, _line(node), "no Django signals: call what has to follow from the action")


def _imported(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(module), names=names):
            return [f"{module}.{alias.name}" for alias in names]
    return []


def _line(node: ast.AST) -> int:
    return getattr(node, "lineno", 1)


def no_save_override(source: Source) -> Iterator[Problem]:
    if not source.is_product:
        return
    for owner in source.nodes(ast.ClassDef):
        for method in owner.body:
            if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef) and method.name in {"save", "asave"}:
                yield Problem(source.path, method.lineno, "no logic in save(): put it into an action")


def save_names_its_columns(source: Source) -> Iterator[Problem]:
    """A call with positional arguments is a file storage's ``save``, not a model's."""
    if not source.is_product:
        return
    for call in _method_calls(source, {"save", "asave"}):
        if not call.args and "update_fields" not in {keyword.arg for keyword in call.keywords}:
            message = "name what changes: save(update_fields=[…]); new rows come from objects.create()"
            yield Problem(source.path, call.lineno, message)


def only_actions_write(source: Source) -> Iterator[Problem]:
    if not source.is_product or any(fnmatch(source.path, pattern) for pattern in WRITERS):
        return
    for call in _method_calls(source, WRITES | {"save", "asave"}):
        if _writes_rows(call):
            message = "write rows in actions.py (do_…) only: one transaction, one ledger entry"
            yield Problem(source.path, call.lineno, message)


def _method_calls(source: Source, names: set[str]) -> Iterator[ast.Call]:
    calls = source.nodes(ast.Call)
    return (call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in names)


def _writes_rows(call: ast.Call) -> bool:
    """A write on a manager, or ``row.save(update_fields=…)``, or ``row.delete()``: dictionaries, caches and
    HTTP clients have methods of the same names, but not called like this."""
    path = dotted(call.func).split(".")
    if path[-1] in {"save", "asave"}:
        return any(keyword.arg == "update_fields" for keyword in call.keywords)
    if "objects" in path[:-1]:
        return True
    return path[-1] in {"delete", "adelete"} and not call.args and not call.keywords
