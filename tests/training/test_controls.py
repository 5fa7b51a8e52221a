"""What training says of clause 2.1.3."""

from __future__ import annotations

from datetime import timedelta

from huawu.kit.time import now
from huawu.people.models import User
from huawu.training.actions.certifying import do_give
from huawu.training.choices import AttemptState
from huawu.training.controls import exam_passed, read_certificates, read_exams, renewed, task_in_time
from huawu.training.models import Certificate
from tests.cast import client_of
from tests.training.making import make_kind, make_paper, make_question, sit

NOW = now()
DAY = timedelta(days=1)


def test_a_task_is_in_time_late_or_not_due_yet() -> None:
    said = [
        task_in_time(facts, {}).reason
        for facts in ((NOW, NOW - DAY, NOW), (NOW, NOW + DAY, NOW + DAY), (NOW, None, NOW), (NOW + DAY, None, NOW))
    ]
    assert said == ["in_time", "late", "late", "not_due"]


def test_exams_and_renewals_are_judged() -> None:
    assert [exam_passed(state, {}).verdict for state in (AttemptState.PASSED, AttemptState.FAILED)] == [
        "kept",
        "broken",
    ]
    assert [renewed(facts, {}).verdict for facts in ((True, False), (True, True), (False, False))] == [
        "broken",
        "kept",
        "untold",
    ]


def test_the_clause_s_page_counts_what_one_may_see(lin: User, wu: User, zhao: User, sun: User) -> None:
    make_question()
    kind, paper = make_kind(), make_paper(count=1)
    sit(lin, paper)
    sit(wu, paper, wrongly=1)
    do_give(sun, kind.pk, "1001", "免考")
    Certificate.objects.update(valid_from=now() - 9 * DAY, valid_until=now() - DAY)
    figures = {
        one["control"]["code"]: one["whole"]
        for one in client_of(sun).get("/api/handbook/clauses/2.1.3").json()["figures"]
    }
    assert figures["training.exams"] == {"kept": 1, "broken": 1, "untold": 0, "share": 0.5}
    assert figures["training.certificates"]["broken"] == 1
    assert len(list(read_exams(now() - DAY, now() + DAY, zhao))) == 1
    assert not list(read_certificates(now() - 9 * DAY, now(), wu))
