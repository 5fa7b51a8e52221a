"""Setting the clocks and the class matrix."""

from __future__ import annotations

from django.db import transaction

from huawu.complaints.courses import default_facts
from huawu.complaints.errors import BookConflictError
from huawu.complaints.forms import ComplaintBookChange
from huawu.complaints.models import ComplaintBook
from huawu.ledger.actions import do_record


@transaction.atomic
def do_set_book(change: ComplaintBookChange) -> ComplaintBook:
    """Make it as the change says; the same again changes nothing. Raises BookConflictError."""
    first = ComplaintBook(pk=ComplaintBook.ONLY, **default_facts())
    ComplaintBook.objects.bulk_create([first], ignore_conflicts=True)
    row = ComplaintBook.objects.select_for_update().get(pk=ComplaintBook.ONLY)
    old = ComplaintBookChange.of(row).model_dump(mode="json", exclude={"version"})
    new = change.model_dump(mode="json", exclude={"version"})
    different = [name for name in new if new[name] != old[name]]
    if not different:
        return row
    if row.version != change.version:
        raise BookConflictError
    for name in different:
        setattr(row, name, new[name])
    row.version += 1
    row.save(update_fields=[*different, "version"])
    was, becomes = ({name: facts[name] for name in different} for facts in (old, new))
    do_record("complaints.book_set", row, old=was, new=becomes)
    return row
