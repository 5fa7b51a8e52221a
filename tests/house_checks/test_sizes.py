"""Small files, small functions."""

from __future__ import annotations

import pytest

from scripts.house_checks.sizes import FILE_LINES, FUNCTION_LINES, files_stay_small, functions_stay_small
from tests.house_checks.looking import found


@pytest.mark.parametrize("path", ["huawu/calls/models.py", "web/src/App.vue", "tests/calls/test_api.py"])
def test_a_file_over_the_limit_is_found(path: str) -> None:
    assert found(files_stay_small, "x\n" * FILE_LINES, path) == []
    assert found(files_stay_small, "x\n" * (FILE_LINES + 1), path) == [FILE_LINES + 1]


@pytest.mark.parametrize(
    "path", ["requirements/run.lock", "huawu/calls/migrations/0001_x.py", "web/src/api/schema.d.ts"]
)
def test_what_is_generated_may_be_long(path: str) -> None:
    assert found(files_stay_small, "x\n" * 1000, path) == []


@pytest.mark.parametrize("head", ["def f():", "async def f():"])
def test_a_function_over_the_limit_is_found(head: str) -> None:
    assert found(functions_stay_small, "\n".join([head, *["    x"] * (FUNCTION_LINES - 1)])) == []
    assert found(functions_stay_small, "\n".join([head, *["    x"] * FUNCTION_LINES])) == [1]
