"""What this room keeps of people: it goes with the case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from huawu.cases.retention import CASES
from huawu.complaints.models import Complaint, ComplaintDeed
from huawu.privacy.belongings.registry import Table, add_table

STAYS = ("harm", "exposure")
"""What of a record says nothing of the person, and without which the course could not be read."""
GONE = "（已删除）"


def _without_words(deed: ComplaintDeed) -> Mapping[str, Any]:
    return {"record": {name: value if name in STAYS else GONE for name, value in deed.record.items()}}


def register() -> None:
    """Called when Django is ready. A complaint that has to be reviewed is worked on."""
    add_table(CASES.code, Table(Complaint, "case"), open=Q(complaint__step__gt=""))
    add_table(CASES.code, Table(ComplaintDeed, "complaint", each=_without_words))
