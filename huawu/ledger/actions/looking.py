"""Reading leaves a trace where what is read is personal, or is the audit trail itself (clause 2.1.7)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Model

from huawu.kit.time import now
from huawu.ledger.access import recorded_since
from huawu.ledger.actions.recording import do_record

ONE_LOOK = timedelta(minutes=10)
"""Turning pages, loading a page again, or asking again for the same is the same look."""


def do_note_reading(action: str, subject: Model, sought: Mapping[str, Any] | None = None) -> None:
    """Record that the present person reads ``subject``, or looks for ``sought`` (never personal data in clear), unless
    this session did so a moment ago. Two looks in the same instant may leave two entries."""
    if not recorded_since(action, subject, now() - ONE_LOOK, sought or {}):
        do_record(action, subject, new=sought)
