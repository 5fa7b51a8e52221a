"""Whose calls a person may see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from huawu.calls.errors import NoRecordingError
from huawu.calls.models import Call, CallbackTask, ContactRecord, Recording
from huawu.customers.access import same_person
from huawu.kit.errors import NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import HAVE_A_DESK, Permission
from huawu.privacy.index import blind


def list_calls_for(user: User) -> QuerySet[Call]:
    """All calls, those in which one's team had a part, or those in which one had a part oneself; and, for who works on
    call-backs, messages that nobody has called back for. Stubs (calls whose events have not come yet) are left out."""
    calls = Call.objects.filter(arrived_at__isnull=False).select_related(
        "hotline", "queue", "customer", "agent__team", "record", "recording"
    )
    if user.may(Permission.CALLS_VIEW_ALL):
        return calls
    if user.may(Permission.CALLS_VIEW_TEAM):
        return calls.filter(had_part(list_people_for(user)) | _open_messages(user))
    if user.may(Permission.CALLS_VIEW_OWN):
        return calls.filter(had_part(User.objects.filter(pk=user.pk)) | _open_messages(user))
    return calls.none()


def had_part(people: QuerySet[User]) -> Q:
    """Calls in which one of them took part. A call that was handed on is everybody's who had it or was asked."""
    parts = Call.agents.through._default_manager.filter(call=OuterRef("pk"), user__in=people)
    return Q(agent__in=people) | Q(Exists(parts))


def _open_messages(user: User) -> Q:
    if not user.may(Permission.CALLBACKS_WORK):
        return Q(pk__in=[])
    return Q(callback__reason=CallbackTask.Reason.VOICEMAIL, callback__done_at__isnull=True)


def get_call_for(user: User, call_id: UUID) -> Call:
    """One call, or :class:`NotFoundError`."""
    call = list_calls_for(user).filter(pk=call_id).first()
    if call is None:
        raise NotFoundError
    return call


def may_write_record(user: User, call: Call) -> bool:
    """Whether ``user`` may write the record of ``call``: whoever took it, and who had it before handing it on.

    While the database does not yet know who took it (the journal is behind), whoever writes first may go on: only
    the agent at whose desk the call is knows its id, and nothing typed may be lost.
    """
    if call.agent_id is not None or call.ended_at is not None:
        return call.agent_id == user.pk or call.agents.filter(pk=user.pk).exists()
    record = ContactRecord.objects.filter(call=call).first()
    return any(map(user.may, HAVE_A_DESK)) and (record is None or record.author_id in (None, user.pk))


def get_record_for(user: User, call_id: UUID) -> ContactRecord:
    """The record of a call that ``user`` may see or write, or :class:`NotFoundError`; an unsaved, empty one of version
    0 when nothing has been written."""
    call = list_calls_for(user).filter(pk=call_id).first()
    if call is None:
        call = Call.objects.filter(pk=call_id).first()
        if call is None or not may_write_record(user, call):
            raise NotFoundError
    record = ContactRecord.objects.select_related("kind", "reason", "result", "completed_by__team")
    return record.filter(call=call).first() or ContactRecord(call=call, customer_id=call.customer_id)


def record_is_complete(call_id: str) -> bool:
    """Whether the call's record has been completed; that of no call is not."""
    try:
        wanted = UUID(call_id)
    except ValueError:
        return False
    return ContactRecord.objects.filter(call_id=wanted, completed_at__isnull=False).exists()


def record_is_begun(call_id: str) -> bool:
    """Whether anything has been written down about the call."""
    return ContactRecord.objects.filter(call_id=call_id).exists()


def calls_from(numbers: Collection[PhoneNumber]) -> QuerySet[Call]:
    """Calls with one of these numbers on the other side."""
    return Call.objects.filter(caller_number_index__in=[blind("number", number.digits) for number in numbers])


def talks_with(agent: str, number: PhoneNumber, since: datetime, besides: str) -> int:
    """How often the agent (staff number) has talked with this number since then, in calls other than ``besides``."""
    if not number.known:
        return 0
    index = blind("number", number.digits)
    talks = Call.objects.filter(caller_number_index=index, agent__username=agent, connected_at__gte=since)
    return talks.exclude(pk=besides).count()


def get_recording_for(user: User, call_id: UUID) -> Recording:
    """The kept recording of a call that ``user`` may see, or :class:`NoRecordingError`."""
    recording = Recording.objects.filter(call=get_call_for(user, call_id), state=Recording.State.KEPT).first()
    if recording is None:
        raise NoRecordingError
    return recording


def past_contacts(customer_id: UUID, limit: int = 5) -> list[Call]:
    """The customer's latest calls that somebody took, newest first, with record and agent; also those of whoever was
    merged into the customer."""
    person = same_person(customer_id)
    calls = Call.objects.filter(customer__in=person, connected_at__isnull=False, ended_at__isnull=False)
    related = calls.select_related("agent", "record__kind", "record__reason", "record__result")
    return list(related.order_by("-arrived_at")[:limit])


@dataclass(frozen=True, slots=True)
class LastTalk:
    """A talk that is over, and with whom it was."""

    arrived_at: datetime
    ended_at: datetime
    agent: str
    """Staff number."""


def last_talks(callers: Mapping[PhoneNumber, UUID | None]) -> dict[PhoneNumber, LastTalk]:
    """Who talked last with each of these numbers, or at another number with the customer whose number it is; the
    numbers with which nobody has talked yet are left out."""
    indexes = {number: blind("number", number.digits) for number in callers}
    by_number = _latest("caller_number_index", indexes.values())
    by_customer = _latest("customer_id", {customer for customer in callers.values() if customer})
    found = {
        number: [talk for talk in (by_number.get(indexes[number]), by_customer.get(customer)) if talk]
        for number, customer in callers.items()
    }
    return {number: max(talks, key=lambda talk: talk.arrived_at) for number, talks in found.items() if talks}


def _latest(field: str, values: Iterable[object]) -> dict[object, LastTalk]:
    """The latest talk for each of the values of the field."""
    wanted = list(values)
    if not wanted:
        return {}
    talked = Call.objects.filter(**{f"{field}__in": wanted}, arrived_at__isnull=False, connected_at__isnull=False)
    latest = talked.filter(ended_at__isnull=False, agent__isnull=False).order_by(field, "-arrived_at").distinct(field)
    rows = latest.values_list(field, "arrived_at", "ended_at", "agent__username")
    return {value: LastTalk(*talk) for value, *talk in rows}


def list_callbacks_for(user: User) -> QuerySet[CallbackTask]:
    """Call-backs owed; they belong to nobody until done."""
    tasks = CallbackTask.objects.select_related("hotline", "done_by__team", "call__customer")
    return tasks if user.may(Permission.CALLBACKS_WORK) else tasks.none()
