"""Courses, questions and papers, for tests."""

from __future__ import annotations

from itertools import count
from typing import Any

from huawu.calls.actions.settings import do_add
from huawu.calls.models import BusinessLine
from huawu.kit.time import now
from huawu.people.models import AgentSkill, Skill, User
from huawu.training.actions.authoring import CERTIFICATE_KIND, COURSE, PAPER, QUESTION
from huawu.training.actions.sitting import do_answer, do_hand_in, do_start
from huawu.training.choices import QuestionKind
from huawu.training.forms import CertificateKindForm, CourseForm, PaperForm, QuestionForm
from huawu.training.models import Attempt, AttemptQuestion, CertificateKind, Course, Paper, Question
from huawu.training.rules.marking import Given
from tests.cast import client_of

_numbers = count(1)
OPTIONS = ["应答", "挂断", "转接", "保持"]


def make_question(kind: str = "single", topic: str = "手册", **more: Any) -> Question:
    """The first option is right, unless said otherwise."""
    facts: dict[str, Any] = {
        "text": f"第 {next(_numbers)} 题",
        "options": OPTIONS,
        "answer": {"choice": [0], "words": []},
    }
    if kind == "fill":
        facts |= {"text": f"{facts['text']}：____声内应答", "options": [], "answer": {"words": [["三", "3"]]}}
    if kind == "open":
        facts |= {"options": [], "answer": {}}
    return do_add(QUESTION, QuestionForm(kind=QuestionKind(kind), topic=topic, **{**facts, **more}))


def make_kind(skill: str = "充值优惠", code: str = "top_up", **more: Any) -> CertificateKind:
    line, _ = BusinessLine.objects.get_or_create(name="充值优惠")
    row, _ = Skill.objects.get_or_create(name=skill)
    return do_add(
        CERTIFICATE_KIND,
        CertificateKindForm(code=code, zh="充值优惠上岗", en="Top-up", line_id=line.pk, skill_id=row.pk, **more),
    )


def make_paper(count: int = 2, kind: CertificateKind | None = None, **more: Any) -> Paper:
    """So many questions of any topic, five points each; published."""
    facts = {"name": f"试卷 {next(_numbers)}", "rules": [{"count": count, "points": 5}], "published": True, **more}
    return do_add(PAPER, PaperForm(certificate_kind_id=kind.pk if kind else None, **facts))


def make_course(*items: tuple[str, str], **more: Any) -> Course:
    """Of clauses and so on by source and id; without any, one short own text."""
    things = [{"source": source, "ref": ref} for source, ref in items]
    own = [{"source": "text", "title": "开场白", "text": "您好，很高兴为您服务。"}]
    facts = {"name": f"课程 {next(_numbers)}", "published": True, "items": things or own, **more}
    return do_add(COURSE, CourseForm(**facts))


def right(row: AttemptQuestion) -> Given:
    """The right answer, as the screen would give it."""
    key, places = row.content["answer"], {option: place for place, option in enumerate(row.order)}
    words = tuple(words[0] for words in key.get("words", []))
    return Given(tuple(places[option] for option in key.get("choice", [])), words)


def wrong(row: AttemptQuestion) -> Given:
    """Of a single choice."""
    return Given((row.order.index(1),))


def sit(user: User, paper: Paper, wrongly: int = 0) -> Attempt:
    """A whole attempt, all right but the first ``wrongly``."""
    attempt = do_start(user, paper.pk)
    for row in attempt.questions.all():
        do_answer(user, attempt.pk, row.position, wrong(row) if row.position <= wrongly else right(row))
    return do_hand_in(user, attempt.pk)


def grant(user: User, skill: str = "充值优惠", level: int = 3) -> None:
    row, _ = Skill.objects.get_or_create(name=skill)
    AgentSkill.objects.create(agent=user, skill=row, level=level)


def call(user: User, method: str, path: str, body: Any = None) -> Any:
    """The JSON of the answer, or its status and code."""
    client = client_of(user)
    answer = getattr(client, method)(f"/api/training{path}", *([] if body is None else [body, "application/json"]))
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def skills_now(user: User) -> tuple[dict[str, int], set[str]]:
    """What routing is told: levels, and what is closed."""
    from huawu.training.access import effective_skills

    granted = {row.skill.name: row.level for row in AgentSkill.objects.filter(agent=user).select_related("skill")}
    found = effective_skills({user.pk: granted}, now())[user.pk]
    return dict(found.levels), set(found.barred)
