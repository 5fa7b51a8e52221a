"""Reading, plans, and what has to be read again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate

from huawu.calls.models import Call, Recording
from huawu.clock.models import Obligation
from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from huawu.training import sources
from huawu.training.actions.authoring import do_mark_example, do_unmark_example
from huawu.training.actions.plans import PlanWish, do_plan
from huawu.training.actions.reading import do_beat, do_finish_reading
from huawu.training.actions.rereading import do_match_sources
from huawu.training.actions.sitting import do_answer, do_hand_in, do_start_rereading
from huawu.training.choices import ExampleVerdict
from huawu.training.errors import (
    ExampleUsedError,
    PlanEmptyError,
    PlanPastError,
    ReadFirstError,
    TooFastError,
    UnknownItemError,
)
from huawu.training.models import (
    Attempt,
    Course,
    CourseItem,
    Paper,
    Reading,
    RecordingExample,
    Rereading,
    StudyDay,
    StudyPlan,
    StudyTask,
)
from huawu.training.sources import Content, Source
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of
from tests.training.making import call, make_course, make_paper, make_question, right, sit, wrong


def read(user: User, item: CourseItem) -> None:
    """As long as it takes, and to the end."""
    Reading.objects.filter(person=user).update(seconds=0)
    at = now()
    for beat in range(8):
        do_beat(user, item, at + timedelta(seconds=10 * beat))
    do_finish_reading(user, item)


def first(course: Course) -> CourseItem:
    return course.items.all()[0]


def test_time_counts_as_it_passes_and_not_twice_for_two_pages(lin: User) -> None:
    course = make_course(("clause", "5.2.1"), ("clause", "2.1.10"))
    one, two = course.items.all()
    at = now()
    for seconds, item in ((0, one), (10, one), (12, two), (20, one), (30, one), (90, one), (100, one)):
        do_beat(lin, item, at + timedelta(seconds=seconds))
    found = {row.ref: row.seconds for row in Reading.objects.all()}
    assert found == {"5.2.1": 30, "2.1.10": 0}, "away for a minute, and to the other page and back"
    assert StudyDay.objects.get().seconds == 30


def test_it_is_not_read_in_no_time(lin: User) -> None:
    item = first(make_course())
    do_beat(lin, item)
    with pytest.raises(TooFastError):
        do_finish_reading(lin, item)
    assert Reading.objects.get().read_at is None
    read(lin, item)
    assert Reading.objects.get().read_at is not None


def test_a_draft_is_read_by_who_makes_it_only(lin: User, he: User) -> None:
    course = make_course(published=False)
    assert call(lin, "get", f"/courses/{course.pk}") == (404, "not_found")
    assert call(he, "get", f"/courses/{course.pk}")["name"] == course.name
    assert call(lin, "post", f"/items/{first(course).pk}/beat", {}) == (404, "not_found")


def test_a_course_keeps_its_things_when_it_is_edited(he: User, lin: User) -> None:
    course = make_course(("clause", "5.2.1"), ("clause", "2.1.10"))
    before = {item.ref: item.pk for item in course.items.all()}
    body = {
        "name": course.name,
        "published": True,
        "version": course.version,
        "items": [
            {"source": "clause", "ref": "2.1.10"},
            {"source": "text", "title": "小结", "text": "牢记。"},
            {"source": "clause", "ref": "5.2.1"},
        ],
    }
    shown = call(he, "put", f"/course-settings/{course.pk}", body)
    assert [item["source"] for item in shown["items"]] == ["clause", "text", "clause"]
    after = {item.ref: item.pk for item in course.items.all()}
    assert {ref: after[ref] for ref in before} == before


def test_what_is_not_there_makes_no_course(db: None) -> None:
    for items in ([("clause", "99.9")], [("nowhere", "1")], [("clause", "5.2.1")] * 2):
        with pytest.raises(UnknownItemError):
            make_course(*items)
    assert not Course.objects.exists()


def wish(people: tuple[str, ...] = ("1001",), days: int = 3, **more: Any) -> PlanWish:
    return PlanWish(new_id(), "十一月学习", localdate() + timedelta(days=days), people, **more)


def test_a_plan_is_owed_until_course_and_paper_are_done(lin: User, chen: User, he: User) -> None:
    make_question()
    course, paper = make_course(), make_paper(count=1)
    plan = wish(("1001", "1002"), course_id=course.pk, paper_id=paper.pk)
    for _ in range(2):
        do_plan(he, plan)
    assert StudyPlan.objects.count() == 1
    assert Obligation.objects.filter(kind__code="study", state="open").count() == 2
    read(lin, first(course))
    assert StudyTask.objects.get(person=lin).done_at is None
    sit(lin, paper)
    assert StudyTask.objects.get(person=lin).done_at is not None
    assert {row.owner_id: row.state for row in Obligation.objects.all()} == {lin.pk: "kept", chen.pk: "open"}
    (shown,) = call(he, "get", "/plans")
    assert (shown["done"], len(shown["people"])) == (1, 2)


def test_a_plan_needs_people_a_matter_and_a_day_to_come(lin: User, he: User) -> None:
    course = make_course()
    with pytest.raises(PlanEmptyError):
        do_plan(he, wish())
    with pytest.raises(PlanEmptyError):
        do_plan(he, wish((), course_id=course.pk))
    with pytest.raises(PlanPastError):
        do_plan(he, wish(days=-1, course_id=course.pk))
    with pytest.raises(NotFoundError):
        do_plan(he, wish(("1001", "3001"), course_id=course.pk))
    assert not StudyPlan.objects.exists()


@pytest.fixture
def articles() -> Iterator[dict[str, Content]]:
    """A source of another room, whose articles a test can change."""
    shelf = {"a": Content("退款流程", "三个工作日内退回。", "1"), "b": Content("发票", "次月开具。", "1")}
    source = Source("leaflet", "活页", "Leaflet", lambda refs: {r: shelf[r] for r in refs if r in shelf}, list)
    sources.register_source(source)
    yield shelf
    del sources._sources["leaflet"]


def test_what_has_changed_is_read_again_and_two_questions_answered(
    lin: User, chen: User, articles: dict[str, Content]
) -> None:
    item = first(make_course(("leaflet", "a")))
    for _ in range(3):
        make_question(source="leaflet", ref="a")
    read(lin, item)
    assert do_match_sources() == 0
    articles["a"] = Content("退款流程", "五个工作日内退回。", "2")
    assert (do_match_sources(), do_match_sources()) == (1, 0), "asked once, and only of who has read it"
    row = Rereading.objects.get()
    assert Obligation.objects.get(kind__code="read_again").owner == lin
    with pytest.raises(ReadFirstError):
        do_start_rereading(lin, row.pk)
    read(lin, item)
    assert Rereading.objects.get().done_at is None
    attempt = do_start_rereading(lin, row.pk)
    assert attempt.questions.count() == 2
    do_answer(lin, attempt.pk, 1, wrong(attempt.questions.get(position=1)))
    assert do_hand_in(lin, attempt.pk).state == "failed"
    again = do_start_rereading(lin, row.pk)
    for question in again.questions.all():
        do_answer(lin, again.pk, question.position, right(question))
    do_hand_in(lin, again.pk)
    assert Rereading.objects.get().done_at is not None
    assert Obligation.objects.get(kind__code="read_again").state == "kept"
    with pytest.raises(NotFoundError):
        do_start_rereading(chen, row.pk)


def test_without_questions_reading_again_is_enough_and_a_newer_change_takes_the_place(
    lin: User, articles: dict[str, Content]
) -> None:
    item = first(make_course(("leaflet", "b")))
    read(lin, item)
    for digest in ("2", "3"):
        articles["b"] = Content("发票", f"当月开具，第 {digest} 版。", digest)
        do_match_sources()
    assert Rereading.objects.get().content == "3"
    shown = call(lin, "get", "/own")
    assert [row["title"] for row in shown["rereadings"]] == ["发票"]
    read(lin, item)
    assert Rereading.objects.get().done_at is not None


def test_what_is_gone_is_nobody_s_to_read(lin: User, articles: dict[str, Content]) -> None:
    course = make_course(("leaflet", "a"), ("leaflet", "b"))
    del articles["a"]
    shown = call(lin, "get", f"/courses/{course.pk}")
    assert [thing["gone"] for thing in shown["things"]] == [True, False]
    assert shown["items"] == 1


def heard(number: str) -> Call:
    row = make_call(answered(number))
    Recording.objects.create(call=row, state=Recording.State.KEPT, key="none.flac", bytes=5, peaks={})
    return row


def test_an_example_is_heard_by_who_studies_it_only(lin: User, chen: User, he: User) -> None:
    row = do_mark_example(he, heard("1001").pk, "投诉安抚", ExampleVerdict.GOOD, "注意语速")
    path = f"/training/examples/{row.pk}/recording/peaks"
    assert client_of(chen).get(f"/api{path}").status_code == 404
    make_course(("example", str(row.pk)))
    assert client_of(chen).get(f"/api{path}").status_code == 200
    with pytest.raises(ExampleUsedError):
        do_unmark_example(he, row.pk)
    assert RecordingExample.objects.count() == 1


def test_one_marks_only_what_one_may_hear_and_twice_is_once(he: User, lin: User) -> None:
    talk = heard("1001")
    for _ in range(2):
        do_mark_example(he, talk.pk, "投诉安抚", ExampleVerdict.BAD, "")
    assert RecordingExample.objects.get().verdict == "bad"
    body = {"call_id": str(talk.pk), "title": "我的"}
    assert call(lin, "post", "/examples", body) == (403, "forbidden")
    with pytest.raises(NotFoundError):
        do_mark_example(he, new_id(), "没有", ExampleVerdict.GOOD, "")


def test_a_question_to_listen_to_is_heard_in_one_s_exam(lin: User, chen: User, he: User) -> None:
    row = do_mark_example(he, heard("1001").pk, "抢话", ExampleVerdict.BAD, "")
    make_question("listen", example_id=row.pk)
    paper: Paper = make_paper(count=1)
    shown = call(lin, "post", f"/papers/{paper.pk}/start", {})
    assert shown["questions"][0]["example_id"] == row.pk
    path = f"/api/training/examples/{row.pk}/recording/peaks"
    assert (client_of(lin).get(path).status_code, client_of(chen).get(path).status_code) == (200, 404)
    assert Attempt.objects.count() == 1


def test_hours_exams_tasks_and_certificates_are_counted(lin: User, wu: User, zhao: User, he: User) -> None:
    make_question()
    paper, course = make_paper(count=1), make_course()
    sit(lin, paper)
    sit(lin, paper, wrongly=1)
    do_plan(he, wish(course_id=course.pk))
    do_beat(lin, first(course))
    do_beat(lin, first(course), now() + timedelta(seconds=10))
    day = str(localdate())

    def counted(user: User) -> dict[str, Any]:
        rows = call(user, "post", "/figures", {"since": day, "until": day})
        return {row["person"]["number"]: row for row in rows}

    mine = counted(zhao)["1001"]
    assert (mine["sat"], mine["passed"], mine["tasks_open"], mine["tasks_late"]) == (2, 1, 1, 0)
    assert mine["seconds"] > 9
    assert "1004" in counted(he)
    assert "1004" not in counted(zhao)
