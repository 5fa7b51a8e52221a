"""What is noted about a customer: tags, and what they agree to and refuse."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.errors import CustomerMergedError, TooManyTagsError
from huawu.customers.models import Consent, Customer
from huawu.ledger.actions import do_record
from huawu.people.models import User

MOST_TAGS = 12


@transaction.atomic
def do_set_tags(customer: Customer, tags: Sequence[str]) -> Customer:
    """Give the customer these tags and no others; sorted, each once. The same again changes nothing.

    Raises TooManyTagsError, CustomerMergedError."""
    wanted = sorted({tag.strip() for tag in tags} - {""})
    if len(wanted) > MOST_TAGS:
        raise TooManyTagsError("tags", most=MOST_TAGS)
    customer = standing(customer)
    if wanted != customer.tags:
        old, customer.tags = customer.tags, wanted
        customer.save(update_fields=["tags"])
        do_record("customers.tagged", customer, old={"tags": old}, new={"tags": wanted})
    return customer


@transaction.atomic
def do_note_consent(
    customer: Customer, kind: ConsentKind, channel: Channel, *, given: bool, by: User, call: UUID | None = None
) -> Consent:
    """Note what the customer said. What is so already is noted once: two clicks leave one line.

    Raises CustomerMergedError."""
    customer = standing(customer)
    said = Consent.objects.filter(customer=customer, kind=kind, channel=channel).order_by("-at", "-id").first()
    if said is not None and said.given == given and said.call_uuid == call:
        return said
    facts = {"kind": kind.value, "channel": channel.value, "given": given}
    consent = Consent.objects.create(customer=customer, noted_by=by, call_uuid=call, **facts)
    do_record("customers.consent_noted", customer, new=facts | {"call": str(call or "")})
    return consent


def standing(customer: Customer) -> Customer:
    """The customer as it is now, locked; raises CustomerMergedError when it has become another."""
    locked = Customer.objects.select_for_update().get(pk=customer.pk)
    if locked.merged_into_id is not None:
        raise CustomerMergedError
    return locked
