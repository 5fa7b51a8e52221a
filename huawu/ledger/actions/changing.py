"""Changing a row that people edit on a screen, and leaving the trace of what is different."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from huawu.kit.errors import HuawuError
from huawu.kit.versioned import Versioned
from huawu.ledger.actions.recording import do_record

V = TypeVar("V", bound=Versioned)


def do_change_only(first: V, new: Mapping[str, Any], version: int, *, action: str, conflict: type[HuawuError]) -> V:
    """Change the one row of a model that has one: make the columns ``new`` what they say. ``first`` is the row as it
    begins, ``version`` the one that the screen started from. The same again changes nothing. Inside the caller's
    transaction. Raises ``conflict`` when somebody else has changed it since."""
    model = type(first)
    model._default_manager.bulk_create([first], ignore_conflicts=True)
    row = model._default_manager.select_for_update().get(pk=first.pk)
    old = {name: getattr(row, name) for name in new if getattr(row, name) != new[name]}
    if not old:
        return row
    if row.version != version:
        raise conflict
    for name in old:
        setattr(row, name, new[name])
    row.version += 1
    row.save(update_fields=[*old, "version"])
    do_record(action, row, old=old, new={name: new[name] for name in old})
    return row
