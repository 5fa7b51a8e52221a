"""Setting the limits."""

from __future__ import annotations

from django.db import transaction

from huawu.ledger.actions import do_change_only
from huawu.privacy.limits.errors import LimitsConflictError
from huawu.privacy.limits.forms import PrivacyLimitsForm
from huawu.privacy.models import PrivacyLimits


@transaction.atomic
def do_set_limits(form: PrivacyLimitsForm, version: int) -> PrivacyLimits:
    """Make them as the form says; ``version`` is the one the screen started from. The same again changes nothing.

    Raises LimitsConflictError."""
    first, conflict = PrivacyLimits(pk=PrivacyLimits.ONLY), LimitsConflictError
    return do_change_only(first, form.facts(), version, action="privacy.limits_set", conflict=conflict)
