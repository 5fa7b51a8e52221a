"""Making questions, papers, courses and kinds of certificates, as all settings are made; marking recordings as
examples."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID, uuid4

from django.db import transaction

from huawu.calls.access import get_recording_for
from huawu.calls.actions.settings import Kind
from huawu.calls.models import BusinessLine
from huawu.kit.errors import NotFoundError
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import Skill, User
from huawu.training.access import get_example_for
from huawu.training.actions.sitting import bank_of, check_bank
from huawu.training.choices import ExampleVerdict, ItemSource, QuestionKind
from huawu.training.errors import (
    ExampleUsedError,
    QuestionShapeError,
    QuestionThereError,
    UnknownItemError,
    UnknownLineError,
)
from huawu.training.forms import CertificateKindForm, CourseForm, ItemForm, PaperForm, QuestionForm
from huawu.training.models import (
    CertificateKind,
    Course,
    CourseItem,
    Paper,
    PaperRule,
    Question,
    RecordingExample,
)
from huawu.training.rules.drawing import DrawRule
from huawu.training.rules.marking import plain, what_is_wrong
from huawu.training.sources import read_all


def fingerprint_of(form: QuestionForm) -> str:
    """The same for questions that ask the same, however they are spaced."""
    parts = [form.kind, plain(form.text), *sorted(plain(option) for option in form.options), str(form.example_id or "")]
    return sha256("\0".join(parts).encode()).hexdigest()


def tidy_question(form: QuestionForm) -> QuestionForm:
    """Without what its kind does not have."""
    changes: dict[str, object] = {"fingerprint": fingerprint_of(form)}
    if form.kind in {QuestionKind.FILL, QuestionKind.OPEN}:
        changes["options"] = []
    if form.kind is QuestionKind.ORDER:
        changes["answer"] = form.answer.model_copy(update={"choice": list(range(len(form.options))), "words": []})
    return form.model_copy(update=changes)


def check_question(form: QuestionForm, row: Question | None) -> None:
    """Raises QuestionShapeError, QuestionThereError."""
    wrong = what_is_wrong(form.kind, form.text, form.options, form.answer.key)
    if wrong is None and form.kind is QuestionKind.LISTEN and form.example_id is None:
        wrong = ("没有选择录音", "it has no recording")
    if wrong is not None:
        raise QuestionShapeError("text", why_zh=wrong[0], why_en=wrong[1])
    if form.example_id is not None and not RecordingExample.objects.filter(pk=form.example_id).exists():
        raise QuestionShapeError("example_id", why_zh="录音范例不存在", why_en="there is no such recording")
    if form.source and (form.source, form.ref) not in read_all([(form.source, form.ref)]):
        raise QuestionShapeError("ref", why_zh="引用的内容不存在", why_en="what it refers to does not exist")
    if Question.objects.filter(fingerprint=form.fingerprint).exclude(pk=row.pk if row else 0).exists():
        raise QuestionThereError("text")


def _check_paper(form: PaperForm, _row: Paper | None) -> None:
    """A published one can be drawn. Raises TooFewQuestionsError, UnknownLineError."""
    wanted = form.certificate_kind_id
    if wanted is not None and not CertificateKind.objects.filter(pk=wanted).exists():
        raise UnknownLineError("certificate_kind_id")
    if form.published:
        check_bank([_rule(rule) for rule in form.rules], bank_of(Question.objects.all()))


def _rule(form: object) -> DrawRule:
    kind = getattr(form, "kind", "")
    facts = {name: getattr(form, name) for name in ("count", "points", "topic")}
    return DrawRule(**facts, kind=QuestionKind(kind) if kind else None)


def _write_rules(paper: Paper, form: PaperForm) -> None:
    paper.rules.all().delete()
    for rule in form.rules:
        PaperRule.objects.create(paper=paper, **rule.model_dump())


def tidy_course(form: CourseForm) -> CourseForm:
    """Own texts get a name of their own; what stands elsewhere has no text here."""
    return form.model_copy(update={"items": [_tidy_item(item) for item in form.items]})


def _tidy_item(item: ItemForm) -> ItemForm:
    if item.source == ItemSource.TEXT:
        return item.model_copy(update={"ref": item.ref or uuid4().hex})
    return item.model_copy(update={"text": "", "title": ""})


def _check_course(form: CourseForm, row: Course | None) -> None:
    """Raises UnknownItemError for what is not there or stands there twice, UnknownLineError."""
    if form.line_id is not None and not BusinessLine.objects.filter(pk=form.line_id).exists():
        raise UnknownLineError("line_id")
    there = read_all({(item.source, item.ref) for item in form.items})
    seen: set[tuple[str, str]] = set()
    for number, item in enumerate(form.items):
        place = (item.source, item.ref)
        fine = bool(item.title and item.text) if item.source == ItemSource.TEXT else place in there
        elsewhere = CourseItem.objects.filter(source=ItemSource.TEXT, ref=item.ref).exclude(course=row)
        if not fine or place in seen or (item.source == ItemSource.TEXT and elsewhere.exists()):
            raise UnknownItemError(f"items.{number}.ref", position=number + 1)
        seen.add(place)


def _write_items(course: Course, form: CourseForm) -> None:
    """What stays keeps its row: somebody may have it open."""
    before = {(row.source, row.ref): row for row in course.items.all()}
    wanted = {(item.source, item.ref) for item in form.items}
    course.items.exclude(pk__in=[row.pk for place, row in before.items() if place in wanted]).delete()
    for place, row in before.items():
        if place in wanted:  # out of the way: two things cannot stand in one place
            CourseItem.objects.filter(pk=row.pk).update(position=row.position + 1000)
    for position, item in enumerate(form.items, 1):
        example = int(item.ref) if item.source == ItemSource.EXAMPLE else None
        facts = {"position": position, "title": item.title, "text": item.text, "example_id": example}
        CourseItem.objects.update_or_create(course=course, source=item.source, ref=item.ref, defaults=facts)


def _check_certificate_kind(form: CertificateKindForm, _row: CertificateKind | None) -> None:
    if not BusinessLine.objects.filter(pk=form.line_id).exists():
        raise UnknownLineError("line_id")
    if not Skill.objects.filter(pk=form.skill_id).exists():
        raise UnknownLineError("skill_id")


QUESTION = Kind("question", Question, "", QuestionForm.of, tidy_question, check_question)
PAPER = Kind("paper", Paper, "name", PaperForm.of, check=_check_paper, write_below=_write_rules)
COURSE = Kind("course", Course, "name", CourseForm.of, tidy_course, _check_course, _write_items)
CERTIFICATE_KIND = Kind(
    "certificate_kind", CertificateKind, "code", CertificateKindForm.of, check=_check_certificate_kind
)


@transaction.atomic
def do_mark_example(user: User, call_id: UUID, title: str, verdict: ExampleVerdict, note: str) -> RecordingExample:
    """Let everybody who studies hear a recording that ``user`` may hear. Again changes its words. NoRecordingError,
    NotFoundError."""
    recording = get_recording_for(user, call_id)
    facts = {"title": title, "verdict": verdict, "note": note}
    row, new = RecordingExample.objects.get_or_create(call_id=recording.call_id, defaults={**facts, "by": user})
    if not new:
        same = all(getattr(row, name) == value for name, value in facts.items())
        if same:
            return row
        row.title, row.verdict, row.note = title, verdict, note
        row.save(update_fields=[*facts])
    do_record("training.example_marked", row, new={**facts, "note": describe_text(note), "call": str(call_id)})
    return row


@transaction.atomic
def do_unmark_example(user: User, example_id: int) -> None:
    """Not an example any more; refused while courses or questions have it. ExampleUsedError, NotFoundError."""
    row = RecordingExample.objects.select_for_update().filter(pk=get_example_for(user, example_id).pk).first()
    if row is None:
        raise NotFoundError
    if row.items.exists() or row.questions.exists():
        raise ExampleUsedError
    do_record("training.example_unmarked", row, old={"title": row.title, "call": str(row.call_id)})
    row.delete()
