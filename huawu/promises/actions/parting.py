"""Promises to customers who were thought to be one person."""

from __future__ import annotations

from django.db.models import Q

from huawu.calls.access.calls import calls_from
from huawu.customers.registry import Parting
from huawu.promises.models import Promise


def do_part_promises(parting: Parting) -> None:
    """Promises that were asked for while both were one, in calls from the parted customer's numbers or about cases that
    are theirs again, become theirs. The cases' room has parted its cases before."""
    since = Promise.objects.filter(customer=parting.kept, asked_at__gte=parting.since)
    theirs = Q(call_uuid__in=calls_from(parting.numbers).values("pk")) | Q(case__customer=parting.parted)
    since.filter(theirs).update(customer=parting.parted)
