"""The judge of deadlines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from huawu.handbook.deadlines import REASONS, Deadline, by_deadline

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("done", "looked", "said"),
    [
        (NOON, NOON, "kept in_time"),
        (NOON + HOUR, NOON + 2 * HOUR, "broken late"),
        (None, NOON + HOUR, "broken overdue"),
        (None, NOON, "untold not_due"),
    ],
)
def test_done_in_time_late_overdue_or_not_due_yet(done: datetime | None, looked: datetime, said: str) -> None:
    judgement = by_deadline(Deadline(NOON, done, looked), {})
    assert judgement
    assert f"{judgement.verdict} {judgement.reason}" == said
    assert judgement.reason in REASONS
