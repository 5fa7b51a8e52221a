"""What the tests of promises share: two kinds with the limits of each post."""

from __future__ import annotations

import pytest

from huawu.promises.models import PromiseKind
from tests.promises.asking import make_kind


@pytest.fixture
def refund(db: None) -> PromiseKind:
    """Money: agents up to 20 within 3 days, leaders up to 100 within 7, supervisors up to 1000 within 30."""
    return make_kind("refund", True, agent=("20", 3), team_leader=("100", 7), supervisor=("1000", 30))


@pytest.fixture
def reply(db: None) -> PromiseKind:
    """No money: agents within 2 days, leaders within 10; nobody above has a limit of their own."""
    return make_kind("reply", False, agent=("0", 2), team_leader=("0", 10))
