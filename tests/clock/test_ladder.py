"""When an obligation falls due and what is done when."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from huawu.clock.ladder import FALL_DUE, Reckoning, Step, ladder_of, next_alert
from huawu.clock.rules import CalendarFacts, Span

HOUR = timedelta(hours=1)
FRIDAY = datetime(2026, 3, 6, 1, tzinfo=UTC)
"""9 o'clock in Shanghai."""
OFFICE = CalendarFacts("Asia/Shanghai", dict.fromkeys(range(5), (Span(time(9), time(12)), Span(time(13), time(18)))))
LADDER = ladder_of([Step(2 * HOUR, "escalate"), Step(-HOUR, "remind"), Step(timedelta(), "tell")])


def test_a_ladder_is_in_order_and_falls_due_before_what_is_done_then() -> None:
    assert [step.action for step in LADDER] == ["remind", FALL_DUE, "tell", "escalate"]
    assert ladder_of(LADDER) == LADDER
    assert [Step.from_json(step.to_json()) for step in LADDER] == list(LADDER)


def test_round_the_clock_the_steps_lie_around_the_instant() -> None:
    reckoning = Reckoning(FRIDAY, 4 * HOUR)
    assert reckoning.due == FRIDAY + 4 * HOUR
    assert reckoning.at(-HOUR) == FRIDAY + 3 * HOUR
    assert reckoning.at(-5 * HOUR) is None
    assert reckoning.left(FRIDAY + HOUR) == 3 * HOUR
    assert reckoning.left(FRIDAY + 5 * HOUR) == -HOUR


def test_in_working_time_a_reminder_for_monday_morning_comes_on_friday() -> None:
    reckoning = Reckoning(FRIDAY, 8 * HOUR + HOUR / 2, OFFICE)  # Monday, 9:30
    assert reckoning.due == datetime(2026, 3, 9, 1, 30, tzinfo=UTC)
    assert reckoning.at(-HOUR) == datetime(2026, 3, 6, 9, 30, tzinfo=UTC)  # Friday, 17:30
    assert reckoning.at(10 * HOUR) == datetime(2026, 3, 10, 3, 30, tzinfo=UTC)  # Tuesday, 11:30
    assert reckoning.left(FRIDAY + 9 * HOUR) == HOUR / 2


def test_the_steps_come_one_after_the_other() -> None:
    reckoning = Reckoning(FRIDAY, 4 * HOUR)
    alerts = [next_alert(LADDER, taken, reckoning, FRIDAY) for taken in range(5)]
    hours = [3, 4, 4, 6]
    assert alerts == [*((taken, FRIDAY + hours[taken] * HOUR) for taken in range(4)), (4, None)]


def test_a_reminder_for_which_it_is_too_late_is_passed_over_and_an_escalation_is_not() -> None:
    late = FRIDAY + 9 * HOUR
    assert next_alert(LADDER, 0, Reckoning(FRIDAY, 4 * HOUR), late) == (1, FRIDAY + 4 * HOUR)
    assert next_alert(LADDER, 3, Reckoning(FRIDAY, 4 * HOUR), late) == (3, FRIDAY + 6 * HOUR)


def test_a_reminder_longer_before_than_there_is_time_is_left_out() -> None:
    assert next_alert(LADDER, 0, Reckoning(FRIDAY, HOUR / 2), FRIDAY) == (1, FRIDAY + HOUR / 2)
    assert next_alert(LADDER, 0, Reckoning(FRIDAY, HOUR), FRIDAY) == (1, FRIDAY + HOUR)


def test_after_the_end_of_a_calendar_what_follows_a_deadline_still_comes() -> None:
    once = CalendarFacts("Asia/Shanghai", days={FRIDAY.date(): (Span(time(9), time(12)),)})
    reckoning = Reckoning(FRIDAY, 3 * HOUR, once)
    assert next_alert(LADDER, 3, reckoning, FRIDAY + 3 * HOUR) == (3, FRIDAY + 5 * HOUR)


offsets = st.timedeltas(timedelta(days=-3), timedelta(days=3))


@given(st.lists(st.builds(Step, offsets, st.sampled_from(["remind", "tell", "escalate"])), max_size=6), offsets)
def test_whoever_takes_all_steps_passes_the_due_instant_once(steps: list[Step], offset: timedelta) -> None:
    """Whenever one begins to look, later steps never come earlier, and each step comes once at most."""
    ladder, reckoning = ladder_of(steps), Reckoning(FRIDAY, 2 * HOUR, OFFICE)
    taken, at, seen = 0, FRIDAY + offset, []
    while True:
        taken, alert = next_alert(ladder, taken, reckoning, at)
        if alert is None:
            break
        at = max(at, alert)
        seen.append((ladder[taken].action, alert))
        taken += 1
    assert [alert for action, alert in seen if action == FALL_DUE] == [reckoning.due]
    assert [alert for _, alert in seen] == sorted(alert for _, alert in seen)
    assert len(seen) <= len(ladder)
