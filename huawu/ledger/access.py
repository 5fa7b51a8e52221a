"""Reading the audit trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Max, Min, Model, QuerySet
from procrastinate.contrib.django.models import ProcrastinateJob

from huawu.ledger.anchors import last_anchor
from huawu.ledger.errors import NothingSealedError
from huawu.ledger.models import Check, Entry, Pending, Seal
from huawu.ledger.origin import current_origin
from huawu.ledger.schemas import LedgerCheck, LedgerSearch, LedgerState

CHECKS = ("huawu.ledger.jobs.check_ledger", "huawu.ledger.jobs.check_ledger_nightly")

_PERSON = "people.user"


def recorded_since(action: str, subject: Model, since: datetime, new: Mapping[str, Any] | None = None) -> bool:
    """Whether the present actor, from the present session, has left this trace at or after ``since``; with these
    facts, if ``new`` is given."""
    origin = current_origin()
    entries = Entry.objects.filter(object_type=subject._meta.label_lower, object_id=str(subject.pk), at__gte=since)
    own = entries.filter(action=action, actor_id=origin.actor_id, session=origin.session)
    return (own if new is None else own.filter(new=dict(new))).exists()


def find_entries(search: LedgerSearch) -> QuerySet[Entry]:
    """Newest first."""
    wanted: dict[str, Any] = {
        "actor_label": search.actor,
        "action": search.action,
        "object_type": search.object_type,
        "object_id": _id_of(search),
        "at__gte": search.from_,
        "at__lt": search.to,
    }
    entries = Entry.objects.filter(**{field: value for field, value in wanted.items() if value not in {"", None}})
    return entries.select_related("actor").order_by("-at", "-id")


def _id_of(search: LedgerSearch) -> str:
    """Of a person entries keep the key; people know staff numbers."""
    if search.object_type != _PERSON:
        return search.object_id
    person = get_user_model().objects.filter(username=search.object_id).first()
    return str(person.pk) if person else search.object_id


def people_of(entries: Iterable[Entry]) -> dict[UUID, tuple[str, str]]:
    """By entry, staff number and name of the person whom it is about; other entries are left out."""
    about = {entry.pk: entry.object_id for entry in entries if entry.object_type == _PERSON}
    keys = {key for key in about.values() if key.isdecimal()}  # of nobody the staff number was kept, which may be
    people = {str(person.pk): person for person in get_user_model().objects.filter(pk__in=keys)}
    found = ((entry, people.get(key)) for entry, key in about.items())
    return {entry: (person.get_username(), person.display_name) for entry, person in found if person}


def numbers_of(entries: Iterable[Entry]) -> dict[UUID, int]:
    """Their numbers in the chain, of those that are sealed."""
    ids = [entry.pk for entry in entries]
    return dict(Seal.objects.filter(entry_id__in=ids).values_list("entry_id", "seq"))


def numbers_between(first: datetime | None, end: datetime | None) -> tuple[int, int]:
    """First and last number of what was written in a time. Raises NothingSealedError."""
    found = find_entries(LedgerSearch.model_validate({"from": first, "to": end})).order_by()
    ends = found.filter(seal__isnull=False).aggregate(first=Min("seal__seq"), last=Max("seal__seq"))
    if ends["first"] is None:
        raise NothingSealedError
    return ends["first"], ends["last"]


def last_check_held() -> bool | None:
    """Whether the last verification of the whole chain found nothing wrong; None before the first."""
    check = Check.objects.first()
    return None if check is None else not check.problem_count


def state_of_chain(anchors: Iterable[Path]) -> LedgerState:
    """How far everything is."""
    head = Seal.objects.order_by("-seq").first()
    waiting = Entry.objects.filter(id__in=Pending.objects.values("entry_id")).aggregate(since=Min("at"))
    anchored = [last_anchor(file) for file in anchors]
    least = min(anchored, key=lambda anchor: anchor.seq if anchor else 0, default=None)
    check = Check.objects.first()
    return LedgerState(
        sealed=head.seq if head else 0,
        sealed_at=head.sealed_at if head else None,
        waiting=Pending.objects.count(),
        waiting_since=waiting["since"],
        anchored=least.seq if least else 0,
        anchored_at=least.at if least else None,
        check=LedgerCheck.of(check) if check else None,
        checking=ProcrastinateJob.objects.filter(task_name__in=CHECKS, status__in=("todo", "doing")).exists(),
    )
