"""What this room tells the privacy room: recordings have a time to be kept, and calls and customers can be held."""

from __future__ import annotations

from uuid import UUID

from huawu.calls.access import count_recordings, list_calls_for
from huawu.calls.actions.erasing import do_erase_recordings
from huawu.customers.models import Customer
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.privacy.retention.registry import Kind, register_kind, register_subject

RECORDINGS = Kind("recordings", "通话录音", "Recordings of calls", 365, 30, do_erase_recordings, count_recordings)


def register() -> None:
    register_kind(RECORDINGS)
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
