"""The only way a request reaches a customer."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from huawu.customers.choices import Channel, ConsentKind
from huawu.customers.models import Consent, Customer, CustomerImport, CustomerNumber, Merge
from huawu.customers.tokens import spellings_for, token, words_for
from huawu.kit.errors import NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.privacy.index import blind


def find_by_number(number: PhoneNumber) -> Customer | None:
    """Whose number this is, if anybody's; for the house itself (a call comes in), not for a request."""
    return owners_of([number]).get(number)


def owners_of(numbers: Collection[PhoneNumber]) -> dict[PhoneNumber, Customer]:
    """Whose numbers these are, as :func:`find_by_number`; the numbers that are nobody's are left out."""
    indexes = [blind("number", number.digits) for number in numbers if number.known]
    rows = CustomerNumber.objects.filter(number_index__in=indexes).select_related("customer")
    return {row.number: row.customer for row in rows}


def list_customers_for(user: User) -> QuerySet[Customer]:
    """The customers ``user`` may look up."""
    return Customer.objects.all() if user.may(Permission.CUSTOMERS_VIEW) else Customer.objects.none()


def get_customer_for(user: User, customer_id: UUID) -> Customer:
    """One customer, or :class:`NotFoundError`."""
    customer = list_customers_for(user).prefetch_related("numbers").filter(pk=customer_id).first()
    if customer is None:
        raise NotFoundError
    return customer


def search_customers_for(user: User, text: str) -> QuerySet[Customer]:
    """Customers by part of the name, its pinyin or initials from the beginning, by number, the beginning of one
    (three digits or more), or its last four digits. The newest first; an empty text finds everybody.
    """
    found = list_customers_for(user).filter(merged_into__isnull=True, erased_at__isnull=True)
    if spellings := spellings_for(text):
        spelled = [token(word) for word in (*spellings, *words_for(text))]
        found = found.filter(tokens__overlap=spelled)
    elif words := words_for(text):
        found = found.filter(tokens__contains=[token(word) for word in words])
    return found.prefetch_related("numbers").order_by("-id")


def same_person(customer_id: UUID) -> set[UUID]:
    """The customer and everybody merged into it, also by way of others: whose calls and words are this person's."""
    found = {customer_id}
    while more := set(
        Customer.objects.filter(merged_into__in=found).exclude(pk__in=found).values_list("pk", flat=True)
    ):
        found |= more
    return found


def standing_consents(customer: Customer) -> list[Consent]:
    """Of each kind and channel what was said last."""
    said = Consent.objects.filter(customer__in=same_person(customer.pk)).select_related("noted_by__team")
    return list(said.order_by("kind", "channel", "-at", "-id").distinct("kind", "channel"))


def refused_by(customer: Customer, channel: Channel) -> set[ConsentKind]:
    """What the person does not want through this channel; for :func:`huawu.customers.rules.may_reach`."""
    said = standing_consents(customer)
    return {ConsentKind(row.kind) for row in said if row.channel == channel and not row.given}


def list_merges(customer: Customer) -> QuerySet[Merge]:
    """What has been merged into the customer, undone ones too, the newest first."""
    return customer.merges.select_related("gone", "by__team", "undone_by__team").order_by("-at", "-id")


def get_merge_for(user: User, merge_id: int) -> Merge:
    """A merge of customers that ``user`` may look up, or :class:`NotFoundError`."""
    merge = Merge.objects.filter(pk=merge_id, kept__in=list_customers_for(user)).first()
    if merge is None:
        raise NotFoundError
    return merge


def list_imports_for(user: User) -> QuerySet[CustomerImport]:
    """Tables of customers that were uploaded, the newest first."""
    tables = CustomerImport.objects.select_related("by__team").order_by("-at", "-id")
    return tables if user.may(Permission.CUSTOMERS_MANAGE) else tables.none()


def get_import_for(user: User, import_id: UUID) -> CustomerImport:
    """One of them, or :class:`NotFoundError`."""
    table = list_imports_for(user).filter(pk=import_id).first()
    if table is None:
        raise NotFoundError
    return table
