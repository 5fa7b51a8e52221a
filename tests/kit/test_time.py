"""The house's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from huawu.kit.time import now


def test_the_clock_is_aware_in_utc_and_right() -> None:
    read = now()
    assert read.utcoffset() == timedelta(0)
    assert abs(read - datetime.now(UTC)) < timedelta(seconds=5)
