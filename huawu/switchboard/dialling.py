"""Whom an agent may call (clause 2.1.9): numbers tied to somebody, and others with a reason.

Blocks: call it from a thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist

from huawu.calls.access import get_call_for, list_callbacks_for
from huawu.customers.access import find_by_number, get_customer_for, refused_by
from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.models import Customer
from huawu.customers.rules import MATTER, Verdict, may_reach
from huawu.kit.errors import HuawuError, NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.switchboard.database import in_a_thread
from huawu.switchboard.directory import DialReasonCard, Directory
from huawu.switchboard.errors import CustomerRefusesError, ReasonNeededError, RefusedPurposeError, UnknownHotlineError
from huawu.switchboard.outbound_flow import DialOrder, check_number
from huawu.switchboard.schemas import DialSource


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom the fields of a ``dial`` command mean."""

    number: PhoneNumber
    source: DialSource
    customer: Customer | None
    asked: bool = False
    """They wait to be called back."""


@in_a_thread
def order_for(agent: str, fields: Mapping[str, object], directory: Directory) -> DialOrder:
    """What the fields of a ``dial`` command ask for, once it is sure that this agent may have it.

    One of ``customer_id`` (their first number), ``call_id`` (whoever was at the other end), ``callback_id``, or
    ``digits``. A ``reason`` is needed for digits that are nobody's and not on the allow list, and for a customer who
    has refused to be called. ``hotline`` says on whose behalf; without it the first. Raises a :class:`HuawuError` that
    says what is missing.
    """
    user = User.objects.get(username=agent)
    wanted = _wanted(user, fields)
    allowed = check_number(directory, wanted.number)
    reason = directory.dial_reasons.get(str(fields.get("reason") or ""))
    source = wanted.source
    if source == "free":
        source = "allowed" if allowed else "customer" if wanted.customer else "free"
    if source == "free" and reason is None:
        raise ReasonNeededError
    _respect(wanted, reason)
    return DialOrder(wanted.number, _hotline(fields, directory), source, reason.code if reason else "")


def _respect(wanted: Wanted, reason: DialReasonCard | None) -> None:
    """Honour what the customer has refused. Raises CustomerRefusesError, RefusedPurposeError."""
    refused = refused_by(wanted.customer, Channel.PHONE) if wanted.customer else set()
    verdict = may_reach(reason.purpose if reason else None, refused, asked=wanted.asked)
    if verdict is Verdict.REFUSED:
        raise RefusedPurposeError(refused)
    if verdict is Verdict.WITH_REASON and reason is None:
        raise CustomerRefusesError(refused)


def refusals_of(digits: str) -> tuple[bool, set[ConsentKind]]:
    """Whether the number is a customer's, so that dialling it needs no reason, and what they have refused that decides
    about it; a number that is none is nobody's."""
    try:
        customer = find_by_number(PhoneNumber.parse(digits))
    except HuawuError:
        customer = None
    return customer is not None, refused_by(customer, Channel.PHONE) & MATTER if customer else set()


def _wanted(user: User, fields: Mapping[str, object]) -> Wanted:
    """The number, what it is tied to and whose it is. What the user may not see is not found."""
    try:
        if customer_id := fields.get("customer_id"):
            customer = get_customer_for(user, UUID(str(customer_id)))
            return Wanted(customer.numbers.order_by("id")[0].number, "customer", customer)
        if call_id := fields.get("call_id"):
            number = get_call_for(user, UUID(str(call_id))).caller_number
            return Wanted(number, "call", find_by_number(number))
        if callback_id := fields.get("callback_id"):
            task = list_callbacks_for(user).get(pk=UUID(str(callback_id)))
            return Wanted(task.number, "callback", find_by_number(task.number), asked=task.done_at is None)
    except (ValueError, IndexError, ObjectDoesNotExist):
        raise NotFoundError from None
    number = PhoneNumber.parse(str(fields.get("digits") or ""))
    return Wanted(number, "free", find_by_number(number))


def _hotline(fields: Mapping[str, object], directory: Directory) -> str:
    wanted = str(fields.get("hotline") or "")
    number = wanted or next(iter(directory.hotlines), "")
    if number not in directory.hotlines:
        raise UnknownHotlineError
    return number
