"""The room's keys, kept in memory: a value is read too often for a look into the file each time."""

from __future__ import annotations

import logging
from time import monotonic

from django.conf import settings

from huawu.kit.errors import HuawuError
from huawu.kit.keys import KeyRing, KeySet

log = logging.getLogger(__name__)

FIELDS, INDEX, FILES = "fields", "index", "files"
"""The purposes: values in the database, words of the blind index, files on disk."""
FRESH_S = 5.0
"""So long after a rotation a process may still encrypt with the key before."""

_held: dict[tuple[KeyRing, str], tuple[float, KeySet]] = {}


def keys(purpose: str, *, holding: str = "") -> KeySet:
    """The keys of ``purpose``, at most ``FRESH_S`` old, and with ``holding`` among them if the file has it.

    Whoever has keys goes on with them while the file cannot be read: no call waits for a disk. Raises KeysMissingError,
    KeysUnreadableError."""
    name = (settings.KEYS, purpose)
    read_at, found = _held.get(name, (float("-inf"), None))
    if found is None or monotonic() - read_at > FRESH_S or (holding and holding not in found.keys):
        found = _read(purpose, found)
        _held[name] = (monotonic(), found)
    return found


def forget() -> None:
    """Read the file at the next use, whatever was read a moment ago."""
    _held.clear()


def _read(purpose: str, held: KeySet | None) -> KeySet:
    try:
        return settings.KEYS.get(purpose)
    except HuawuError as error:
        if held is None:
            raise
        log.error("the key file cannot be read: %s", error.code)  # noqa: TRY400 - the code says all
        return held
