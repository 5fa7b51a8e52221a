"""Who may promise what, and who is asked."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from huawu.people.roles import RANKS, Role
from huawu.promises.rules import Limit, Terms, first_reach, may_grant, next_reach

TODAY = date(2026, 3, 2)
LINE = sorted(RANKS, key=RANKS.__getitem__)
limits = st.dictionaries(
    st.sampled_from(LINE), st.builds(Limit, st.decimals(0, 500, places=2), st.integers(0, 30)), max_size=3
)
terms = st.builds(
    lambda amount, days: Terms(amount, TODAY + timedelta(days=days)),
    st.none() | st.decimals(Decimal("0.01"), 600, places=2),
    st.integers(0, 40),
)


def test_a_limit_holds_to_the_cent_and_to_the_day() -> None:
    own = {Role.AGENT: Limit(Decimal(20), 3)}
    just = Terms(Decimal(20), TODAY + timedelta(days=3))
    assert may_grant(own, Role.AGENT, just, TODAY)
    assert not may_grant(own, Role.AGENT, Terms(Decimal("20.01"), just.due_on), TODAY)
    assert not may_grant(own, Role.AGENT, Terms(just.amount, just.due_on + timedelta(days=1)), TODAY)
    assert not may_grant(own, Role.TEAM_LEADER, just, TODAY)


@given(limits, terms, st.sampled_from([Role.TEAM_LEADER, Role.SUPERVISOR]))
def test_the_first_asked_has_the_authority_or_nobody_from_there_up_has(
    limits: dict[Role, Limit], terms: Terms, nearest: Role
) -> None:
    reach = first_reach(limits, Role.AGENT, nearest, terms, TODAY)
    able = [RANKS[role] for role in LINE if RANKS[role] >= RANKS[nearest] and may_grant(limits, role, terms, TODAY)]
    assert reach >= RANKS[nearest]
    assert reach == (able[0] if able else RANKS[Role.SUPERVISOR])


@given(limits, terms)
def test_who_may_grant_more_may_grant_less(limits: dict[Role, Limit], terms: Terms) -> None:
    less = Terms(terms.amount and terms.amount / 2, max(TODAY, terms.due_on - timedelta(days=1)))
    for role in LINE:
        assert not may_grant(limits, role, terms, TODAY) or may_grant(limits, role, less, TODAY)


def test_raising_ends_with_the_highest_rank() -> None:
    assert (next_reach(0), next_reach(1), next_reach(2)) == (1, 2, None)
