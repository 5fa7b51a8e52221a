"""Whoever reads the audit trail stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Model

from huawu.kit.time import now
from huawu.ledger.access import recorded_since
from huawu.ledger.actions.recording import do_record

ONE_LOOK = timedelta(minutes=10)
"""Turning pages, or looking again for the same, is the same look."""


def do_note_reading(reader: Model, sought: Mapping[str, Any]) -> None:
    """Record that ``reader`` looked for something in the ledger, unless this session did so a moment ago. Two looks in
    the same instant may leave two entries."""
    if not recorded_since("ledger.viewed", reader, now() - ONE_LOOK, sought):
        do_record("ledger.viewed", reader, new=sought)
