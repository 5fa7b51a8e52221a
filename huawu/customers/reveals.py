"""What this room tells the privacy room: a customer's numbers are shown masked and can be seen in full."""

from __future__ import annotations

from uuid import UUID

from huawu.customers.access import get_customer_for
from huawu.customers.person.copying import COPY_TAKEN
from huawu.people.models import User
from huawu.privacy.reveal.registry import Masked, register_masked
from huawu.privacy.volumes.registry import VolumeKind, count_actions


def _customer(user: User, customer_id: UUID) -> Masked:
    customer = get_customer_for(user, customer_id)
    return Masked(customer, [row.number.digits for row in customer.numbers.all()])


def register() -> None:
    """Called when Django is ready."""
    register_masked("customer", _customer)
    count_actions(VolumeKind.EXPORTS, "customers.import_reported", COPY_TAKEN)
