"""What this room keeps of people: who they are; and the cells of uploaded tables that were not taken in."""

from __future__ import annotations

from django.db.models import Q

from huawu.customers.actions.importing import do_empty_tables
from huawu.customers.models import Customer, CustomerNumber, ImportRow
from huawu.customers.person.access import untouched
from huawu.privacy.belongings.actions import register_kept
from huawu.privacy.belongings.registry import Belongings, Table
from huawu.privacy.retention.registry import Kind, register_kind

CUSTOMERS = Belongings(
    "customers",
    "客户资料",
    "Customers",
    Customer,
    of=lambda person: Q(pk__in=person.customers),
    since="created_at",
    over=untouched,
    holds={"customer": "pk"},
    tables=[
        Table(Customer, also={"level": "", "tags": [], "tokens": []}),
        Table(CustomerNumber, "customer", gone=True),
        Table(ImportRow, "customer"),
    ],
)
"""Kept as long as anything of theirs is kept, and at least for its time since they became a customer."""


def register() -> None:
    """Called when Django is ready."""
    register_kept(CUSTOMERS)
    register_kind(Kind("imports", "上传的客户表", "Uploaded tables of customers", 90, 1, do_empty_tables))
