"""Small files, small functions."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.house_checks.source import Problem, Source

FILE_LINES = 400
FUNCTION_LINES = 40
WRITTEN_BY_HAND = (".py", ".ts", ".vue", ".js", ".css", ".scss")
GENERATED = ("/migrations/", "/generated/", ".d.ts")


def files_stay_small(source: Source) -> Iterator[Problem]:
    lines = source.text.count("\n")
    by_hand = source.path.endswith(WRITTEN_BY_HAND) and not any(part in source.path for part in GENERATED)
    if by_hand and lines > FILE_LINES:
        yield Problem(
            source.path, FILE_LINES + 1, f"{lines} lines, at most {FILE_LINES}: split the file by what it does"
        )


def functions_stay_small(source: Source) -> Iterator[Problem]:
    if not source.is_python or any(part in source.path for part in GENERATED):
        return
    for function in source.functions():
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > FUNCTION_LINES:
            message = f"{function.name} has {lines} lines, at most {FUNCTION_LINES}: give its parts names"
            yield Problem(source.path, function.lineno, message)
