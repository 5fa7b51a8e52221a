"""The machine's Node.js is used when it is new enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.setup import node


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, says: str = "") -> None:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\necho {says}\n")
    file.chmod(0o755)


@pytest.mark.parametrize(
    ("version", "good"), [("v18.20.4", False), ("v20.18.0", False), ("v20.19.0", True), ("v26.1.0", True)]
)
def test_age(programs: Path, version: str, good: bool) -> None:
    put(programs, "node", version)
    put(programs, "npm")
    assert node.machine_has_node(without=Path("/none")) is good


def test_none_at_all(programs: Path) -> None:
    assert not node.machine_has_node(without=Path("/none"))


def test_node_without_npm_is_not_enough(programs: Path) -> None:
    put(programs, "node", "v22.0.0")
    assert not node.machine_has_node(without=Path("/none"))


def test_the_one_that_set_up_installed_does_not_count(programs: Path) -> None:
    put(programs, "node", "v24.0.0")
    put(programs, "npm")
    assert not node.machine_has_node(without=programs)
