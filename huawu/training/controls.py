"""Clause 2.1.3: know the business, keep studying; take the calls of a line only with its certificate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from huawu.handbook.registry import (
    Check,
    Control,
    ControlKind,
    Fact,
    Judgement,
    Parameters,
    Source,
    Verdict,
    Words,
    register_control,
    register_source,
)
from huawu.kit.time import now
from huawu.people.models import User
from huawu.training.access import list_attempts_for, list_learners_for
from huawu.training.choices import DONE, AttemptState
from huawu.training.models import Certificate, StudyTask
from huawu.training.obligations import end_of

TASKS, EXAMS, CERTIFICATES = "study_tasks", "exams", "certificates"


def task_in_time(facts: tuple[datetime, datetime | None, datetime], _parameters: Parameters) -> Judgement:
    """Done by the end of its day. ``facts``: due, done, looked at."""
    due, done, at = facts
    if done is not None and done <= due:
        return Judgement(Verdict.KEPT, "in_time")
    if done is not None or at >= due:
        return Judgement(Verdict.BROKEN, "late")
    return Judgement(Verdict.UNTOLD, "not_due")


def exam_passed(state: AttemptState, _parameters: Parameters) -> Judgement:
    """The pass rate."""
    return Judgement(Verdict.KEPT, "passed") if state == AttemptState.PASSED else Judgement(Verdict.BROKEN, "failed")


def renewed(facts: tuple[bool, bool], _parameters: Parameters) -> Judgement:
    """Nobody lets a certificate run out. ``facts``: over, renewed before."""
    over, in_time = facts
    if in_time:
        return Judgement(Verdict.KEPT, "renewed")
    return Judgement(Verdict.BROKEN, "ran_out") if over else Judgement(Verdict.UNTOLD, "about_to_end")


def read_tasks(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    rows = StudyTask.objects.filter(
        person__in=list_learners_for(user), plan__made_at__gte=since, plan__made_at__lt=until
    )
    for row in rows.select_related("plan", "person").order_by("plan__made_at", "pk").iterator(500):
        yield Fact(str(row.pk), row.plan.made_at, row.person.number, (end_of(row.plan.due_on), row.done_at, now()))


def read_exams(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    rows = list_attempts_for(user).filter(state__in=DONE, paper__isnull=False, ended_at__gte=since, ended_at__lt=until)
    for row in rows.order_by("ended_at", "pk").iterator(500):
        yield Fact(str(row.pk), row.ended_at or row.started_at, row.person.number, AttemptState(row.state))


def read_certificates(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """Those that ended in the stretch, or are about to: by the end of their time. Revoked ones are another matter."""
    at = now()
    rows = Certificate.objects.filter(person__in=list_learners_for(user), revoked_at=None)
    rows = rows.filter(valid_until__gte=since, valid_until__lt=until).select_related("person")
    for row in rows.order_by("valid_until", "pk").iterator(500):
        later = Certificate.objects.filter(person=row.person_id, kind=row.kind_id, valid_until__gt=row.valid_until)
        renewal = later.filter(valid_from__lte=row.valid_until, revoked_at=None).exists()
        yield Fact(str(row.pk), row.valid_until, row.person.number, (row.valid_until <= at, renewal))


REGISTERED = (
    Control(
        code="training.plans",
        kind=ControlKind.GUIDE,
        does=Words(
            zh="学习计划有完成期限，到期前提醒，逾期报上级；手册条款或知识文章有变动，读过的人须重读并答题",
            en="Study plans have a due date, with reminders; what has changed is read and answered again",
        ),
        figure=Words(
            zh="按期完成的学习任务 ÷ 已到期或已完成的学习任务", en="Study tasks done in time ÷ tasks done or due"
        ),
        check=Check(
            TASKS,
            task_in_time,
            {
                "in_time": Words("按期完成", "done in time"),
                "late": Words("逾期", "late"),
                "not_due": Words("尚未到期", "not due yet"),
            },
        ),
    ),
    Control(
        code="training.exams",
        kind=ControlKind.DETECT,
        does=Words(
            zh="按规则抽题组卷，限时作答，自动评分，主观题由人评阅",
            en="Papers drawn by rule, with a time limit, marked by the machine and open answers by a person",
        ),
        figure=Words(zh="及格的考试 ÷ 已出分的考试", en="Exams passed ÷ exams marked"),
        check=Check(EXAMS, exam_passed, {"passed": Words("及格", "passed"), "failed": Words("不及格", "failed")}),
    ),
    Control(
        code="training.certificates",
        kind=ControlKind.PREVENT,
        does=Words(
            zh="没有有效上岗资格的坐席，系统不再派给相应业务的来电；资格到期自动停派，不影响正在进行的通话",
            en="Without a valid certificate no calls of its line are offered; its end closes the skill, not in a call",
        ),
        figure=Words(
            zh="到期前已复考的资格 ÷ 已到期的资格", en="Certificates renewed in time ÷ certificates that ended"
        ),
        check=Check(
            CERTIFICATES,
            renewed,
            {
                "renewed": Words("到期前已取得新资格", "renewed in time"),
                "ran_out": Words("已到期，未复考", "ran out"),
                "about_to_end": Words("即将到期", "about to run out"),
            },
        ),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(TASKS, "/training/plans", read_tasks))
    register_source(Source(EXAMS, "/training/attempts/{id}", read_exams))
    register_source(Source(CERTIFICATES, "/training/certificates", read_certificates))
    register_control(*REGISTERED)
