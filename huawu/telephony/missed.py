"""Calls that came while our side was away: the engine apologised to the caller and wrote a line about each."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import unquote

from huawu.kit.phone import PhoneNumber
from huawu.telephony.places import Places
from huawu.telephony.render import write_private

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MissedCall:
    """``at`` is aware, UTC; ``caller`` is empty when the number was withheld."""

    call_id: str
    caller: PhoneNumber
    hotline: str
    at: datetime


class MissedCalls:
    """What is new in the engine's event record. Read it at every :class:`~huawu.telephony.events.EngineUp`.

    A call is given again until it is acknowledged, also after a crash of ours: the reader must be idempotent
    by ``call_id``.
    """

    def __init__(self, places: Places) -> None:
        self._file = places.missed
        self._mark = places.root / "missed-read"
        self._read_to = 0

    def pending(self) -> list[MissedCall]:
        """Every missed call that has not been acknowledged, oldest first. A line being written waits."""
        if not self._file.exists():
            return []
        with self._file.open("rb") as file:
            file.seek(self._acknowledged())
            whole, newline, _ = file.read().rpartition(b"\n")
        self._read_to = self._acknowledged() + len(whole) + len(newline)
        calls = (_parse(line) for line in whole.decode("utf-8", errors="replace").splitlines())
        return [call for call in calls if call]

    def acknowledge(self) -> None:
        """What :meth:`pending` gave last is safely kept."""
        if self._read_to:
            write_private(self._mark, f"{self._file.stat().st_ino} {self._read_to}")

    def _acknowledged(self) -> int:
        """Bytes of the record that are done with; none when the record is another file than then."""
        try:
            file, done = map(int, self._mark.read_text().split())
        except (FileNotFoundError, ValueError):
            return 0
        return done if file == self._file.stat().st_ino else 0


def _parse(line: str) -> MissedCall | None:
    """One line: seconds since 1970, then as JSON the call id, the hotline and the percent-encoded number."""
    instant, _, record = line.partition(" ")
    try:
        call_id, hotline, number = json.loads(record)["extra"].split(" ")
        at = datetime.fromtimestamp(float(instant), UTC)
    except (ValueError, KeyError, TypeError):
        log.warning("a line of the missed calls cannot be read")
        return None
    return MissedCall(call_id, PhoneNumber.parse(unquote(number)), hotline, at)
