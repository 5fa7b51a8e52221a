"""Which steps each purpose has."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts.setup import debian, node
from scripts.setup.plan import PURPOSES, packages_for, steps_for

ROOT = Path(__file__).resolve().parents[2]


def names(purpose: str) -> list[str]:
    return [step.name for step in steps_for(purpose, ROOT)]


def test_the_demo_does_without_the_developers_packages() -> None:
    assert "python-run" in names("demo")
    assert "python-dev" not in names("demo")
    assert debian.CHROMIUM not in packages_for("demo")


def test_the_tests_have_a_browser_and_what_the_demo_has() -> None:
    assert set(packages_for("demo")) < set(packages_for("test"))
    assert debian.CHROMIUM in packages_for("test")


def test_the_checks_need_neither_pages_nor_telephones() -> None:
    assert not {"front-end", "asterisk"} & set(names("lint"))
    assert packages_for("lint") == [debian.VENV]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_input_is_there(purpose: str) -> None:
    for step in steps_for(purpose, ROOT):
        assert all(file.is_file() for file in step.inputs), step.name


def test_node_comes_as_a_wheel_when_the_machine_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "machine_has_node", lambda **_: False)
    steps = names("wheel")
    assert steps.index("venv") < steps.index("node") < steps.index("web") < steps.index("front-end")


def test_the_front_end_is_built_from_sources_only() -> None:
    front_end = next(step for step in steps_for("wheel", ROOT) if step.name == "front-end")
    inside = {str(file.relative_to(ROOT / "web")) for file in front_end.inputs}
    assert "index.html" in inside
    assert not any("node_modules" in name for name in inside)


def test_another_python_means_another_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    before = next(steps_for("lint", ROOT)).digest()
    monkeypatch.setattr(sys, "version_info", (3, 14, 0))
    assert next(steps_for("lint", ROOT)).digest() != before
