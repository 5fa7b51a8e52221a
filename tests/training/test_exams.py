"""Sitting papers: drawn, answered one by one, ended once, marked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.training.actions.marking import do_mark
from huawu.training.actions.sitting import do_answer, do_finish_late, do_hand_in, do_start
from huawu.training.errors import (
    AnswerShapeError,
    AttemptOverError,
    MarkError,
    NoAttemptLeftError,
    NotToMarkError,
    OwnWorkError,
    PaperNotOpenError,
    QuestionShapeError,
    QuestionThereError,
    RetakeTooSoonError,
    TooFewQuestionsError,
)
from huawu.training.models import Attempt, Certificate, Paper, Question
from huawu.training.rules.marking import Given
from tests.at_once import at_once
from tests.training.making import call, make_kind, make_paper, make_question, right, sit, wrong


@pytest.fixture
def paper(db: None) -> Paper:
    """Two of three questions."""
    for _ in range(3):
        make_question()
    return make_paper()


def test_begun_again_it_goes_on_with_what_was_answered(lin: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    row = attempt.questions.get(position=1)
    do_answer(lin, attempt.pk, 1, right(row))
    again = call(lin, "post", f"/papers/{paper.pk}/start", {})
    assert again["id"] == str(attempt.pk)
    assert [question["choice"] for question in again["questions"]] == [list(right(row).choice), []]
    assert Attempt.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_clicks_begin_one_attempt(lin: User, paper: Paper) -> None:
    begun = at_once([lambda: do_start(lin, paper.pk)] * 3)
    assert len({attempt.pk for attempt in begun if isinstance(attempt, Attempt)}) == 1
    assert Attempt.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_handed_in_by_two_tabs_it_is_marked_once(lin: User, paper: Paper) -> None:
    kind = make_kind()
    paper = make_paper(kind=kind)
    attempt = do_start(lin, paper.pk)
    for row in attempt.questions.all():
        do_answer(lin, attempt.pk, row.position, right(row))
    at_once([lambda: do_hand_in(lin, attempt.pk)] * 3)
    assert Entry.objects.filter(action="training.attempt_ended").count() == 1
    assert Certificate.objects.count() == 1


def test_while_it_runs_nothing_tells_what_is_right(lin: User, sun: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    shown = call(lin, "get", f"/attempts/{attempt.pk}")
    for question in shown["questions"]:
        assert (question["right"], question["explanation"], question["score"]) == (None, None, None)
    assert call(sun, "get", f"/attempts/{attempt.pk}") == (409, "not_to_mark"), "nor is it read over the shoulder"
    do_hand_in(lin, attempt.pk)
    shown = call(lin, "get", f"/attempts/{attempt.pk}")
    assert [question["right"] for question in shown["questions"]] == [
        list(right(row).choice) for row in attempt.questions.all()
    ]


def test_nobody_answers_or_sees_somebody_else_s(lin: User, chen: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    with pytest.raises(NotFoundError):
        do_answer(chen, attempt.pk, 1, Given((0,)))
    with pytest.raises(NotFoundError):
        do_hand_in(chen, attempt.pk)
    assert call(chen, "get", f"/attempts/{attempt.pk}") == (404, "not_found")
    assert Attempt.objects.get().state == "open"


def test_when_the_time_is_over_the_server_ends_it_with_what_is_there(lin: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    row = attempt.questions.get(position=1)
    do_answer(lin, attempt.pk, 1, right(row))
    assert do_finish_late(attempt.due_at) == 0
    assert do_finish_late(attempt.due_at + timedelta(seconds=10)) == 1
    assert do_finish_late(attempt.due_at + timedelta(seconds=20)) == 0
    ended = Attempt.objects.get()
    assert (ended.state, ended.score, ended.by_time, ended.ended_at) == ("failed", 5, True, attempt.due_at)


def test_after_the_time_no_answer_is_taken(lin: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    Attempt.objects.update(due_at=now() - timedelta(minutes=1))
    with pytest.raises(AttemptOverError):
        do_answer(lin, attempt.pk, 1, Given((0,)))
    assert attempt.questions.get(position=1).saved_at is None


def test_a_new_attempt_ends_the_one_that_the_job_has_not_come_to(lin: User, paper: Paper) -> None:
    first = do_start(lin, paper.pk)
    Attempt.objects.update(due_at=now() - timedelta(minutes=1))
    second = do_start(lin, paper.pk)
    assert (second.number, Attempt.objects.get(pk=first.pk).state) == (2, "failed")


def test_answers_of_the_wrong_shape_are_refused(lin: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    for given in (Given((0, 1)), Given((9,)), Given((), ("三",))):
        with pytest.raises(AnswerShapeError):
            do_answer(lin, attempt.pk, 1, given)
    assert attempt.questions.get(position=1).given == {}


def test_an_answer_is_taken_back(lin: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    do_answer(lin, attempt.pk, 1, Given((0,)))
    do_answer(lin, attempt.pk, 1, Given())
    assert attempt.questions.get(position=1).given == {}


def test_attempts_run_out_and_the_next_has_to_wait(lin: User) -> None:
    for _ in range(2):
        make_question()
    few, slow = make_paper(most_attempts=2), make_paper(retake_hours=24)
    for _ in range(2):
        sit(lin, few, wrongly=2)
    with pytest.raises(NoAttemptLeftError):
        do_start(lin, few.pk)
    sit(lin, slow, wrongly=2)
    with pytest.raises(RetakeTooSoonError):
        do_start(lin, slow.pk)
    assert Attempt.objects.count() == 3


def test_who_has_passed_may_sit_it_again_to_renew(lin: User) -> None:
    for _ in range(2):
        make_question()
    paper = make_paper(most_attempts=1)
    sit(lin, paper)
    assert sit(lin, paper, wrongly=2).number == 2
    with pytest.raises(NoAttemptLeftError):
        do_start(lin, paper.pk)


def test_a_draft_is_not_sat(lin: User, paper: Paper) -> None:
    draft = make_paper(published=False)
    with pytest.raises(PaperNotOpenError):
        do_start(lin, draft.pk)
    assert call(lin, "get", "/own")["papers"][0]["name"] == paper.name


def test_open_answers_wait_for_a_person(lin: User, zhao: User, sun: User, he: User) -> None:
    make_question("open", text="客户情绪激动时如何应对？")
    make_question()
    kind = make_kind()
    paper = make_paper(
        kind=kind, rules=[{"count": 1, "points": 5, "kind": "single"}, {"count": 1, "points": 10, "kind": "open"}]
    )
    attempt = do_start(lin, paper.pk)
    do_answer(lin, attempt.pk, 1, right(attempt.questions.get(position=1)))
    do_answer(lin, attempt.pk, 2, Given((), ("先倾听，再致歉。",)))
    assert do_hand_in(lin, attempt.pk).state == "marking"
    assert not Certificate.objects.exists()
    with pytest.raises(MarkError):
        do_mark(he, attempt.pk, 2, 11, "")
    with pytest.raises(NotToMarkError):
        do_mark(he, attempt.pk, 1, 5, "")
    with pytest.raises(NotFoundError):
        do_mark(he, attempt.pk, 3, 5, "")
    for _ in range(2):
        marked = do_mark(he, attempt.pk, 2, 8.5, "要点齐全")
        assert (marked.pk, Attempt.objects.get().state, Attempt.objects.get().score) == (attempt.pk, "passed", 13.5)
    assert Certificate.objects.get().person == lin
    assert Entry.objects.filter(action="training.answer_marked").count() == 1
    assert "要点齐全" not in str(Entry.objects.get(action="training.answer_marked").new)
    with pytest.raises(NotToMarkError):
        do_mark(sun, attempt.pk, 2, 1, "不同意")
    assert call(zhao, "post", f"/attempts/{attempt.pk}/mark", {"position": 2, "score": 1}) == (403, "forbidden")


def test_nobody_marks_their_own(sun: User) -> None:
    make_question("open", text="为什么？")
    attempt = do_start(sun, make_paper(count=1).pk)
    do_answer(sun, attempt.pk, 1, Given((), ("因为",)))
    do_hand_in(sun, attempt.pk)
    with pytest.raises(OwnWorkError):
        do_mark(sun, attempt.pk, 1, 5, "")
    assert Attempt.objects.get().state == "marking"


def test_what_was_asked_stays_as_it_was(lin: User, he: User) -> None:
    question = make_question(text="几声内应答？", options=["三声", "五声"])
    attempt = do_start(lin, make_paper(count=1).pk)
    changed = {
        "kind": "single",
        "topic": "手册",
        "text": "多少声内应答？",
        "options": ["五声", "三声"],
        "answer": {"choice": [1], "words": []},
        "version": question.version,
    }
    assert call(he, "put", f"/bank/{question.pk}", changed)["text"] == "多少声内应答？"
    shown = call(lin, "get", f"/attempts/{attempt.pk}")["questions"][0]
    assert (shown["text"], set(shown["options"])) == ("几声内应答？", {"三声", "五声"})
    do_answer(lin, attempt.pk, 1, right(attempt.questions.get()))
    assert do_hand_in(lin, attempt.pk).state == "passed"


def test_a_paper_for_which_the_bank_is_too_small_is_not_published(db: None) -> None:
    make_question()
    with pytest.raises(TooFewQuestionsError):
        make_paper(count=2)
    assert not Paper.objects.exists()
    assert not make_paper(count=2, published=False).published


def test_the_bank_takes_no_broken_question_and_none_twice(db: None) -> None:
    make_question(text="几声内应答？")
    with pytest.raises(QuestionThereError):
        make_question(text="几声内 应答?")
    no_questions: tuple[dict[str, Any], ...] = (
        {"options": ["一"]},
        {"answer": {"choice": [], "words": []}},
        {"answer": {"choice": [7], "words": []}},
        {"kind": "listen"},
        {"source": "clause", "ref": "99.9"},
    )
    for broken in no_questions:
        with pytest.raises(QuestionShapeError):
            make_question(**{"kind": "single", **broken})
    assert Question.objects.count() == 1


def test_answers_tell_of_the_question(lin: User, chen: User, he: User) -> None:
    question = make_question()
    paper = make_paper(count=1, most_attempts=0)
    for wrongly in (0, 0, 1):
        sit(lin, paper, wrongly)
    for wrongly in (1,) * 7:
        sit(chen, paper, wrongly)
    (shown,) = call(he, "post", "/bank/search", {})["items"]
    assert (shown["id"], shown["answers"], shown["difficulty"]) == (question.pk, 10, 0.2)
    assert shown["discrimination"] == pytest.approx(2 / 3)


def test_the_list_of_attempts_is_for_who_leads_or_marks(
    lin: User, wu: User, zhao: User, he: User, paper: Paper
) -> None:
    for user in (lin, wu):
        sit(user, paper, wrongly=1)

    def seen(user: User) -> list[str]:
        return sorted(row["person"]["number"] for row in call(user, "post", "/attempts/search", {})["items"])

    assert (seen(he), seen(zhao)) == (["1001", "1004"], ["1001"])
    assert call(lin, "post", "/attempts/search", {}) == (403, "forbidden")


def test_one_that_was_wrong_says_so_afterwards(lin: User, paper: Paper) -> None:
    attempt = do_start(lin, paper.pk)
    row = attempt.questions.get(position=1)
    do_answer(lin, attempt.pk, 1, wrong(row))
    do_hand_in(lin, attempt.pk)
    shown = call(lin, "get", f"/attempts/{attempt.pk}")["questions"][0]
    assert (shown["score"], shown["choice"] == shown["right"]) == (0, False)
