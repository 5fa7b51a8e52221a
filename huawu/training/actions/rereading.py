"""What has changed since somebody read it: asked to be read again, and done with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.choices import ObligationState
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.training.choices import AttemptState, QuestionKind
from huawu.training.models import CourseItem, Question, Reading, Rereading
from huawu.training.obligations import READ_AGAIN, REREADING
from huawu.training.rules.drawing import Candidate, DrawRule
from huawu.training.sources import Place, read_all

QUESTIONS = 2


@transaction.atomic
def do_match_sources(at: datetime | None = None) -> int:
    """Ask everybody who has read something that reads otherwise now to read it again. How many were asked; twice is
    once. What is in no published course any more is nobody's to read."""
    at = at or now()
    taught = set(CourseItem.objects.filter(course__published=True).values_list("source", "ref"))
    asked = 0
    for place, content in read_all(taught).items():
        readings = Reading.objects.filter(source=place[0], ref=place[1], read_at__isnull=False, person__is_active=True)
        current = set(readings.filter(content=content.digest).values_list("person", flat=True))
        earlier = set(readings.exclude(content=content.digest).values_list("person", flat=True)) - current
        for person in User.objects.filter(pk__in=earlier):
            asked += _do_ask(person, place, content.digest, at)
    return asked


def _do_ask(person: User, place: Place, digest: str, at: datetime) -> bool:
    """One open request of each; a newer change takes its place."""
    source, ref = place
    facts = {"person": person, "source": source, "ref": ref, "done_at": None}
    row, new = Rereading.objects.get_or_create(**facts, defaults={"content": digest, "asked_at": at})
    if not new:
        if row.content != digest:
            row.content = digest
            row.save(update_fields=["content"])
        return False
    do_owe(READ_AGAIN, (REREADING, str(row.pk)), person)
    do_record("training.reread_asked", row, new={"source": source, "ref": ref, "person": person.number})
    return True


def questions_about(place: Place) -> list[Question]:
    """Those of the bank that a machine can mark."""
    rows = Question.objects.filter(source=place[0], ref=place[1], active=True).exclude(kind=QuestionKind.OPEN)
    return list(rows)


def rules_for(questions: Iterable[Question]) -> tuple[list[Candidate], list[DrawRule]]:
    """Two of them, or as many as there are."""
    bank = [Candidate(row.pk, row.topic, QuestionKind(row.kind)) for row in questions]
    return bank, [DrawRule(min(QUESTIONS, len(bank)), 1)] if bank else []


def do_finish_rereading(person: User, place: Place, at: datetime) -> None:
    """It is done once what stands there now was read, and the questions about it, if the bank has any, answered."""
    row = (
        Rereading.objects.select_for_update().filter(person=person, source=place[0], ref=place[1], done_at=None).first()
    )
    if row is None:
        return
    read = Reading.objects.filter(
        person=person, source=row.source, ref=row.ref, content=row.content, read_at__isnull=False
    ).exists()
    asked = questions_about(place)
    answered = row.attempts.filter(state=AttemptState.PASSED).exists()
    if not read or (asked and not answered):
        return
    row.done_at = at
    row.save(update_fields=["done_at"])
    do_record("training.reread", row, new={"source": row.source, "ref": row.ref})
    do_close_about(READ_AGAIN.code, (REREADING, str(row.pk)), ObligationState.KEPT, person, at)
