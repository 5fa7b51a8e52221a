"""What the tests of complaints share."""

from __future__ import annotations

import pytest

from huawu.cases.models import CaseKind
from tests.cases.opening import make_case_kind


@pytest.fixture
def charged(db: None) -> CaseKind:
    """Complaints about what was charged."""
    return make_case_kind("charged", "complaint", fields=[])


@pytest.fixture
def top_up(db: None) -> CaseKind:
    """A request that is no complaint."""
    return make_case_kind("top_up")
