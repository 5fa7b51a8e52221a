"""An agent's day as stretches, night shifts included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from huawu.calls.duty import Stretch, duty_day, spent, stretches
from huawu.calls.states import AgentState as State

MIDNIGHT = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
NEXT = MIDNIGHT + timedelta(days=1)


@dataclass(frozen=True)
class Change:
    seq: int
    at: datetime
    new: str
    reason: str = ""
    call_uuid: UUID | None = None


def changes(*told: tuple[float, State]) -> list[Change]:
    """Each is (hours after midnight, state)."""
    return [Change(seq, MIDNIGHT + timedelta(hours=hour), state) for seq, (hour, state) in enumerate(told)]


def hours(row: list[Stretch]) -> list[tuple[float, float, State]]:
    def hour(at: datetime) -> float:
        return (at - MIDNIGHT) / timedelta(hours=1)

    return [(hour(stretch.since), hour(stretch.until), stretch.state) for stretch in row]


def test_a_plain_day_from_the_first_on_duty_to_the_last() -> None:
    told = changes((-9, State.OFFLINE), (9, State.READY), (10, State.TALKING), (11, State.OFFLINE), (15, State.OFFLINE))
    assert hours(duty_day(told, MIDNIGHT, NEXT, NEXT)) == [(9, 10, State.READY), (10, 11, State.TALKING)]


def test_a_break_off_duty_inside_the_day_is_shown() -> None:
    told = changes((9, State.READY), (12, State.OFFLINE), (13, State.READY), (18, State.OFFLINE))
    assert [state for *_, state in hours(duty_day(told, MIDNIGHT, NEXT, NEXT))] == [
        State.READY,
        State.OFFLINE,
        State.READY,
    ]


def test_a_night_shift_is_whole_on_both_its_days() -> None:
    told = changes((-9, State.OFFLINE), (-2, State.READY), (-1, State.TALKING), (6, State.OFFLINE))
    whole = [(-2, -1, State.READY), (-1, 6, State.TALKING)]
    assert hours(duty_day(told, MIDNIGHT, NEXT, NEXT)) == whole
    assert hours(duty_day(told, MIDNIGHT - timedelta(days=1), MIDNIGHT, NEXT)) == whole


def test_the_present_state_runs_until_now() -> None:
    told = changes((9, State.READY))
    row = duty_day(told, MIDNIGHT, NEXT, MIDNIGHT + timedelta(hours=10))
    assert hours(row) == [(9, 10, State.READY)]
    assert spent(row) == {State.READY: 3600}


def test_the_day_before_does_not_reach_in_when_it_had_ended() -> None:
    told = changes((-9, State.READY), (-1, State.OFFLINE), (9, State.READY), (10, State.OFFLINE))
    assert hours(duty_day(told, MIDNIGHT, NEXT, NEXT)) == [(9, 10, State.READY)]


def test_nobody_on_duty() -> None:
    assert duty_day([], MIDNIGHT, NEXT, NEXT) == []
    assert duty_day(changes((-9, State.OFFLINE)), MIDNIGHT, NEXT, NEXT) == []


def test_a_forgotten_log_out_does_not_show_last_week() -> None:
    row = duty_day(changes((-100, State.BREAK)), MIDNIGHT, NEXT, MIDNIGHT + timedelta(hours=1))
    assert hours(row) == [(-16, 1, State.BREAK)]


def test_clocks_never_run_back() -> None:
    told = [Change(0, MIDNIGHT, State.READY), Change(1, MIDNIGHT - timedelta(seconds=5), State.TALKING)]
    assert hours(stretches(told, MIDNIGHT + timedelta(hours=1))) == [(0, 1, State.TALKING)]


def reloaded(*told: tuple[float, State, str]) -> list[tuple[int, State]]:
    """The day of whoever is ready from nine, with these changes (seconds after nine): each stretch with its length."""
    nine = MIDNIGHT + timedelta(hours=9)
    row = [Change(seq, nine + timedelta(seconds=at), state, reason) for seq, (at, state, reason) in enumerate(told, 1)]
    found = stretches([Change(0, nine, State.READY), *row], nine + timedelta(seconds=100))
    return [(int(stretch.seconds), stretch.state) for stretch in found]


GONE, SOFTPHONE = (10, State.SYSTEM_PROBLEM, "desk_closed"), (11, State.SYSTEM_PROBLEM, "softphone")


def test_a_page_that_is_loaded_anew_is_no_problem_of_the_system() -> None:
    assert reloaded(GONE, SOFTPHONE, (13, State.READY, "")) == [(100, State.READY)]
    other_page = (10, State.SYSTEM_PROBLEM, "reload")
    assert reloaded(other_page, SOFTPHONE, (13, State.READY, "")) == [(100, State.READY)]
    noticed = (10, State.SYSTEM_PROBLEM, "softphone")
    assert reloaded(noticed, (11, *GONE[1:]), (13, State.READY, "")) == [(100, State.READY)]
    assert reloaded(GONE, (30, State.READY, "")) == [(100, State.READY)]
    assert reloaded(GONE, SOFTPHONE, (13, State.OFFERED, "")) == [(13, State.READY), (87, State.OFFERED)]


def test_what_lasts_longer_or_began_otherwise_stays_one() -> None:
    problem = State.SYSTEM_PROBLEM
    assert reloaded(GONE, SOFTPHONE, (31, State.READY, "")) == [
        (10, State.READY),
        (1, problem),
        (20, problem),
        (69, State.READY),
    ]
    assert reloaded(SOFTPHONE, (13, State.READY, "")) == [(11, State.READY), (2, problem), (87, State.READY)]
    assert reloaded(GONE, (15, State.OFFLINE, "desk_closed")) == [(10, State.READY), (5, problem), (85, State.OFFLINE)]
    assert reloaded(GONE) == [(10, State.READY), (90, problem)], "nobody can tell yet"
