"""Events on disk first, in the database afterwards: in order, once, and however long the database is away.

Every entry is one JSON line appended to ``events.jsonl``; ``delivered`` holds how many bytes of it have reached the
database. Delivering the same lines twice is harmless (``do_append_…`` are idempotent), so the offset may lag.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from django.db import Error as DatabaseError

log = logging.getLogger(__name__)

BATCH = 500
KEEP_BYTES = 4 * 2**20
"""A fully delivered file larger than this is emptied."""
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0

Line = dict[str, object]
Deliver = Callable[[Sequence[Line]], None]


class Journal:
    """An append-only file and the thread that moves its lines to the database."""

    def __init__(self, folder: Path, deliver: Deliver) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / "events.jsonl"
        self._mark = folder / "delivered"
        self._rejected = folder / "rejected.jsonl"
        self._deliver = deliver
        self._pending: deque[bytes] = deque()
        self._news = threading.Condition()
        self._stopping = False
        self._busy = False
        self._size = 0
        self._handle = -1
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)

    def start(self) -> None:
        """Take up what an earlier run left undelivered, and begin to deliver."""
        self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        content = self._file.read_bytes()
        complete = content[: content.rfind(b"\n") + 1]
        if len(complete) < len(content):  # the machine died in the middle of a line
            os.ftruncate(self._handle, len(complete))
        self._size = self._offset()
        self._pending.extend(complete[self._size :].splitlines(keepends=True))
        self._thread.start()

    def append(self, line: Line) -> None:
        """Keep one line; returns when it is in the file."""
        data = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        with self._news:
            os.write(self._handle, data)
            self._pending.append(data)
            self._news.notify_all()

    def drain(self, timeout: float | None = None) -> bool:
        """Wait until everything appended so far is in the database; False when ``timeout`` seconds were too short."""
        with self._news:
            return self._news.wait_for(lambda: not self._pending and not self._busy, timeout)

    @property
    def backlog(self) -> int:
        """Lines not in the database yet."""
        return len(self._pending)

    def stop(self, timeout: float = 5.0) -> None:
        """Deliver what can be delivered within ``timeout`` seconds and end the thread; the rest stays on disk."""
        self.drain(timeout)
        with self._news:
            self._stopping = True
            self._news.notify_all()
        self._thread.join(timeout)
        os.close(self._handle)

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while batch := self._next_batch():
            try:
                self._deliver([json.loads(line) for line in batch])
            except DatabaseError as error:
                log.warning("database away, %d events wait on disk: %s", self.backlog, type(error).__name__)
                with self._news:
                    self._news.wait_for(lambda: self._stopping, pause)
                    if self._stopping:
                        return
                pause = min(pause * 2, LONGEST_PAUSE)
            except Exception:
                log.exception("%d events could not be written and were set aside", len(batch))
                self._set_aside(batch)
                self._done(batch)
            else:
                pause = FIRST_PAUSE
                self._done(batch)

    def _next_batch(self) -> list[bytes]:
        with self._news:
            self._news.wait_for(lambda: self._pending or self._stopping)
            if self._stopping:
                return []
            self._busy = True
            return [self._pending[index] for index in range(min(BATCH, len(self._pending)))]

    def _done(self, batch: list[bytes]) -> None:
        with self._news:
            for line in batch:
                self._pending.popleft()
                self._size += len(line)
            if not self._pending and self._size > KEEP_BYTES:
                os.ftruncate(self._handle, 0)
                self._size = 0
            self._write_offset()
            self._busy = False
            self._news.notify_all()

    def _set_aside(self, batch: list[bytes]) -> None:
        """A batch the database will never take: try its lines one by one, keep those that fail for a person."""
        for line in batch:
            try:
                self._deliver([json.loads(line)])
            except Exception:
                with self._rejected.open("ab") as file:
                    file.write(line)

    def _offset(self) -> int:
        return int(self._mark.read_text()) if self._mark.exists() else 0

    def _write_offset(self) -> None:
        temporary = self._mark.with_suffix(".new")
        temporary.write_text(str(self._size))
        temporary.replace(self._mark)
