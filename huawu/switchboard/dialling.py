"""Whom an agent may call (clause 2.1.9): numbers tied to somebody, and others with a reason.

Blocks: call it from a thread."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist

from huawu.calls.access import get_call_for, list_callbacks_for
from huawu.customers.access import find_by_number, get_customer_for
from huawu.kit.errors import HuawuError, NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.switchboard.database import in_a_thread
from huawu.switchboard.directory import Directory
from huawu.switchboard.errors import ReasonNeededError, UnknownHotlineError
from huawu.switchboard.outbound_flow import DialOrder, check_number
from huawu.switchboard.schemas import DialSource


@in_a_thread
def order_for(agent: str, fields: Mapping[str, object], directory: Directory) -> DialOrder:
    """What the fields of a ``dial`` command ask for, once it is sure that this agent may have it.

    One of ``customer_id`` (their first number), ``call_id`` (whoever was at the other end), ``callback_id``, or
    ``digits`` with a ``reason`` unless the number is a customer's or on the allow list. ``hotline`` says on whose
    behalf; without it the first. Raises a :class:`HuawuError` that says what is missing.
    """
    user = User.objects.get(username=agent)
    number, source = _number(user, fields)
    allowed = check_number(directory, number)
    reason = str(fields.get("reason") or "")
    if source == "free":
        source = "allowed" if allowed else "customer" if find_by_number(number) else "free"
    if source == "free" and reason not in directory.dial_reasons:
        raise ReasonNeededError
    return DialOrder(number, _hotline(fields, directory), source, reason)


def is_a_customer_s(digits: str) -> bool:
    """Whether the number is tied to a customer, so that dialling it needs no reason; a number that is none is not."""
    try:
        return find_by_number(PhoneNumber.parse(digits)) is not None
    except HuawuError:
        return False


def _number(user: User, fields: Mapping[str, object]) -> tuple[PhoneNumber, DialSource]:
    """The number, and what it is tied to. What the user may not see is not found."""
    try:
        if customer_id := fields.get("customer_id"):
            customer = get_customer_for(user, UUID(str(customer_id)))
            return customer.numbers.order_by("id")[0].number, "customer"
        if call_id := fields.get("call_id"):
            return get_call_for(user, UUID(str(call_id))).caller_number, "call"
        if callback_id := fields.get("callback_id"):
            return list_callbacks_for(user).get(pk=UUID(str(callback_id))).number, "callback"
    except (ValueError, IndexError, ObjectDoesNotExist):
        raise NotFoundError from None
    return PhoneNumber.parse(str(fields.get("digits") or "")), "free"


def _hotline(fields: Mapping[str, object], directory: Directory) -> str:
    wanted = str(fields.get("hotline") or "")
    number = wanted or next(iter(directory.hotlines), "")
    if number not in directory.hotlines:
        raise UnknownHotlineError
    return number
