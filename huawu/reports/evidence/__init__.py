"""The figures of rooms that do not register their own: read where they are defined, never reckoned here."""

from __future__ import annotations

from huawu.handbook.evidence import register_evidence
from huawu.reports.evidence import calls, time, work


def register() -> None:
    """Called when Django is ready."""
    register_evidence(*calls.FOUND, *time.FOUND, *work.FOUND)
