"""Cases of customers who were thought to be one person."""

from __future__ import annotations

from huawu.calls.access.calls import calls_from
from huawu.cases.models import Case
from huawu.customers.registry import Parting


def do_part_cases(parting: Parting) -> None:
    """Cases that were opened while both were one, in calls from the parted customer's numbers, become theirs."""
    since = Case.objects.filter(customer=parting.kept, opened_at__gte=parting.since)
    since.filter(calls__call_uuid__in=calls_from(parting.numbers).values("pk")).update(customer=parting.parted)
