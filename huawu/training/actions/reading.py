"""Reading: time that has really passed, and that something has been read."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.training.actions.plans import do_finish_tasks
from huawu.training.actions.rereading import do_finish_rereading
from huawu.training.errors import TooFastError
from huawu.training.models import CourseItem, Reading, StudyDay, StudyPlace
from huawu.training.rules.reading import credit_s, needed_s, usual_s
from huawu.training.sources import Content, Place, read_all


def content_of(item: CourseItem) -> tuple[Place, Content]:
    """What the item refers to as it stands now. NotFoundError when it is gone."""
    place = (item.source, item.ref)
    content = read_all([place]).get(place)
    if content is None:
        raise NotFoundError
    return place, content


@transaction.atomic
def do_beat(user: User, item: CourseItem, at: datetime | None = None) -> Reading:
    """The page with the item is in front of its reader. Counts the time since the last beat, whichever page sent that.

    No entry of the ledger: it is a measurement, every few seconds; that something was read is one.
    """
    at = at or now()
    place, content = content_of(item)
    StudyPlace.objects.bulk_create([StudyPlace(person=user)], ignore_conflicts=True)
    seat = StudyPlace.objects.select_for_update().get(person=user)
    reading = _do_open(user, place, content, at)
    credit = credit_s(seat.beat_at, at, seat.reading_id == reading.pk)
    seat.reading, seat.beat_at = reading, at
    seat.save(update_fields=["reading", "beat_at"])
    if credit:
        Reading.objects.filter(pk=reading.pk).update(seconds=F("seconds") + credit)
        day = StudyDay.objects.get_or_create(person=user, day=localdate(at))[0]
        StudyDay.objects.filter(pk=day.pk).update(seconds=F("seconds") + credit)
        reading.refresh_from_db()
    return reading


def _do_open(user: User, place: Place, content: Content, at: datetime) -> Reading:
    source, ref = place
    facts = {"person": user, "source": source, "ref": ref, "content": content.digest}
    return Reading.objects.get_or_create(**facts, defaults={"started_at": at})[0]


@transaction.atomic
def do_finish_reading(user: User, item: CourseItem) -> Reading:
    """Say that it has been read. Twice is once. TooFastError before half the usual time; NotFoundError."""
    place, content = content_of(item)
    at = now()
    reading = Reading.objects.select_for_update().get(pk=_do_open(user, place, content, at).pk)
    if reading.read_at is not None:
        return reading
    left = needed_s(usual_s(content.text)) - reading.seconds
    if left > 0:
        raise TooFastError(left_s=int(left) + 1)
    reading.read_at = at
    reading.save(update_fields=["read_at"])
    facts = {"source": place[0], "ref": place[1], "seconds": round(reading.seconds), "content": content.digest[:16]}
    do_record("training.read", reading, new=facts)
    do_finish_rereading(user, place, at)
    do_finish_tasks(user, at)
    return reading
