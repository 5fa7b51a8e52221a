"""Two customers turn out to be one, and turn out not to be.

Nothing that points to a customer is changed: it goes on belonging to whom it belonged to, and whoever reads asks for
the person (:func:`huawu.customers.access.same_person`). Only the numbers move, so that new calls find who is kept.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from huawu.customers.actions.keeping import do_index
from huawu.customers.errors import CustomerMergedError, MergedOnError, MergeUndoneError, SameCustomerError
from huawu.customers.models import Customer, CustomerNumber, Merge
from huawu.customers.registry import Joining, Parting, followers, tell_joiners
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User


@transaction.atomic
def do_merge(kept: Customer, gone: Customer, by: User) -> Merge:
    """``gone`` is the same person as ``kept``, who has its numbers and tags from now on.

    Raises SameCustomerError, CustomerMergedError."""
    if kept.pk == gone.pk:
        raise SameCustomerError
    both = _locked({kept.pk, gone.pk})
    kept, gone = both[kept.pk], both[gone.pk]
    if kept.merged_into_id or gone.merged_into_id:
        raise CustomerMergedError
    numbers = sorted(gone.numbers.values_list("pk", flat=True))
    fresh = sorted(set(gone.tags) - set(kept.tags))
    coming, there = (tuple(row.number for row in one.numbers.all()) for one in (gone, kept))
    CustomerNumber.objects.filter(pk__in=numbers).update(customer=kept)
    kept.tags, gone.merged_into = sorted({*kept.tags, *fresh}), kept
    kept.save(update_fields=["tags"])
    gone.save(update_fields=["merged_into"])
    do_index(kept)
    do_index(gone)
    tell_joiners(Joining(kept.pk, coming, there))
    merge = Merge.objects.create(kept=kept, gone=gone, numbers=numbers, tags=fresh, by=by)
    do_record("customers.merged", kept, new={"gone": str(gone.pk), "numbers": len(numbers), "tags": fresh})
    return merge


@transaction.atomic
def do_undo_merge(merge: Merge, by: User) -> Merge:
    """They are two people after all: each has its own again, also the calls that came since through its numbers.

    A number or a tag that ``kept`` has lost meanwhile stays lost. Raises MergeUndoneError, MergedOnError."""
    both = _locked({merge.kept_id, merge.gone_id})
    kept, gone = both[merge.kept_id], both[merge.gone_id]
    merge = Merge.objects.select_for_update().get(pk=merge.pk)
    if merge.undone_at is not None:
        raise MergeUndoneError
    if kept.merged_into_id is not None:
        raise MergedOnError
    numbers = kept.numbers.filter(pk__in=merge.numbers)
    parted = tuple(row.number for row in numbers)
    numbers.update(customer=gone)
    kept.tags, gone.merged_into = [tag for tag in kept.tags if tag not in merge.tags], None
    kept.save(update_fields=["tags"])
    gone.save(update_fields=["merged_into"])
    do_index(kept)
    do_index(gone)
    for follow in followers():
        follow(Parting(kept.pk, gone.pk, parted, merge.at))
    merge.undone_at, merge.undone_by = now(), by
    merge.save(update_fields=["undone_at", "undone_by"])
    do_record("customers.merge_undone", kept, new={"parted": str(gone.pk), "numbers": len(parted)})
    return merge


def _locked(ids: Collection[UUID]) -> dict[UUID, Customer]:
    """These customers, locked in an order that is the same for everybody."""
    rows = Customer.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    return {row.pk: row for row in rows}
