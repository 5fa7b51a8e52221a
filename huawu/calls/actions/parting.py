"""Calls of customers who were thought to be one person."""

from __future__ import annotations

from huawu.calls.models import Call
from huawu.customers.registry import Parting


def do_part_calls(parting: Parting) -> None:
    """Calls that came through the parted customer's numbers while both were one become theirs."""
    since = Call.objects.filter(customer=parting.kept, arrived_at__gte=parting.since)
    theirs = [call.pk for call in since.only("caller_number") if call.caller_number in parting.numbers]
    Call.objects.filter(pk__in=theirs).update(customer=parting.parted)
