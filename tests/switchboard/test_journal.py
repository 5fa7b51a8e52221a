"""The journal on a real disk: in order, once, whatever dies or is away in between."""

from __future__ import annotations

import errno
import os
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from django.db import DataError, OperationalError, ProgrammingError
from pytest_django import Settings

from huawu.kit.keys import KeyRing
from huawu.privacy import keys as held
from huawu.switchboard import journal as module
from huawu.switchboard.errors import JournalInUseError
from huawu.switchboard.journal import Journal, Line, read_line, write_line

LIMIT_S = 5.0


class Database:
    """Takes lines, or refuses them as told."""

    def __init__(self) -> None:
        self.lines: list[int] = []
        self.away: type[Exception] | None = None
        self.poison: set[int] = set()
        self.asked = threading.Semaphore(0)

    def __call__(self, lines: Sequence[Line]) -> None:
        self.asked.release()
        if self.away is not None:
            raise self.away("away")
        numbers = [line["n"] for line in lines]
        if self.poison & set(numbers):
            raise DataError("Failing row contains (19900000001)")
        self.lines += numbers


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_PAUSE", 0.001)
    monkeypatch.setattr(module, "LONGEST_PAUSE", 0.01)


@pytest.fixture
def database() -> Database:
    return Database()


Opener = Callable[[], Journal]


@pytest.fixture
def open_journal(tmp_path: Path, database: Database) -> Iterator[Opener]:
    opened: list[Journal] = []

    def opener() -> Journal:
        journal = Journal(tmp_path / "journal", database)
        journal.start()
        opened.append(journal)
        return journal

    yield opener
    for journal in opened:
        if journal._thread.is_alive():
            journal.stop(0.01)


def write(journal: Journal, *numbers: int) -> None:
    for number in numbers:
        journal.append({"n": number})


def events(tmp_path: Path) -> Path:
    return tmp_path / "journal" / "events.jsonl"


def numbers_in(file: Path) -> list[int]:
    return [read_line(line)["n"] for line in file.read_bytes().splitlines()]


def test_a_line_shows_nothing(open_journal: Opener, database: Database, tmp_path: Path) -> None:
    database.away = OperationalError
    open_journal().append({"n": 1, "caller": "19900000042"})
    line = events(tmp_path).read_bytes().rstrip()
    assert b"19900000042" not in line + b64decode(line)
    assert read_line(line)["caller"] == "19900000042"


def test_a_line_that_was_changed_is_poison(open_journal: Opener, database: Database, tmp_path: Path) -> None:
    (tmp_path / "journal").mkdir()
    line = bytearray(write_line({"n": 1}))
    line[-8] ^= 1
    events(tmp_path).write_bytes(bytes(line) + write_line({"n": 2}))
    assert open_journal().drain(LIMIT_S)
    assert database.lines == [2]


def test_lines_whose_key_is_away_wait_for_it(
    open_journal: Opener, database: Database, tmp_path: Path, settings: Settings
) -> None:
    ring = settings.KEYS = KeyRing(tmp_path / "keys.toml", make=True)
    (tmp_path / "journal").mkdir()
    events(tmp_path).write_bytes(write_line({"n": 1}))
    text = ring.file.read_text()
    ring.file.write_text(text.replace("k1", "k9"))
    held._held.clear()
    journal = open_journal()
    assert not journal.drain(0.1)
    assert (journal.backlog, database.lines) == (1, [])
    whole = tmp_path / "whole"  # in one step: the journal's thread looks at any time
    whole.write_text(text)
    whole.replace(ring.file)
    assert journal.drain(LIMIT_S)
    assert (journal.backlog, database.lines) == (0, [1])


def test_lines_arrive_in_order_and_once(open_journal: Opener, database: Database) -> None:
    journal = open_journal()
    write(journal, *range(2000))
    assert journal.drain(LIMIT_S)
    assert database.lines == list(range(2000))
    assert journal.backlog == 0


def test_a_busy_moment_is_gathered_into_one_batch(
    open_journal: Opener, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUSY_LINGER_S", LIMIT_S)
    journal = open_journal()
    write(journal, *range(module.BUSY))
    assert database.asked.acquire(timeout=LIMIT_S)
    write(journal, 100)
    write(journal, 101)
    assert not database.asked.acquire(timeout=module.LINGER_S * 2), "a busy journal gathers for longer"
    assert journal.drain(LIMIT_S)
    assert database.lines == [*range(module.BUSY), 100, 101]


def test_a_line_is_on_disk_when_append_returns(open_journal: Opener, database: Database, tmp_path: Path) -> None:
    database.away = OperationalError
    write(open_journal(), 1)
    assert read_line(events(tmp_path).read_bytes()) == {"n": 1}


def test_only_the_owner_may_read_it(open_journal: Opener, database: Database, tmp_path: Path) -> None:
    database.poison = {1}
    journal = open_journal()
    write(journal, 1)
    assert journal.drain(LIMIT_S)
    modes = {file.name: file.stat().st_mode & 0o077 for file in (tmp_path / "journal").glob("*.jsonl")}
    assert modes == {"events.jsonl": 0, "rejected.jsonl": 0}


@pytest.mark.parametrize("away", [OperationalError, ProgrammingError])
def test_the_database_is_away_for_a_while(open_journal: Opener, database: Database, away: type[Exception]) -> None:
    database.away = away
    journal = open_journal()
    write(journal, 1, 2)
    for _ in range(3):
        assert database.asked.acquire(timeout=LIMIT_S)
    write(journal, 3)
    assert not journal.drain(0.01)
    assert journal.backlog == 3
    database.away = None
    assert journal.drain(LIMIT_S)
    assert database.lines == [1, 2, 3]


def test_what_was_not_delivered_is_delivered_by_the_next_run(open_journal: Opener, database: Database) -> None:
    first = open_journal()
    write(first, 1, 2)
    assert first.drain(LIMIT_S)
    database.away = OperationalError
    write(first, 3, 4)
    first.stop(0.01)
    database.away = None
    second = open_journal()
    write(second, 5)
    assert second.drain(LIMIT_S)
    assert database.lines == [1, 2, 3, 4, 5]


def test_a_half_line_is_cut_off_and_the_next_one_is_whole(
    open_journal: Opener, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "journal").mkdir()
    events(tmp_path).write_bytes(b'{"n":1}\n{"n":2')
    journal = open_journal()
    write(journal, 3)
    assert journal.drain(LIMIT_S)
    assert database.lines == [1, 3]
    assert numbers_in(events(tmp_path)) == [1, 3]


@pytest.mark.parametrize("mark", ["", "x", "-8", "4000000"])
def test_a_mark_that_cannot_be_true_loses_nothing(
    open_journal: Opener, database: Database, tmp_path: Path, mark: str
) -> None:
    """The machine died while the file was emptied or the mark was written: twice is harmless, never is not."""
    (tmp_path / "journal").mkdir()
    (tmp_path / "journal" / "delivered").write_text(mark)
    events(tmp_path).write_bytes(b'{"n":1}\n')
    journal = open_journal()
    assert journal.drain(LIMIT_S)
    assert database.lines == [1]
    assert (tmp_path / "journal" / "delivered").read_text() == "8"


def test_a_wrong_mark_is_corrected_before_the_file_can_grow_past_it(
    open_journal: Opener, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "journal").mkdir()
    (tmp_path / "journal" / "delivered").write_text("16")
    database.away = OperationalError
    first = open_journal()
    write(first, 1, 2, 3)
    first.stop(0.01)
    database.away = None
    assert open_journal().drain(LIMIT_S)
    assert database.lines == [1, 2, 3]


def test_poison_is_set_aside_alone_and_the_order_of_the_others_is_kept(
    open_journal: Opener, database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database.away = OperationalError
    journal = open_journal()
    write(journal, *range(10))
    database.poison, database.away = {3, 7}, None
    assert journal.drain(LIMIT_S)
    assert database.lines == [0, 1, 2, 4, 5, 6, 8, 9]
    assert numbers_in(tmp_path / "journal" / "rejected.jsonl") == [3, 7]
    assert "19900000001" not in caplog.text


def test_a_line_that_is_no_json_is_poison(open_journal: Opener, database: Database, tmp_path: Path) -> None:
    (tmp_path / "journal").mkdir()
    events(tmp_path).write_bytes(b'{"n":1}\nrubbish\n{"n":2}\n')
    assert open_journal().drain(LIMIT_S)
    assert database.lines == [1, 2]


def test_the_database_goes_away_while_poison_is_looked_for(open_journal: Opener, database: Database) -> None:
    """Nothing but the poison may be set aside."""
    delivered = database.lines

    def deliver(lines: Sequence[Line]) -> None:
        if len(lines) == 1 and lines[0]["n"] == 2 and 2 not in seen:
            seen.add(2)
            raise OperationalError("away")
        database(lines)

    seen: set[int] = set()
    database.away = OperationalError
    journal = open_journal()
    journal._deliver = deliver
    write(journal, 1, 2, 3)
    database.poison, database.away = {1}, None
    assert journal.drain(LIMIT_S)
    assert delivered == [2, 3]


def test_a_delivered_file_is_emptied_when_it_is_large(
    open_journal: Opener, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEEP_BYTES", 20)
    journal = open_journal()
    write(journal, 1, 2, 3)
    assert journal.drain(LIMIT_S)
    assert events(tmp_path).stat().st_size == 0
    write(journal, 4)
    assert journal.drain(LIMIT_S)
    journal.stop()
    write(second := open_journal(), 5)
    assert second.drain(LIMIT_S)
    assert database.lines == [1, 2, 3, 4, 5]


def test_a_full_disk_leaves_no_half_line_and_loses_nothing_in_memory(
    open_journal: Opener, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.away = OperationalError
    journal = open_journal()
    write(journal, 1)
    real = os.write

    def half(handle: int, data: bytes) -> int:
        real(handle, data[:4])
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as full:
        full.setattr(os, "write", half)
        write(journal, 2)
    write(journal, 3)
    database.away = None
    assert journal.drain(LIMIT_S)
    assert database.lines == [1, 2, 3]
    assert numbers_in(events(tmp_path)) == [1, 3]
    assert (tmp_path / "journal" / "delivered").read_text() == str(events(tmp_path).stat().st_size)


def test_one_folder_serves_one_switchboard(open_journal: Opener) -> None:
    first = open_journal()
    with pytest.raises(JournalInUseError):
        open_journal()
    first.stop()
    open_journal()


def test_stopping_waits_for_what_can_be_delivered(open_journal: Opener, database: Database) -> None:
    journal = open_journal()
    write(journal, *range(100))
    journal.stop()
    assert database.lines == list(range(100))
