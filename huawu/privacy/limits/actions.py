"""Setting the limits."""

from __future__ import annotations

from django.db import transaction

from huawu.ledger.actions import do_record
from huawu.privacy.limits.errors import LimitsConflictError
from huawu.privacy.limits.forms import PrivacyLimitsForm
from huawu.privacy.models import PrivacyLimits


@transaction.atomic
def do_set_limits(form: PrivacyLimitsForm, version: int) -> PrivacyLimits:
    """Make them as the form says; ``version`` is the one the screen started from. The same again changes nothing.

    Raises LimitsConflictError."""
    PrivacyLimits.objects.bulk_create([PrivacyLimits(pk=PrivacyLimits.ONLY)], ignore_conflicts=True)
    row = PrivacyLimits.objects.select_for_update().get(pk=PrivacyLimits.ONLY)
    old, new = PrivacyLimitsForm.of(row).facts(), form.facts()
    different = [name for name in new if new[name] != old[name]]
    if not different:
        return row
    if row.version != version:
        raise LimitsConflictError
    for name in different:
        setattr(row, name, new[name])
    row.version += 1
    row.save(update_fields=[*different, "version"])
    was, becomes = ({name: facts[name] for name in different} for facts in (old, new))
    do_record("privacy.limits_set", row, old=was, new=becomes)
    return row
