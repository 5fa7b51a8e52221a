"""A house with keys of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from huawu.kit.keys import Key, KeyRing
from huawu.privacy import keys as held


class House:
    """The key file, and what this process holds of it."""

    def __init__(self, ring: KeyRing) -> None:
        self.ring = ring

    @property
    def file(self) -> Path:
        return self.ring.file

    def rotate(self, purpose: str) -> Key:
        """A new key, of which this process hears at once."""
        key = self.ring.rotate(purpose)
        self.forget()
        return key

    def change(self, text: str) -> None:
        self.file.write_text(text)
        self.forget()

    def forget(self) -> None:
        held._held.clear()


@pytest.fixture(autouse=True)
def house(settings: Settings, tmp_path: Path) -> Iterator[House]:
    settings.KEYS = KeyRing(tmp_path / "keys.toml", make=True)
    house = House(settings.KEYS)
    house.forget()
    yield house
    house.forget()
