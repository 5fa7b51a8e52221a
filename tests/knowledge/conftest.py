"""What the tests of knowledge share: an index of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings


@pytest.fixture(autouse=True)
def _own_index(tmp_path: Path) -> Iterator[None]:
    with override_settings(KNOWLEDGE_INDEX=tmp_path):
        yield
