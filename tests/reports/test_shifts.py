"""Working days: told from the stretches as the switchboard counts breaks by them."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from huawu.calls.duty import LONGEST_SHIFT, REST, shifts, stretches
from huawu.calls.states import AgentState as State
from huawu.switchboard.breaks import WorkingDay
from tests.calls_room.test_duty import MIDNIGHT, Change, changes

STATES = st.sampled_from([State.OFFLINE, State.READY, State.BREAK, State.TALKING])


def begun(*told: tuple[float, State], until: float = 72) -> list[float]:
    """Hours after midnight at which working days begin."""
    found = shifts(stretches(changes(*told), MIDNIGHT + timedelta(hours=until)))
    return [(shift[0].since - MIDNIGHT) / timedelta(hours=1) for shift in found]


def test_a_meal_at_home_is_part_of_the_day_and_a_night_s_rest_begins_another() -> None:
    meal = ((9, State.READY), (12, State.OFFLINE), (13, State.READY), (18, State.OFFLINE))
    assert begun(*meal, (24 + 9, State.READY), (24 + 17, State.OFFLINE)) == [9, 33]


def test_a_night_shift_is_one_day() -> None:
    assert begun((22, State.READY), (30, State.OFFLINE)) == [22]


def test_whoever_stays_on_begins_the_next_day_after_the_longest_time() -> None:
    assert begun((0, State.READY), (35, State.OFFLINE)) == [0, 16, 32]


@given(st.lists(st.tuples(st.integers(1, 600), STATES), min_size=1, max_size=12))
def test_both_ways_of_counting_begin_days_at_the_same_instants(told: list[tuple[int, State]]) -> None:
    day, at, row = WorkingDay(), MIDNIGHT, []
    expected = set()
    for seq, (minutes, state) in enumerate(told):
        at += timedelta(minutes=minutes)
        row.append(Change(seq, at, state))
        day.change(state, "", at)
        if state is not State.OFFLINE and day.begun_at is not None:
            expected.add(day.begun_at)
    found = {shift[0].since for shift in shifts(stretches(row, at + timedelta(minutes=1)))}
    assert expected <= found
    starts = sorted(found)
    assert all(later - earlier >= min(REST, LONGEST_SHIFT) for earlier, later in pairwise(starts))
