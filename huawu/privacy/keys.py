"""The room's keys, kept in memory: a value is read too often for a look into the file each time."""

from __future__ import annotations

from time import monotonic

from django.conf import settings

from huawu.kit.keys import KeySet

FIELDS, INDEX, FILES = "fields", "index", "files"
"""The purposes: values in the database, words of the blind index, files on disk."""
FRESH_S = 5.0
"""So long after a rotation a process may still encrypt with the key before."""

_held: dict[tuple[str, str], tuple[float, KeySet]] = {}


def keys(purpose: str, *, holding: str = "") -> KeySet:
    """The keys of ``purpose``, at most ``FRESH_S`` old, and with ``holding`` among them if the file has it.

    Raises KeysMissingError, KeysUnreadableError."""
    name = (str(settings.KEYS.file), purpose)
    read_at, found = _held.get(name, (float("-inf"), None))
    if found is None or monotonic() - read_at > FRESH_S or (holding and holding not in found.keys):
        found = settings.KEYS.get(purpose)
        _held[name] = (monotonic(), found)
    return found
