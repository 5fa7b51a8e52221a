"""What this room keeps of people, and for how long; that calls and customers can be held."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import BinaryIO
from uuid import UUID

from django.db.models import Q

from huawu.calls.access import count_recordings, list_calls_for
from huawu.calls.actions.erasing import do_erase_recordings, do_erase_recordings_of
from huawu.calls.actions.settings.editing import do_tell_switchboard
from huawu.calls.models import Call, CallbackTask, CallEvent, ContactRecord, FlaggedNumber, Recording
from huawu.calls.storage import recording_store
from huawu.customers.models import Customer
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.privacy.belongings.actions import register_kept
from huawu.privacy.belongings.registry import Belongings, Person, Table
from huawu.privacy.retention.registry import Kind, register_kind, register_subject

RECORDINGS = Kind("recordings", "通话录音", "Recordings of calls", 365, 30, do_erase_recordings, count_recordings)


def _calls_of(person: Person) -> Q:
    """Also those from a number of theirs that were nobody's then."""
    return Q(customer__in=person.customers) | Q(customer=None, caller_number_index__in=person.numbers)


def _sounds(calls: Collection[UUID]) -> Iterator[tuple[str, BinaryIO]]:
    store = recording_store()
    for row in Recording.objects.filter(call__in=calls, state=Recording.State.KEPT).order_by("pk"):
        yield f"{row.pk}.{row.format}", store.open(row.key)


def _flags_gone(_ids: Collection[int]) -> None:
    do_tell_switchboard()


FLAGS = Belongings(
    "flags",
    "标记号码",
    "Flagged numbers",
    FlaggedNumber,
    of=lambda person: Q(number_index__in=person.numbers),
    tables=[Table(FlaggedNumber, gone=True)],
    before=_flags_gone,
)
CALLBACKS = Belongings(
    "callbacks",
    "回拨任务",
    "Call-backs",
    CallbackTask,
    of=lambda person: Q(number_index__in=person.numbers) | Q(call__customer__in=person.customers),
    open=[Q(done_at=None)],
    since="done_at",
    holds={"call": "call_id", "customer": "call__customer_id"},
    least_days=30,
    tables=[Table(CallbackTask)],
)
CALLS = Belongings(
    "calls",
    "通话记录",
    "Records of calls",
    Call,
    of=_calls_of,
    open=[Q(ended_at=None), Q(connected_at__isnull=False, wrap_up_ended_at=None)],
    since="arrived_at",
    holds={"call": "pk", "customer": "customer_id"},
    tables=[
        Table(Call, also={"customer": None}),
        Table(CallEvent, "call", gone=True),
        Table(ContactRecord, "call", also={"customer": None}),
    ],
    before=do_erase_recordings_of,
    files=_sounds,
)
"""What remains is when it was, who took it and how it ended: the department's figures."""


def register() -> None:
    register_kind(RECORDINGS)
    register_kept(FLAGS, CALLS, CALLBACKS)
    register_subject("call", _is_call)
    register_subject("customer", _is_customer)


def _is_call(user: User, call_id: str) -> bool:
    identity = _uuid(call_id)
    return identity is not None and list_calls_for(user).filter(pk=identity).exists()


def _is_customer(user: User, customer_id: str) -> bool:
    identity = _uuid(customer_id)
    found = identity is not None and Customer.objects.filter(pk=identity).exists()
    return found and user.may(Permission.CUSTOMERS_VIEW)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
