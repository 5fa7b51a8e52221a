"""Which certificates hold, and what they open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.training.choices import CertificateState
from huawu.training.rules.certifying import Gate, Held, effective, holds, state_of

START = datetime(2026, 3, 2, tzinfo=UTC)
DAY = timedelta(days=1)
S = CertificateState


def held(days: int = 100, kind: int = 1, revoked: int | None = None) -> Held:
    return Held(kind, START, START + days * DAY, None if revoked is None else START + revoked * DAY)


@pytest.mark.parametrize(
    ("row", "day", "state"),
    [
        (held(), 0, S.VALID),
        (held(), 69, S.VALID),
        (held(), 70, S.ENDING),
        (held(), 99, S.ENDING),
        (held(), 100, S.EXPIRED),
        (held(revoked=5), 4, S.VALID),
        (held(revoked=5), 5, S.REVOKED),
        (held(revoked=5), 200, S.REVOKED),
    ],
)
def test_by_the_day(row: Held, day: int, state: CertificateState) -> None:
    assert state_of(row, START + day * DAY) == state


def test_it_holds_from_its_first_instant_and_not_at_its_last() -> None:
    row = held()
    assert not holds(row, START - timedelta(microseconds=1))
    assert holds(row, START)
    assert holds(row, row.valid_until - timedelta(microseconds=1))
    assert not holds(row, row.valid_until)


skills = st.dictionaries(st.sampled_from("甲乙丙"), st.integers(1, 5))
gates = st.lists(st.builds(Gate, st.integers(1, 3), st.sampled_from("甲乙丙"), st.integers(0, 5)), max_size=4)
certificates = st.lists(
    st.builds(held, st.integers(1, 200), st.integers(1, 3), st.none() | st.integers(0, 200)), max_size=4
)
instants = st.integers(0, 250).map(lambda day: START + day * DAY)


@given(skills, gates, certificates, instants)
def test_a_skill_is_open_exactly_when_every_rule_for_it_is_met(
    granted: dict[str, int], rules: list[Gate], rows: list[Held], at: datetime
) -> None:
    found = effective(granted, rules, rows, at)
    valid = {row.kind for row in rows if holds(row, at)}
    for skill in granted:
        met = all(gate.kind in valid for gate in rules if gate.skill == skill)
        assert (skill in found.levels) == met
        assert (skill in found.barred) == (not met)
    assert not found.levels.keys() & found.barred
    assert all(found.levels[skill] == level for skill, level in granted.items() if skill in found.levels)


@given(skills, certificates, instants)
def test_without_rules_it_is_as_it_was_given(granted: dict[str, int], rows: list[Held], at: datetime) -> None:
    assert effective(granted, [], rows, at).levels == granted
