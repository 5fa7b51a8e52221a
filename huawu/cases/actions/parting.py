"""Cases of customers who were thought to be one person."""

from __future__ import annotations

from huawu.calls.models import Call
from huawu.cases.models import Case
from huawu.customers.registry import Parting


def do_part_cases(parting: Parting) -> None:
    """Cases that were opened while both were one, in calls from the parted customer's numbers, become theirs."""
    since = Case.objects.filter(customer=parting.kept, opened_at__gte=parting.since).prefetch_related("calls")
    for case in since:
        calls = Call.objects.filter(pk__in=[row.call_uuid for row in case.calls.all()])
        if any(call.caller_number in parting.numbers for call in calls):
            Case.objects.filter(pk=case.pk).update(customer=parting.parted)
