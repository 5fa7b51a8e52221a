"""Routes about making courses, questions and papers."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from ninja import File, Query, Router
from ninja.files import UploadedFile

from huawu.calls.actions.settings import do_add, do_change
from huawu.calls.models import BusinessLine
from huawu.calls.schemas.settings import with_version
from huawu.customers.tables import LARGEST_BYTES, read_table
from huawu.kit.paging import take_page
from huawu.kit.uploads import FileKind, read_upload
from huawu.people.guard import PersonRequest
from huawu.people.models import Skill
from huawu.people.schemas import PersonRef
from huawu.training import access
from huawu.training.actions.authoring import COURSE, PAPER, QUESTION, do_mark_example, do_unmark_example
from huawu.training.actions.importing import do_take_in, look_at
from huawu.training.api.permissions import may_manage
from huawu.training.figures import figures_of
from huawu.training.forms import CourseForm, PaperForm, QuestionForm
from huawu.training.models import Course, Paper, Question
from huawu.training.schemas.authoring import (
    Choice,
    CourseChange,
    CourseSettings,
    ExampleIn,
    ExampleOut,
    PaperChange,
    PaperSettings,
    QuestionChange,
    QuestionImportOut,
    QuestionPage,
    QuestionSearch,
    QuestionSettings,
    SourceChoice,
    SourceOut,
    TopicCount,
    TrainingChoices,
)
from huawu.training.sources import all_sources

router = Router(tags=["training"])


def _topics() -> list[TopicCount]:
    rows = Question.objects.filter(active=True).values("topic").annotate(count=Count("pk")).order_by("topic")
    return [TopicCount(**row) for row in rows]


@router.get("/training/choices", response=TrainingChoices, auth=may_manage)
def list_training_choices(request: PersonRequest) -> TrainingChoices:
    """What forms offer."""

    def named(rows: QuerySet[Any], name: str = "name") -> list[Choice]:
        return [Choice(id=row.pk, name=getattr(row, name)) for row in rows]

    return TrainingChoices(
        lines=named(BusinessLine.objects.order_by("name")),
        skills=named(Skill.objects.order_by("name")),
        certificates=named(access.list_certificate_kinds().filter(active=True), "zh"),
        courses=named(access.list_courses_for(request.auth).filter(published=True)),
        papers=named(access.list_papers_for(request.auth).filter(published=True)),
        topics=_topics(),
        learners=[PersonRef.of(person) for person in access.list_learners_for(request.auth)],
        sources=[
            SourceOut(
                code=source.code,
                zh=source.zh,
                en=source.en,
                choices=[SourceChoice(ref=ref, title=title) for ref, title in source.choices()],
            )
            for source in all_sources()
        ],
        examples=[ExampleOut.of(row) for row in access.list_examples()],
    )


def _question(row: Question) -> dict[str, Any]:
    return with_version(QuestionForm.of(row), row)


@router.post("/training/bank/search", response=QuestionPage, auth=may_manage)
def search_questions(request: PersonRequest, search: QuestionSearch) -> QuestionPage:
    """The bank with its answers, and what the answers given so far tell of each question."""
    found = access.list_questions().order_by("topic", "pk")
    if search.text:
        found = found.filter(text__icontains=search.text)
    if search.topic:
        found = found.filter(topic=search.topic)
    if search.kind is not None:
        found = found.filter(kind=search.kind)
    rows, total = take_page(found, search.page, search.page_size)
    figures = figures_of([row.pk for row in rows])
    items = []
    for row in rows:
        item = QuestionSettings(**_question(row))
        if row.pk in figures:
            known = figures[row.pk]
            item.answers, item.difficulty, item.discrimination = known.answers, known.difficulty, known.discrimination
        items.append(item)
    return QuestionPage(items=items, topics=_topics(), total=total, page=search.page, page_size=search.page_size)


@router.post("/training/bank", response=QuestionSettings, auth=may_manage)
def add_question(request: HttpRequest, question: QuestionForm) -> dict[str, Any]:
    return _question(do_add(QUESTION, question))


@router.put("/training/bank/{int:pk}", response=QuestionSettings, auth=may_manage)
def change_question(request: HttpRequest, pk: int, question: QuestionChange) -> dict[str, Any]:
    return _question(do_change(QUESTION, pk, question, question.version))


@router.post("/training/bank/import", response=QuestionImportOut, auth=may_manage)
def import_questions(request: PersonRequest, file: File[UploadedFile], take: Query[bool] = False) -> QuestionImportOut:
    """Read a table of questions: what would come of it, or with ``take`` take the new ones in."""
    table = read_table(*read_upload(file, (FileKind.CSV, FileKind.XLSX), LARGEST_BYTES))
    return QuestionImportOut.of(do_take_in(request.auth, table) if take else look_at(table)[0], take)


def _paper(row: Paper) -> dict[str, Any]:
    return with_version(PaperForm.of(row), row)


@router.get("/training/papers", response=list[PaperSettings], auth=may_manage)
def list_papers(request: PersonRequest) -> list[dict[str, Any]]:
    return [_paper(row) for row in access.list_papers_for(request.auth)]


@router.post("/training/papers", response=PaperSettings, auth=may_manage)
def add_paper(request: HttpRequest, paper: PaperForm) -> dict[str, Any]:
    return _paper(do_add(PAPER, paper))


@router.put("/training/papers/{int:pk}", response=PaperSettings, auth=may_manage)
def change_paper(request: HttpRequest, pk: int, paper: PaperChange) -> dict[str, Any]:
    return _paper(do_change(PAPER, pk, paper, paper.version))


def _course(row: Course) -> dict[str, Any]:
    return with_version(CourseForm.of(row), row)


@router.get("/training/course-settings", response=list[CourseSettings], auth=may_manage)
def list_course_settings(request: PersonRequest) -> list[dict[str, Any]]:
    return [_course(row) for row in access.list_courses_for(request.auth)]


@router.post("/training/course-settings", response=CourseSettings, auth=may_manage)
def add_course(request: HttpRequest, course: CourseForm) -> dict[str, Any]:
    return _course(do_add(COURSE, course))


@router.put("/training/course-settings/{int:pk}", response=CourseSettings, auth=may_manage)
def change_course(request: HttpRequest, pk: int, course: CourseChange) -> dict[str, Any]:
    return _course(do_change(COURSE, pk, course, course.version))


@router.post("/training/examples", response=ExampleOut, auth=may_manage)
def mark_example(request: PersonRequest, example: ExampleIn) -> ExampleOut:
    """Let everybody who studies hear a recording."""
    row = do_mark_example(request.auth, example.call_id, example.title, example.verdict, example.note)
    return ExampleOut.of(row)


@router.delete("/training/examples/{int:example_id}", response={204: None}, auth=may_manage)
def unmark_example(request: PersonRequest, example_id: int) -> tuple[int, None]:
    do_unmark_example(request.auth, example_id)
    return 204, None
