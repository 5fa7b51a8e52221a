"""Nothing personal in log lines."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from scripts.house_checks.names import dotted, last
from scripts.house_checks.source import Problem, Source

LOGGERS = {"log", "logger", "logging", "_log", "_logger"}
LEVELS = {"debug", "info", "warning", "error", "critical", "exception", "log"}
PERSONAL = re.compile(r"(^|_)(caller_id|digits|name|numbers?|password|phones?|secret|token)($|_)")
HARMLESS = re.compile(
    r"""^(__name__ | masked | masked_number      # what prints masked
          | agent_number | staff_number          # staff numbers are no personal data of customers
          | (file|channel|event|class|queue|module|prompt|type)_?name)$""",
    re.VERBOSE,
)


def log_messages_are_constant(source: Source) -> Iterator[Problem]:
    """So that no value slips into the text unseen, and equal lines can be counted."""
    for call in _log_calls(source):
        for argument in call.args:
            if isinstance(argument, ast.JoinedStr | ast.BinOp) or _is_format(argument):
                yield Problem(source.path, call.lineno, 'log with a constant text and arguments: log.info("… %s", x)')


def log_calls_carry_nothing_personal(source: Source) -> Iterator[Problem]:
    """By name: whatever is called a number, digits, a password, a name and the like."""
    for call in _log_calls(source):
        for value in (*call.args, *(keyword.value for keyword in call.keywords)):
            for name in _names(value):
                if PERSONAL.search(name) and not HARMLESS.match(name):
                    yield Problem(source.path, call.lineno, f"{name} looks personal: log an id, a count or .masked")


def _log_calls(source: Source) -> Iterator[ast.Call]:
    if not source.is_product:
        return
    for call in source.nodes(ast.Call):
        path = dotted(call.func).split(".")
        if len(path) > 1 and path[-1] in LEVELS and path[-2] in LOGGERS:
            yield call


def _is_format(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"


def _names(value: ast.expr) -> Iterator[str]:
    """What a value is called, seen from its end: ``len(numbers)`` and ``type(x).__name__`` give nothing personal."""
    if isinstance(value, ast.Call) and last(value.func) in {"len", "bool", "type"}:
        return
    if isinstance(value, ast.Name | ast.Attribute):
        yield last(value)
        return
    for child in ast.iter_child_nodes(value):
        if isinstance(child, ast.expr):
            yield from _names(child)
