"""The ledger's chain, pure: what is sealed, and how a break is found and located.

Every entry gets a *seal*: a number without gaps, the digest of the seal before, and

- ``digest``: SHA-256 over the canonical form (:mod:`huawu.kit.canonical`) of one object with the members ``v`` (1),
  ``seq``, ``previous`` (64 hexadecimal digits, zeros for the first), ``key`` (id of the key), ``sealed_at``, and the
  entry's ``id``, ``at``, ``actor`` (id or null), ``actor_label``, ``action``, ``object_type``, ``object_id``, ``old``,
  ``new``, ``ip`` (or null), ``session``. Instants are UTC with six decimals and ``Z``.
- ``mac``: HMAC-SHA256 of ``digest`` with that key.

The digest binds entry, place and everything before, and can be checked by whoever has the rows (an auditor). The MAC
can be made only by whoever has the key, so whoever can write to the database alone cannot make a chain that holds.
Decision 0010.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from huawu.kit.canonical import canonical

VERSION = 1
GENESIS = bytes(32)
"""Stands for the digest before the first."""
INSTANT = "%Y-%m-%dT%H:%M:%S.%fZ"


class EntryRow(Protocol):
    """What is sealed of an entry; :class:`huawu.ledger.models.Entry` has it."""

    id: UUID
    at: datetime
    actor_id: int | None
    actor_label: str
    action: str
    object_type: str
    object_id: str
    old: Any
    new: Any
    ip: str | None
    session: str


@dataclass(frozen=True, slots=True)
class Link:
    """A seal as it stands in the database."""

    seq: int
    previous: bytes
    digest: bytes
    key_id: str
    mac: bytes
    sealed_at: datetime


def instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime(INSTANT)


def sealed_form(entry: EntryRow, seq: int, previous: bytes, key_id: str, sealed_at: datetime) -> bytes:
    """The bytes that the digest is made of."""
    return canonical(
        {
            "v": VERSION,
            "seq": seq,
            "previous": previous.hex(),
            "key": key_id,
            "sealed_at": instant(sealed_at),
            "id": str(entry.id),
            "at": instant(entry.at),
            "actor": entry.actor_id,
            "actor_label": entry.actor_label,
            "action": entry.action,
            "object_type": entry.object_type,
            "object_id": entry.object_id,
            "old": entry.old,
            "new": entry.new,
            "ip": entry.ip,
            "session": entry.session,
        }
    )


def form_of(entry: EntryRow, link: Link) -> bytes:
    """The bytes that the digest of ``link`` was made of, if nothing has been changed since."""
    return sealed_form(entry, link.seq, link.previous, link.key_id, link.sealed_at)


def mac_of(secret: bytes, digest: bytes) -> bytes:
    return hmac.new(secret, digest, hashlib.sha256).digest()


def make_link(entry: EntryRow, before: Link | None, key_id: str, secret: bytes, sealed_at: datetime) -> Link:
    """The seal that follows ``before``."""
    seq, previous = (before.seq + 1, before.digest) if before else (1, GENESIS)
    digest = hashlib.sha256(sealed_form(entry, seq, previous, key_id, sealed_at)).digest()
    return Link(seq, previous, digest, key_id, mac_of(secret, digest), sealed_at)


class ProblemKind(StrEnum):
    """How the ledger differs from what was sealed."""

    CHANGED = "changed"
    """The entry is not the one that was sealed here."""
    DELETED = "deleted"
    """An entry, or a row of numbers, is gone."""
    INSERTED = "inserted"
    """An entry that did not come in by the house's own way."""
    MOVED = "moved"
    """Sealed by us, but not at this place."""
    FORGED = "forged"
    """The seal was not made with our key."""
    CUT = "cut"
    """The end is missing, or another chain stands in its place: an anchor outside the database says so."""
    ANCHOR = "anchor"
    """A line of the anchors' file was not signed by us; ``first`` is the number of the line."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A break, and where: the numbers ``first`` to ``last`` of the chain (0: not in it), and the entry if known."""

    kind: ProblemKind
    first: int
    last: int
    entry: str = ""

    def to_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "first": self.first, "last": self.last, "entry": self.entry}


Secrets = Callable[[str], bytes | None]
"""A key by its id, or None for one that we do not have."""


class Checker:
    """Follows the chain from its beginning; remembers one seal at a time, and the anchors."""

    def __init__(self, secrets: Secrets, anchors: Mapping[int, Collection[bytes]]) -> None:
        """``anchors``: digests by number, as they were written down outside the database."""
        self._secrets = secrets
        self._anchors = anchors
        self._anchored = 0
        self._seq, self._digest, self._sound = 0, GENESIS, True

    def follow(self, rows: Iterable[tuple[Link, EntryRow | None]]) -> Iterator[Problem]:
        """What is wrong with the next rows, which come in the order of their numbers."""
        for link, entry in rows:
            if link.seq > self._seq + 1:
                yield Problem(ProblemKind.DELETED, self._seq + 1, link.seq - 1)
                self._sound = False
            kind = self._look(link, entry)
            if kind is not None:
                yield Problem(kind, link.seq, link.seq, str(entry.id) if entry else "")
            yield from self._compare_anchor(link)
            self._seq, self._digest, self._sound = link.seq, link.digest, kind is None

    def end(self) -> Iterator[Problem]:
        """What the anchors say that comes after the last row."""
        last = max(self._anchors, default=0)
        if last > self._seq:
            yield Problem(ProblemKind.CUT, self._seq + 1, last)

    def _look(self, link: Link, entry: EntryRow | None) -> ProblemKind | None:
        """A seal that holds in itself and yet does not follow the one before is in its place when that one is not."""
        secret = self._secrets(link.key_id)
        if secret is None or not hmac.compare_digest(mac_of(secret, link.digest), link.mac):
            return ProblemKind.FORGED
        if entry is None:
            return ProblemKind.DELETED
        follows = link.previous == self._digest
        if hashlib.sha256(form_of(entry, link)).digest() == link.digest:
            return None if follows or not self._sound else ProblemKind.MOVED
        return ProblemKind.CHANGED if follows or not self._sound else ProblemKind.MOVED

    def _compare_anchor(self, link: Link) -> Iterator[Problem]:
        digests = self._anchors.get(link.seq)
        if digests is None:
            return
        if any(digest != link.digest for digest in digests):
            yield Problem(ProblemKind.CUT, self._anchored + 1, link.seq)
        self._anchored = link.seq


class Findings:
    """The first problems, neighbours of one kind joined, and how many rows are concerned in all."""

    LIMIT = 100

    def __init__(self) -> None:
        self.first: list[Problem] = []
        self.count = 0

    def add(self, problem: Problem) -> None:
        self.count += problem.last - problem.first + 1
        last = self.first[-1] if self.first else None
        if last and last.kind == problem.kind and problem.first and problem.first == last.last + 1:
            self.first[-1] = Problem(problem.kind, last.first, problem.last)
        elif len(self.first) < self.LIMIT:
            self.first.append(problem)
