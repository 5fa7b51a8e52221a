"""Places of one's own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from huawu.telephony.places import Places


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places.alone(tmp_path / "asterisk")
    places.make()
    return places
