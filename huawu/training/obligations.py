"""What people who study owe by an instant: plans, what has changed, certificates that run out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_default_timezone

from huawu.clock.actions.steps import GIVE_UP, REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_action, register_kind, register_subject
from huawu.training.models import Certificate, Rereading, StudyTask
from huawu.training.sources import read_all

TASK, REREADING, CERTIFICATE = "training.studytask", "training.rereading", "training.certificate"
EXPIRE = "certificate_expired"

STUDY = Kind(
    code="study",
    zh="完成学习任务",
    en="Finish a study task",
    amount=timedelta(days=7),
    ladder=(
        Step(timedelta(days=-3), REMIND),
        Step(timedelta(days=-1), REMIND),
        Step(timedelta(), TELL_SUPERIOR),
    ),
    by_hand=False,
)
READ_AGAIN = Kind(
    code="read_again",
    zh="重读有变动的内容",
    en="Read again what has changed",
    amount=timedelta(days=3),
    ladder=(Step(timedelta(days=-1), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
"""It ends when it has been read and two questions about it were answered."""
RENEW = Kind(
    code="renew_certificate",
    zh="资格到期前复考",
    en="Renew a certificate",
    amount=timedelta(days=365),
    ladder=(
        Step(timedelta(days=-30), REMIND),
        Step(timedelta(days=-7), REMIND),
        Step(timedelta(days=-1), REMIND),
        Step(timedelta(), EXPIRE),
        Step(timedelta(), TELL_SUPERIOR),
        Step(timedelta(), GIVE_UP),
    ),
    by_hand=False,
)
"""Owed by the holder. A renewal keeps it; at the instant the skill closes, whether or not it was renewed."""


def end_of(day: date) -> datetime:
    """The instant at which ``day`` is over for the house."""
    return datetime.combine(day + timedelta(days=1), time(), get_default_timezone())


def describe_tasks(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    rows = StudyTask.objects.filter(pk__in=ids).select_related("plan")
    return {str(row.pk): SubjectWords(row.plan.name, "/training") for row in rows}


def describe_rereadings(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    rows = list(Rereading.objects.filter(pk__in=ids))
    there = read_all({(row.source, row.ref) for row in rows})
    return {
        str(row.pk): SubjectWords(there[row.source, row.ref].title, "/training")
        for row in rows
        if (row.source, row.ref) in there
    }


def describe_certificates(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    rows = Certificate.objects.filter(pk__in=ids).select_related("kind")
    return {str(row.pk): SubjectWords(row.kind.zh, "/training") for row in rows}


def register() -> None:
    """Tell the clock what is owed here, and what follows when a certificate runs out."""
    from huawu.training.actions.certifying import do_expire

    register_kind(STUDY, READ_AGAIN, RENEW)
    register_subject(TASK, describe_tasks)
    register_subject(REREADING, describe_rereadings)
    register_subject(CERTIFICATE, describe_certificates)
    register_action(EXPIRE, do_expire)
