"""A ledger of its own for every test: keys and anchors in a folder that goes away."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings

from huawu.kit.keys import KeyRing


@pytest.fixture(autouse=True)
def _own_keys(settings: Settings, tmp_path: Path) -> None:
    settings.KEYS = KeyRing(tmp_path / "keys.toml", make=True)
    settings.LEDGER_ANCHORS = [tmp_path / "anchors" / "anchors.jsonl"]


@pytest.fixture
def anchors(settings: Settings) -> Path:
    """The file with the anchors."""
    file: Path = settings.LEDGER_ANCHORS[0]
    return file
