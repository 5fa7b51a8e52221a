"""What the tests of cases share."""

from __future__ import annotations

import pytest

from huawu.cases.models import CaseKind
from tests.cases.opening import make_case_kind


@pytest.fixture
def top_up(db: None) -> CaseKind:
    """A request with an amount (required) and a way."""
    return make_case_kind("top_up")
