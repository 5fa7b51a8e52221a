"""What people are told, until they have seen it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from huawu.clock.actions.history import do_tell_screens
from huawu.clock.models import Notice, Obligation
from huawu.kit.time import now
from huawu.people.models import User


@transaction.atomic
def do_notify(row: Obligation, person: User, action: str) -> None:
    """Tell ``person`` that ``row`` waits for them, for the room that knows; ``action`` says why. Twice is once."""
    if not Notice.objects.filter(obligation=row, recipient=person, action=action).exists():
        Notice.objects.create(recipient=person, obligation=row, action=action, at=now())
        do_tell_screens([], [person.pk])


@transaction.atomic
def do_see_notices(person: User, ids: Collection[UUID]) -> int:
    """``person`` has seen these; how many of them were new. Those of others stay as they are.

    The row itself says who saw what when: no ledger entry for each glance.
    """
    return Notice.objects.filter(recipient=person, pk__in=ids, seen_at__isnull=True).update(seen_at=now())
