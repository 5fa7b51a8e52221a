"""The ledger for an auditor: one file that can be checked without us and without a secret.

Lines of UTF-8, each a JSON object in canonical form, each ending with a line feed:

1. ``{"by":…,"complete":…,"first":…,"kind":"huawu-ledger","made_at":…,"previous":…,"session":…,"v":1}``: who made it
   in which session (as its entry in the ledger says), from which number, the digest before it, and whether the file
   goes up to the last entry that was sealed when it was made;
2. one line an entry, in the order of the chain: exactly the bytes that its digest was made of
   (:func:`huawu.ledger.chain.sealed_form`), so that SHA-256 of a line is what the next line calls ``previous``;
3. ``{"digest":…,"key":…,"kind":"signature","last":…,"public":…,"sha256":…,"signature":…,"v":1}``: the last number
   with its digest, SHA-256 of all bytes before this line, and the signature (Ed25519) over the canonical form of this
   line without ``signature``.

``huawu/ledger/auditor.py`` checks such a file; it needs only Python and ``cryptography``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from huawu.kit.canonical import canonical
from huawu.kit.keys import KeySet
from huawu.ledger.chain import GENESIS, VERSION, Link, form_of, instant
from huawu.ledger.errors import LedgerBrokenError, NothingSealedError
from huawu.ledger.models import Entry
from huawu.ledger.origin import current_origin
from huawu.ledger.reading import head, link_at, walk
from huawu.ledger.signing import sign


@dataclass(frozen=True, slots=True)
class Span:
    """Numbers of the chain that are there."""

    first: int
    last: int
    complete: bool
    """Whether ``last`` is the chain's end."""


def span(first: int, last: int | None) -> Span:
    """From ``first`` to ``last``, by default and at most to what is sealed. Raises NothingSealedError."""
    end = head()
    until = min(last or end.seq, end.seq) if end else 0
    if end is None or not 1 <= first <= until:
        raise NothingSealedError
    return Span(first, until, complete=until == end.seq)


def export(wanted: Span, made_at: datetime, keys: KeySet) -> Iterator[bytes]:
    """The file, in parts of many lines. Raises LedgerBrokenError on the way: what came until then has no signature."""
    previous = _digest_before(wanted.first)
    origin = current_origin()
    opening = {"kind": "huawu-ledger", "v": VERSION, "first": wanted.first, "complete": wanted.complete}
    opening |= {"by": origin.actor_label, "session": origin.session}
    part = canonical({**opening, "previous": previous.hex(), "made_at": instant(made_at)}) + b"\n"
    whole = hashlib.sha256(part)
    yield part
    seq = wanted.first - 1
    for rows in walk(wanted.first, wanted.last):
        lines = []
        for link, entry in rows:
            if link.seq != seq + 1:
                raise LedgerBrokenError(seq=seq + 1)
            lines.append(_line(link, entry, previous))
            seq, previous = link.seq, link.digest
        part = b"".join(lines)
        whole.update(part)
        yield part
    if seq != wanted.last:
        raise LedgerBrokenError(seq=seq + 1)
    closing = {"kind": "signature", "v": VERSION, "last": seq, "digest": previous.hex(), "sha256": whole.hexdigest()}
    yield canonical(sign(closing, keys)) + b"\n"


def _line(link: Link, entry: Entry | None, previous: bytes) -> bytes:
    """Nothing goes out under our signature that is not what was sealed."""
    form = form_of(entry, link) if entry else b""
    if link.previous != previous or hashlib.sha256(form).digest() != link.digest:
        raise LedgerBrokenError(seq=link.seq)
    return form + b"\n"


def _digest_before(first: int) -> bytes:
    if first == 1:
        return GENESIS
    before = link_at(first - 1)
    if before is None:
        raise LedgerBrokenError(seq=first - 1)
    return before.digest
