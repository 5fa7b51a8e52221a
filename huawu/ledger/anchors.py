"""Anchors: the chain's head, signed, in files outside the database. They show when the chain's end is cut off.

One line of JSON an anchor, only ever appended: ``v``, ``seq``, ``digest``, ``at``, ``key``, ``public``, ``signature``.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from huawu.kit.canonical import canonical
from huawu.kit.keys import KeySet
from huawu.ledger.chain import VERSION, Link, Problem, ProblemKind, instant
from huawu.ledger.signing import is_ours, sign

TAIL_BYTES = 4096
"""More than a line has."""


@dataclass
class Anchors:
    """What several files say together."""

    digests: dict[int, set[bytes]] = field(default_factory=lambda: defaultdict(set))
    problems: list[Problem] = field(default_factory=list)
    """Lines that are not ours."""


def anchor_of(head: Link, at: datetime, keys: KeySet) -> bytes:
    """The line that fixes ``head``."""
    statement = {"v": VERSION, "seq": head.seq, "digest": head.digest.hex(), "at": instant(at)}
    return canonical(sign(statement, keys)) + b"\n"


def append(file: Path, line: bytes) -> None:
    """Add a line, safe on disk on return. What a crash left half written is removed first."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as out:
        fcntl.flock(out, fcntl.LOCK_EX)
        out.truncate(_whole_lines(out))
        out.seek(0, os.SEEK_END)
        out.write(line)
        out.flush()
        os.fsync(out.fileno())


def _whole_lines(file: BinaryIO) -> int:
    """Bytes up to the end of the last whole line."""
    size = file.seek(0, os.SEEK_END)
    start = file.seek(max(0, size - TAIL_BYTES))
    newline = file.read().rfind(b"\n")
    return start + newline + 1 if newline >= 0 else start


def read(files: Iterable[Path], keys: KeySet) -> Anchors:
    """All anchors; a file that is not there says nothing."""
    anchors = Anchors()
    for file in files:
        if not file.exists():
            continue
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                _take(line, number, keys, anchors)
    return anchors


def _take(line: bytes, number: int, keys: KeySet, anchors: Anchors) -> None:
    if not line.endswith(b"\n"):
        return  # a crash while it was written; the next one repairs it
    statement = _parsed(line)
    if statement is None or not is_ours(statement, keys):
        anchors.problems.append(Problem(ProblemKind.ANCHOR, number, number))
    else:
        anchors.digests[int(str(statement["seq"]))].add(bytes.fromhex(str(statement["digest"])))


def _parsed(line: bytes) -> Mapping[str, object] | None:
    try:
        statement = json.loads(line)
    except ValueError:
        return None
    return statement if isinstance(statement, dict) else None


@dataclass(frozen=True, slots=True)
class LastAnchor:
    """What the last line of a file says; its signature is not checked here."""

    seq: int
    at: datetime


def last_anchor(file: Path) -> LastAnchor | None:
    """The last whole line; None when there is none that can be read."""
    if not file.exists():
        return None
    with file.open("rb") as lines:
        lines.seek(max(0, _whole_lines(lines) - TAIL_BYTES))
        whole = [line for line in lines.read().split(b"\n")[:-1] if line]
    statement = _parsed(whole[-1]) if whole else None
    try:
        if statement is None:
            return None
        at = datetime.strptime(str(statement["at"]), "%Y-%m-%dT%H:%M:%S.%f%z")
        return LastAnchor(int(str(statement["seq"])), at)
    except (KeyError, ValueError):
        return None
