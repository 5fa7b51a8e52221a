"""Deleting what is over its time: rows and files."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from huawu.calls.access import due_recordings
from huawu.calls.models import Recording
from huawu.calls.storage import recording_store
from huawu.privacy.retention.registry import Held


def do_erase_recordings(before: datetime, held: Held, limit: int) -> list[str]:
    """Recordings of calls that came before the instant, with their sound. Part of the caller's transaction.

    The file goes first: when the transaction fails the row is still there, and its turn comes again, so that no sound
    is left behind that nobody knows of.
    """
    due = due_recordings(before, held).order_by("call__arrived_at")
    return _erase(list(due.select_for_update(of=("self",), skip_locked=True)[:limit]))


def do_erase_recordings_of(calls: Collection[UUID]) -> list[str]:
    """The recordings of these calls, in the same way."""
    return _erase(list(Recording.objects.filter(call__in=calls).select_for_update(of=("self",))))


def _erase(rows: Sequence[Recording]) -> list[str]:
    store = recording_store()
    for row in rows:
        if row.key:
            store.remove(row.key)
    Recording.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return [str(row.pk) for row in rows]
