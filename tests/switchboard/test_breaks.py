"""The working day and what breaks have taken of it: by examples, and against a plain account of all instants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.calls.duty import RELOAD, REST
from huawu.calls.states import PAUSES, AgentState
from huawu.switchboard.breaks import LONGEST_DAY, Limits, Pause, WorkingDay

MIDNIGHT = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
"""In Beijing."""
READY, BREAK, STUDY, OFFLINE = AgentState.READY, AgentState.BREAK, AgentState.STUDY, AgentState.OFFLINE
PROBLEM = AgentState.SYSTEM_PROBLEM
Change = tuple[float, AgentState, str]
"""Hours after midnight, state, reason."""


def at(hours: float) -> datetime:
    return MIDNIGHT + timedelta(hours=hours)


def day(*changes: Change) -> WorkingDay:
    found = WorkingDay()
    for hours, state, reason in changes:
        found.change(state, reason, at(hours))
    return found


def minutes(found: WorkingDay, reason: str, hours: float) -> float:
    return found.used(reason, at(hours)) / timedelta(minutes=1)


def test_breaks_of_a_reason_add_up_and_the_running_one_counts() -> None:
    found = day((9, READY, ""), (10, BREAK, "rest"), (10.25, READY, ""), (11, BREAK, "meal"), (11.5, BREAK, "rest"))
    assert (minutes(found, "rest", 11.75), minutes(found, "meal", 11.75)) == (30, 30)
    assert minutes(found, "training", 11.75) == 0


def test_a_night_shift_is_one_day() -> None:
    found = day((-2, READY, ""), (-1, BREAK, "rest"), (-0.5, READY, ""), (3, BREAK, "rest"), (3.25, READY, ""))
    assert minutes(found, "rest", 5) == 45


@pytest.mark.parametrize(("away", "used"), [(REST - timedelta(seconds=1), 30), (REST, 0)])
def test_only_a_rest_ends_the_day(away: timedelta, used: int) -> None:
    found = day((9, READY, ""), (10, BREAK, "rest"), (10.5, READY, ""), (12, OFFLINE, ""))
    back = at(12) + away
    assert found.used("rest", back) == timedelta(minutes=used), "who would log in now is told the same"
    found.change(READY, "", back)
    assert found.used("rest", back + timedelta(hours=1)) == timedelta(minutes=used)


def test_who_never_logs_out_begins_a_new_day_after_the_longest() -> None:
    found = day((0, READY, ""), (1, BREAK, "rest"), (2, READY, ""))
    assert minutes(found, "rest", 15.9) == 60
    assert minutes(found, "rest", 16) == 0
    found.change(OFFLINE, "", at(17))
    found.change(READY, "", at(18))
    assert found.begun_at == at(16), "an hour offline is no rest"


def test_who_is_offline_when_the_longest_day_ends_begins_the_next_with_the_log_in() -> None:
    found = day((0, READY, ""), (1, BREAK, "rest"), (2, READY, ""), (14, OFFLINE, ""), (17, READY, ""))
    assert (found.begun_at, minutes(found, "rest", 17)) == (at(17), 0)


def test_a_break_over_the_beginning_of_a_day_counts_in_each_with_its_own_part() -> None:
    found = day((0, READY, ""), (15, BREAK, "rest"))
    assert minutes(found, "rest", 15.5) == 30
    assert minutes(found, "rest", 16.5) == 30
    found.change(READY, "", at(17))
    assert minutes(found, "rest", 18) == 60


def test_another_reason_to_be_offline_does_not_set_the_rest_back() -> None:
    found = day((0, READY, ""), (1, BREAK, "rest"), (2, OFFLINE, ""), (5, OFFLINE, "desk_closed"), (8, READY, ""))
    assert minutes(found, "rest", 8) == 0


def test_clocks_never_run_back() -> None:
    found = day((9, READY, ""), (10, BREAK, "rest"), (9.5, READY, ""), (11, READY, ""))
    assert minutes(found, "rest", 12) == 0


# limits

REST_LIMITS = Limits(quota=timedelta(minutes=40), longest=timedelta(minutes=15))


def test_nothing_is_left_when_the_quota_is_used_up() -> None:
    found = day((9, READY, ""), (10, BREAK, "rest"), (10 + 39 / 60, READY, ""))
    assert not found.over_quota("rest", REST_LIMITS, at(11))
    assert not found.over_quota("rest", Limits(), at(11)), "no quota is no limit"
    found = day((9, READY, ""), (10, BREAK, "rest"), (10 + 40 / 60, READY, ""))
    assert found.over_quota("rest", REST_LIMITS, at(11))
    assert not found.over_quota("meal", REST_LIMITS, at(11))


def test_a_break_may_last_its_longest_time_or_what_is_left_of_the_quota() -> None:
    found = day((9, BREAK, "rest"))
    assert found.limit_at(REST_LIMITS, at(9)) == at(9.25)
    found = day((9, BREAK, "rest"), (9.5, READY, ""), (10, BREAK, "rest"))
    assert found.limit_at(REST_LIMITS, at(10)) == at(10) + timedelta(minutes=10)
    assert found.limit_at(Limits(), at(10)) is None


def test_a_break_that_was_allowed_over_the_quota_has_only_its_own_length() -> None:
    found = day((8, BREAK, "rest"), (9, READY, ""), (10, BREAK, "rest"))
    assert found.limit_at(REST_LIMITS, at(10)) == at(10.25)
    assert found.limit_at(Limits(quota=timedelta(minutes=40)), at(10)) is None


@pytest.mark.parametrize(("seconds", "since"), [(20, at(9)), (21, at(9) + timedelta(seconds=81))])
def test_a_reload_does_not_begin_the_break_anew(seconds: int, since: datetime) -> None:
    found = day((9, BREAK, "rest"))
    found.change(PROBLEM, "desk_closed", at(9) + timedelta(seconds=60))
    found.change(BREAK, "rest", at(9) + timedelta(seconds=60 + seconds))
    assert found.pause is not None
    assert (found.pause.since, timedelta(seconds=20)) == (since, RELOAD)


def test_another_reason_is_another_break() -> None:
    found = day((9, BREAK, "rest"), (9.1, BREAK, "meal"))
    assert found.pause == Pause(BREAK, "meal", at(9.1))
    found.change(READY, "", at(9.2))
    assert found.pause is None


# against a plain account: a day is a run of minutes

REASONS = st.sampled_from(["rest", "meal"])
STATES = st.sampled_from([READY, BREAK, STUDY, OFFLINE, AgentState.TALKING])
LOGS = st.lists(st.tuples(st.integers(1, 500), STATES, REASONS), max_size=40)
"""Minutes since the change before, state, reason of a pause."""


def account(log: Sequence[tuple[int, AgentState, str]], until: int, reason: str) -> int:
    """Minutes spent on breaks of this reason in the working day of minute ``until``, by walking through all of them."""
    changes, clock = {}, 0
    for after, state, why in log:
        clock += after
        changes[clock] = (state, why)
    state, why, begun, off_since, used = OFFLINE, "", None, None, 0
    for minute in range(until + 1):
        if minute in changes:
            was, (state, why) = state, changes[minute]
            if state is OFFLINE and was is not OFFLINE:
                off_since = minute
        rested = off_since is not None and timedelta(minutes=minute - off_since) >= REST
        too_long = begun is not None and timedelta(minutes=minute - begun) >= LONGEST_DAY
        if state is OFFLINE:
            if rested or too_long:
                begun, used = None, 0
            continue
        off_since = None
        if begun is None or too_long or rested:
            begun, used = minute, 0
        if minute < until and state in PAUSES and why == reason:
            used += 1
    return used


@given(LOGS, st.integers(0, 500), REASONS)
def test_it_agrees_with_the_plain_account(log: list[tuple[int, AgentState, str]], after: int, reason: str) -> None:
    found, clock = WorkingDay(), 0
    for step, state, why in log:
        clock += step
        found.change(state, why if state in PAUSES else "", MIDNIGHT + timedelta(minutes=clock))
    until = clock + after
    assert found.used(reason, MIDNIGHT + timedelta(minutes=until)) == timedelta(minutes=account(log, until, reason))


@given(LOGS, st.integers(1, 500))
def test_when_the_limit_is_reached_not_more_than_the_limits_has_been_taken(
    log: list[tuple[int, AgentState, str]], quota: int
) -> None:
    found, clock = WorkingDay(), 0
    for step, state, why in log:
        clock += step
        found.change(state, why if state in PAUSES else "", MIDNIGHT + timedelta(minutes=clock))
    limits = Limits(timedelta(minutes=quota), timedelta(minutes=90))
    over = found.over_quota(found.reason, limits, MIDNIGHT + timedelta(minutes=clock))
    due = found.limit_at(limits, MIDNIGHT + timedelta(minutes=clock))
    if found.state not in PAUSES:
        assert due is None
        return
    assert due is not None
    assert found.pause is not None
    assert due <= found.pause.since + limits.longest
    if not over and due >= MIDNIGHT + timedelta(minutes=clock):
        assert found.used(found.reason, due) <= limits.quota
