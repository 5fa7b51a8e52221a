"""Flagging numbers: who is known beforehand, and how their calls come in."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils.timezone import localdate

from huawu.calls.actions.settings.checks import check_flag, check_flagged_number
from huawu.calls.actions.settings.editing import (
    Kind,
    do_change,
    do_remove,
    do_take_turn,
    do_tell_switchboard,
)
from huawu.calls.choices import FlagHandling
from huawu.calls.errors import TakenError
from huawu.calls.forms import FlagForm
from huawu.calls.models import FlaggedNumber
from huawu.customers.models import Customer
from huawu.customers.registry import Joining, Parting
from huawu.kit.phone import PhoneNumber
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.privacy.index import blind


def _write_agent(row: FlaggedNumber, form: FlagForm) -> None:
    row.own_agent = User.objects.filter(username=form.agent).first() if form.agent else None
    row.save(update_fields=["own_agent"])


FLAG = Kind("number_flag", FlaggedNumber, "", FlagForm.of, FlagForm.tidy, check_flag, _write_agent)
"""To change and remove; it is made by :func:`do_flag_number`."""


@transaction.atomic
def do_flag_number(by: User | None, number: PhoneNumber, form: FlagForm) -> FlaggedNumber:
    """Flag a number. TakenError when it is flagged already, InvalidSettingError when it makes no sense."""
    do_take_turn()
    form = form.tidy()
    check_flagged_number(number)
    check_flag(form, None)
    if FlaggedNumber.objects.filter(number_index=blind("number", number.digits)).exists():
        raise TakenError("number", value=number.masked)
    columns = {name: value for name, value in form.facts().items() if name != "agent"}
    row = FlaggedNumber.objects.create(number=number, set_by=by, **columns)
    _write_agent(row, form)
    do_record("calls.number_flag_added", row, new={"number": number.masked, **form.traced()})
    do_tell_switchboard()
    return row


@transaction.atomic
def do_flag_customer(by: User, customer: Customer, form: FlagForm | None) -> None:
    """Flag all numbers of the customer in this way, or none of them any more (None); the same again changes nothing.
    Who is a number's agent, and that it goes to a queue of its own or hears an announcement, stays as it is set for the
    number. Raises InvalidSettingError."""
    do_take_turn()
    for number in customer.numbers.order_by("pk"):
        row = FlaggedNumber.objects.select_for_update(of=("self",)).filter(number_index=number.number_index).first()
        if row is not None and form is not None:
            do_change(FLAG, row.pk, _with_what_is_the_numbers(FlagForm.of(row), form), row.version)
        elif row is not None:
            do_remove(FLAG, row.pk, row.version)
        elif form is not None:
            do_flag_number(by, number.number, form)


def _with_what_is_the_numbers(there: FlagForm, form: FlagForm) -> FlagForm:
    own = ["agent"]
    if there.handling in {FlagHandling.QUEUE, FlagHandling.ANNOUNCE}:
        own += ["handling", "queue_id", "text"]
    return form.model_copy(update={name: getattr(there, name) for name in own})


def do_follow_flag(joining: Joining) -> None:
    """A number that comes to a customer all of whose numbers are flagged is flagged as they are; one that is flagged
    already stays as it is. The part of the caller's transaction that the switchboard hears of."""
    there = _flags_of(joining.others)
    if len(there) < len(joining.others):
        return
    latest = max(there.values(), key=lambda row: (row.set_at, row.pk))
    if latest.until is not None and latest.until < localdate():
        return
    known = _flags_of(joining.numbers)
    for number in joining.numbers:
        if number not in known and len(number.digits) > 0:
            row = do_flag_number(latest.set_by, number, _as_the_customer_s(FlagForm.of(latest)))
            row.followed = True
            row.save(update_fields=["followed"])


def do_part_flags(parting: Parting) -> None:
    """What numbers were flagged for, because they were thought to be the customer's, goes with them no further."""
    for row in _flags_of(parting.numbers).values():
        if row.followed:
            do_remove(FLAG, row.pk, row.version)


def _flags_of(numbers: Collection[PhoneNumber]) -> dict[PhoneNumber, FlaggedNumber]:
    indexes = [blind("number", number.digits) for number in numbers]
    return {row.number: row for row in FlaggedNumber.objects.filter(number_index__in=indexes)}


def _as_the_customer_s(form: FlagForm) -> FlagForm:
    """Without what is one number's own: its agent, its queue, its announcement."""
    handling = FlagHandling.PRIORITY if form.handling is FlagHandling.PRIORITY else FlagHandling.USUAL
    return form.model_copy(update={"handling": handling, "queue_id": None, "text": "", "agent": ""})
