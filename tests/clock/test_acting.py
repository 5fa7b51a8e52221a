"""What falls due is acted on: once, in time, whatever else goes wrong."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError, OperationalError, transaction

from huawu.clock.actions import do_act_on_due, do_pause, do_see_notices
from huawu.clock.actions.acting import TRIES
from huawu.clock.actions.steps import ESCALATE, GIVE_TO_TEAM, GIVE_UP, REMIND, TELL_SUPERIOR
from huawu.clock.models import Notice, Obligation, ObligationEvent
from huawu.clock.registry import Done, Moment
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import OrgUnit, User
from tests.at_once import at_once
from tests.clock.owing import FALL_DUE, HOUR, REPLY, action, in_an_hour, nothing, one_step, owe, steps_of


def told(person: User) -> list[str]:
    return list(Notice.objects.filter(recipient=person).order_by("at").values_list("action", flat=True))


def everything_until(at: datetime) -> int:
    """Acts as a worker does that comes round at ``at``."""
    acted = 0
    while some := do_act_on_due(at):
        acted += some
    return acted


def test_nothing_is_done_before_its_time(lin: User) -> None:
    row = owe(lin)
    assert row.alert_at is not None
    assert everything_until(row.alert_at - timedelta(seconds=1)) == 0
    assert steps_of(row) == []


def test_who_owes_is_reminded_then_the_superior_told_then_it_becomes_the_superiors(
    lin: User, zhao: User, sun: User
) -> None:
    row = owe(lin)
    due = row.due_at
    everything_until(due - HOUR)
    assert (steps_of(row), told(lin)) == ([REMIND], [REMIND])
    everything_until(due)
    row.refresh_from_db()
    assert (row.overdue_at, row.owner, row.state) == (due, lin, "open")
    assert (told(lin), told(zhao)) == ([REMIND, FALL_DUE], [TELL_SUPERIOR])
    everything_until(due + 2 * HOUR)
    row.refresh_from_db()
    assert (row.owner, row.alert_at, told(zhao), told(sun)) == (zhao, None, [TELL_SUPERIOR, ESCALATE], [])
    assert everything_until(due + 99 * HOUR) == 0


def test_every_step_is_a_line_of_history_and_a_ledger_entry(lin: User) -> None:
    row = owe(lin)
    for at in (row.due_at - HOUR, row.due_at):
        everything_until(at)
    entries = Entry.objects.filter(object_id=str(row.pk), action="clock.obligation_step").order_by("at")
    assert sorted(entry.new["action"] for entry in entries) == sorted([REMIND, FALL_DUE, TELL_SUPERIOR])
    event = row.events.get(data__action=REMIND)
    assert (event.kind, event.step, event.actor, event.data["told"]) == ("step_taken", 0, None, ["1001"])


def test_after_a_long_night_reminders_are_passed_over_and_escalations_are_not(lin: User, zhao: User) -> None:
    row = owe(lin)
    everything_until(row.due_at + 9 * HOUR)
    assert steps_of(row) == [FALL_DUE, TELL_SUPERIOR, ESCALATE]


def test_with_nobody_above_it_stays(sun: User) -> None:
    row = owe(sun)
    everything_until(row.due_at + 9 * HOUR)
    row.refresh_from_db()
    assert row.owner == sun


def test_what_a_unit_owes_is_told_to_who_leads_it(east: OrgUnit, zhao: User) -> None:
    row = owe(east)
    everything_until(row.due_at - HOUR)
    assert told(zhao) == [REMIND]


def test_the_team_may_be_given_it(lin: User, east: OrgUnit, zhao: User) -> None:
    row = owe(lin, kind=one_step(GIVE_TO_TEAM))
    everything_until(row.due_at)
    row.refresh_from_db()
    assert (row.owner, row.unit) == (None, east)
    assert told(zhao) == [GIVE_TO_TEAM]


def test_what_cannot_be_kept_late_is_broken(lin: User) -> None:
    row = owe(lin, kind=one_step(GIVE_UP))
    everything_until(row.due_at)
    row.refresh_from_db()
    assert (row.state, row.closed_at, row.overdue_at, row.alert_at) == ("broken", row.due_at, row.due_at, None)


def test_nothing_is_done_while_paused(lin: User) -> None:
    row = owe(lin)
    do_pause(row, lin, "customer")
    assert everything_until(row.due_at + HOUR) == 0


def test_notices_are_there_until_they_are_seen_by_whom_they_are_for(lin: User, chen: User) -> None:
    row = owe(lin)
    everything_until(row.due_at - HOUR)
    notice = Notice.objects.get()
    assert do_see_notices(chen, [notice.pk]) == 0
    assert [do_see_notices(lin, [notice.pk]) for _ in range(2)] == [1, 0]


def boom(obligation: Obligation, moment: Moment) -> Done:
    somebody = User.objects.get(username="1001")
    Notice.objects.create(recipient=somebody, obligation=obligation, action="half-done", at=moment.at)
    obligation.state = "kept"
    raise RuntimeError


def test_a_step_that_fails_leaves_nothing_and_is_tried_again_later_while_others_go_on(lin: User) -> None:
    with action("boom", boom):
        bad = owe(lin, in_an_hour(now()), one_step("boom"))
        good = owe(lin, in_an_hour(now()))
        at = good.due_at
        everything_until(at)
    bad.refresh_from_db()
    assert (bad.state, bad.failures, bad.alert_at) == ("open", 1, at + timedelta(minutes=1))
    assert bad.overdue_at == at  # falling due is a step of its own
    assert not Notice.objects.filter(action="half-done").exists()
    assert steps_of(good) == [FALL_DUE, TELL_SUPERIOR]
    event = bad.events.get(kind="step_failed")
    assert event.data == {"action": "boom", "error": "RuntimeError", "failures": 1}


def test_it_is_tried_less_and_less_often_and_at_last_passed_over(lin: User) -> None:
    with action("boom", boom):
        row = owe(lin, in_an_hour(now()), one_step("boom"))
        tries = []
        while row.alert_at is not None:
            tries.append(row.alert_at)
            everything_until(row.alert_at)
            row.refresh_from_db()
    pauses = [(later - sooner) / timedelta(minutes=1) for sooner, later in pairwise(tries)]
    assert pauses == [1, 2, 4, 8, 16, 32, 60]
    assert len(tries) == TRIES
    assert row.events.filter(kind="step_skipped").count() == 1


def test_what_worked_the_second_time_is_done_once(lin: User) -> None:
    with action("late", boom):
        row = owe(lin, in_an_hour(now()), one_step("late"))
        everything_until(row.due_at)
    with action("late", nothing):
        everything_until(row.due_at + HOUR)
    row.refresh_from_db()
    assert (steps_of(row), row.failures) == ([FALL_DUE, "late"], 0)


def test_a_reminder_that_fails_does_not_hide_that_the_time_is_up(lin: User) -> None:
    with action("boom", boom):
        row = owe(lin, in_an_hour(now()), one_step("boom", -timedelta(seconds=30)))
        everything_until(row.due_at - timedelta(seconds=20))
        row.refresh_from_db()
        assert (row.failures, row.alert_at) == (1, row.due_at)
        everything_until(row.due_at)
    row.refresh_from_db()
    assert row.overdue_at == row.due_at


def test_an_action_that_nobody_knows_is_a_failure(lin: User) -> None:
    row = owe(lin, in_an_hour(now()), one_step("unheard-of"))
    everything_until(row.due_at)
    assert row.events.get(kind="step_failed").data["error"] == "UnknownActionError"


def test_when_the_database_goes_away_the_batch_is_for_later(lin: User) -> None:
    def away(obligation: Obligation, moment: Moment) -> Done:
        raise OperationalError

    with action("away", away):
        row = owe(lin, in_an_hour(now()), one_step("away"))
        with pytest.raises(OperationalError):
            everything_until(row.due_at)
    row.refresh_from_db()
    assert row.failures == 0


def test_the_database_refuses_a_step_that_was_taken(lin: User) -> None:
    row = owe(lin)
    everything_until(row.due_at - HOUR)
    with pytest.raises(IntegrityError), transaction.atomic():
        ObligationEvent.objects.create(obligation=row, seq=99, at=row.due_at, kind="step_taken", step=0)


@pytest.mark.django_db(transaction=True)
def test_two_workers_do_everything_and_nothing_twice(lin: User, zhao: User) -> None:
    rows = [owe(lin, in_an_hour(now())) for _ in range(60)]
    at = max(row.due_at for row in rows)

    def work() -> int:
        acted = 0
        while some := do_act_on_due(at, limit=7):
            acted += some
        return acted

    shares = at_once([work, work])
    assert all(isinstance(share, int) and share > 0 for share in shares)
    assert Notice.objects.filter(recipient=lin, action=FALL_DUE).count() == 60
    assert Notice.objects.filter(recipient=zhao, action=TELL_SUPERIOR).count() == 60
    assert ObligationEvent.objects.filter(kind="step_taken").count() == 120


@pytest.mark.django_db(transaction=True)
def test_what_a_worker_had_in_hand_when_it_died_is_done_by_another(lin: User) -> None:
    class Killed(BaseException):
        """Not an error that anybody handles."""

    begun: list[Obligation] = []

    def die(obligation: Obligation, moment: Moment) -> Done:
        Notice.objects.create(recipient=lin, obligation=obligation, action="die", at=moment.at)
        begun.append(obligation)
        if len(begun) == 3:
            raise Killed
        return Done()

    kind = one_step("die")
    with action("die", die):
        rows = [owe(lin, kind=kind) for _ in range(5)]
        at = max(row.due_at for row in rows)
        do_act_on_due(at)
        with pytest.raises(Killed):
            do_act_on_due(at)
        assert Notice.objects.filter(action="die").count() == 0
        everything_until(at)
    assert Notice.objects.filter(action="die").count() == 5


def test_the_kind_that_replies_use_names_only_actions_that_are_there() -> None:
    from huawu.clock.registry import action_named, register_action

    assert all(action_named(step.action) for step in REPLY.ladder)
    with pytest.raises(ValueError, match="two actions"):
        register_action(REMIND, nothing)
