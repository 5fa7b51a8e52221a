"""Debian packages are installed only when missing, and by root only."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from scripts.setup.debian import Package, install
from scripts.setup.tools import Tools
from scripts.setup.trouble import TroubleError

PRESENT = Package("present", lambda: True)
MISSING = Package("missing", lambda: False)


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    return Tools(tmp_path, tmp_path / "setup.log")


@pytest.fixture
def apt(tools: Tools) -> Path:
    """An apt-get of ours that writes down what it is asked."""
    program = tools.root / ".venv" / "bin" / "apt-get"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\necho "$@" >> {tools.root}/asked\n')
    program.chmod(0o755)
    return tools.root / "asked"


def test_nothing_is_asked_when_all_is_there(tools: Tools, apt: Path) -> None:
    install([PRESENT], tools)
    assert not apt.exists()


def test_what_is_missing_is_installed_in_one_go(tools: Tools, apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    install([PRESENT, MISSING, Package("other", lambda: False)], tools)
    update, installing = apt.read_text().splitlines()
    assert update == "update"
    assert installing.endswith("missing other")


def test_without_root_it_says_which_command_to_run(tools: Tools, apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    with pytest.raises(TroubleError) as caught:
        install([MISSING], tools)
    assert "apt-get install missing" in caught.value.zh
    assert not apt.exists()


def test_without_apt_it_says_what_to_install(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(TroubleError, match="missing"):
        install([MISSING], tools)
