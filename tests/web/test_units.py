"""The browser side's unit tests, run by vitest as one test here."""

from __future__ import annotations

from tests.web.node import run_node


def test_vitest() -> None:
    """What vitest says is shown when one of its tests fails."""
    assert "passed" in run_node("npm", "--prefix", "web", "test")
