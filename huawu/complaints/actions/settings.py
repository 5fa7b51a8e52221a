"""Setting the clocks and the class matrix."""

from __future__ import annotations

from django.db import transaction

from huawu.calls.errors import InvalidSettingError
from huawu.clock.models import WorkingCalendar
from huawu.complaints.courses import default_facts
from huawu.complaints.errors import BookConflictError
from huawu.complaints.forms import ComplaintBookChange
from huawu.complaints.models import ComplaintBook
from huawu.ledger.actions import do_change_only


@transaction.atomic
def do_set_book(change: ComplaintBookChange) -> ComplaintBook:
    """Make it as the change says; the same again changes nothing. Raises BookConflictError, InvalidSettingError."""
    wanted = set(change.calendars.values())
    if WorkingCalendar.objects.filter(pk__in=wanted).count() < len(wanted):
        why = {
            "why_zh": "该服务时间已不存在，请重新选择。",
            "why_en": "Those hours are no longer there; choose others.",
        }
        raise InvalidSettingError("calendars", **why)
    first, conflict = ComplaintBook(**default_facts()), BookConflictError
    facts = change.model_dump(mode="json", exclude={"version"})
    return do_change_only(first, facts, change.version, action="complaints.book_set", conflict=conflict)
