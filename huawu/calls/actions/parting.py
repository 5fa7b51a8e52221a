"""Calls of customers who were thought to be one person."""

from __future__ import annotations

from huawu.calls.access.calls import calls_from
from huawu.customers.registry import Parting


def do_part_calls(parting: Parting) -> None:
    """Calls that came through the parted customer's numbers while both were one become theirs."""
    since = calls_from(parting.numbers).filter(customer=parting.kept, arrived_at__gte=parting.since)
    since.update(customer=parting.parted)
