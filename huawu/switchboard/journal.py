"""Events on disk first, in the database afterwards: in order, once, and however long the database is away.

Every entry is one line of encrypted JSON appended to ``events.jsonl``; ``delivered`` holds how many bytes of it have
reached the database. Delivering the same lines twice is harmless (``do_append_…`` are idempotent), so the offset may
lag; it must never lead, or lines would be lost. A line that the database will never take goes to ``rejected.jsonl``
for a person, who reads it with ``huawu privacy read-journal``.
"""

from __future__ import annotations

import contextlib
import fcntl
import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import DataError, IntegrityError, connections
from django.db import Error as DatabaseError
from pydantic_core import from_json, to_json

from huawu.kit.keys import KeysMissingError, KeysUnreadableError, KeyUnknownError
from huawu.privacy.keys import FILES, keys
from huawu.privacy.lines import decrypt_line, encrypt_line
from huawu.switchboard.errors import JournalInUseError

log = logging.getLogger(__name__)

BATCH = 2000
"""Lines at a time: the events of a second of a busy hour, so that a call is not derived twice in it."""
KEEP_BYTES = 4 * 2**20
"""A fully delivered file larger than this is emptied."""
LINGER_S, BUSY_LINGER_S, BUSY = 0.05, 1.0, 20
"""How long a batch is gathered: the events of one moment share a transaction and a derivation of their calls. After a
batch of ``BUSY`` lines longer, so that a busy hour's calls are derived once a moment and not once an event."""
STOP_LIMIT_S = 2.0
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0

Line = dict[str, Any]
Deliver = Callable[[Sequence[Line]], None]
CONTEXT = b"switchboard.journal"
"""What its lines are encrypted for."""


def write_line(line: Line) -> bytes:
    """The line as it stands in the file."""
    return encrypt_line(to_json(line), CONTEXT) + b"\n"


def read_line(data: bytes) -> Line:
    """The line again. One that begins with a brace was written before lines were encrypted."""
    data = data.rstrip(b"\n")
    line: Line = from_json(data if data.startswith(b"{") else decrypt_line(data, CONTEXT))
    return line


class Journal:
    """An append-only file and the thread that moves its lines to the database."""

    def __init__(self, folder: Path, deliver: Deliver) -> None:
        self._folder = folder
        self._file = folder / "events.jsonl"
        self._mark = folder / "delivered"
        self._rejected = folder / "rejected.jsonl"
        self._deliver = deliver
        self._pending: deque[tuple[bytes, int]] = deque()
        """Lines with the number of bytes that they take in the file: none when the disk was full."""
        self._news = threading.Condition()
        self._stopping = False
        self._busy = False
        self._linger_s = LINGER_S
        self._hurried = False
        self._one_by_one = 0
        """So many of the next lines are delivered singly: one of them is poison."""
        self._size = 0
        self._handle = -1
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)

    def start(self) -> None:
        """Take up what an earlier run left undelivered, and begin to deliver. JournalInUseError when another process
        writes here."""
        keys(FILES)  # without them nothing could be kept; later on they are held in memory
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise JournalInUseError from None
        content = self._file.read_bytes()
        complete = content[: content.rfind(b"\n") + 1]
        if len(complete) < len(content):  # the machine died in the middle of a line
            os.ftruncate(self._handle, len(complete))
        self._size = self._offset(len(complete))
        self._write_offset()
        self._pending.extend((line, len(line)) for line in complete[self._size :].splitlines(keepends=True))
        self._thread.start()

    def append(self, line: Line) -> None:
        """Keep one line; returns when it is in the file. With the disk full it is kept in memory only."""
        data = write_line(line)
        with self._news:
            self._pending.append((data, self._write(data)))
            if len(self._pending) == 1:  # the thread gathers, or is at work already: it need not wake for each line
                self._news.notify_all()

    def _write(self, data: bytes) -> int:
        end = os.fstat(self._handle).st_size
        try:
            if os.write(self._handle, data) == len(data):
                return len(data)
        except OSError as error:
            log.critical("the journal cannot be written: %s", type(error).__name__)
        with contextlib.suppress(OSError):
            os.ftruncate(self._handle, end)  # no half line between whole ones
        return 0

    def drain(self, timeout: float | None = None) -> bool:
        """Wait until everything appended so far is in the database; False when ``timeout`` seconds were too short."""
        with self._news:
            self._hurried = True
            self._news.notify_all()
            try:
                return self._news.wait_for(lambda: not self._pending and not self._busy, timeout)
            finally:
                self._hurried = False

    @property
    def backlog(self) -> int:
        """Lines not in the database yet."""
        return len(self._pending)

    def stop(self, timeout: float = STOP_LIMIT_S) -> None:
        """Deliver what can be delivered within ``timeout`` seconds and end the thread; the rest stays on disk. After a
        busy hour that is much, and who waits for us to end should not wait for all of it."""
        self.drain(timeout)
        with self._news:
            self._stopping = True
            self._news.notify_all()
        self._thread.join(timeout)
        os.close(self._handle)

    def _run(self) -> None:
        pause = FIRST_PAUSE
        try:
            while batch := self._next_batch():
                pause = FIRST_PAUSE if self._try(batch) else self._rest(pause)
        finally:
            connections.close_all()

    def _try(self, batch: list[bytes]) -> bool:
        """Deliver the batch, or find out what is wrong with it. False when the database is away."""
        try:
            self._deliver([read_line(line) for line in batch])
        except Exception as error:  # noqa: BLE001 - a line may fail in any way and must not stop the others
            if isinstance(error, KeysMissingError | KeysUnreadableError | KeyUnknownError):
                log.error("no key, %d events wait on disk: %s", self.backlog, error.code)  # noqa: TRY400
                return False
            if isinstance(error, DatabaseError) and not isinstance(error, DataError | IntegrityError):
                log.warning("database away, %d events wait on disk: %s", self.backlog, type(error).__name__)
                return False
            if len(batch) > 1:
                self._one_by_one = len(batch)
                return True
            log.error("an event could not be written and was set aside: %s", type(error).__name__)  # noqa: TRY400
            self._set_aside(batch[0])
        self._done(batch)
        return True

    def _rest(self, pause: float) -> float:
        with self._news:
            self._news.wait_for(lambda: self._stopping, pause)
        return min(pause * 2, LONGEST_PAUSE)

    def _next_batch(self) -> list[bytes]:
        with self._news:
            self._news.wait_for(lambda: self._pending or self._stopping)
            self._news.wait_for(lambda: self._hurried or self._stopping, self._linger_s)
            if self._stopping:
                return []
            self._busy = True
            batch = [line for line, _ in islice(self._pending, 1 if self._one_by_one else BATCH)]
            self._linger_s = LINGER_S if len(batch) < BUSY or len(self._pending) > BATCH else BUSY_LINGER_S
            return batch

    def _done(self, batch: list[bytes]) -> None:
        with self._news:
            for _ in batch:
                self._size += self._pending.popleft()[1]
            self._one_by_one = max(self._one_by_one - len(batch), 0)
            if not self._pending and self._size > KEEP_BYTES:
                self._size = 0
                self._write_offset()  # before the lines go: a crash in between delivers them twice, not never
                os.ftruncate(self._handle, 0)
            else:
                self._write_offset()
            self._busy = False
            self._news.notify_all()

    def _set_aside(self, line: bytes) -> None:
        """Keep what the database will never take; encrypted as it is."""
        handle = os.open(self._rejected, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, line)
        finally:
            os.close(handle)

    def _offset(self, size: int) -> int:
        """What is delivered of a file of ``size`` bytes. A mark that cannot be true counts as none."""
        try:
            offset = int(self._mark.read_text())
        except (FileNotFoundError, ValueError):
            return 0
        return offset if 0 <= offset <= size else 0

    def _write_offset(self) -> None:
        temporary = self._mark.with_suffix(".new")
        temporary.write_text(str(self._size))
        temporary.replace(self._mark)
