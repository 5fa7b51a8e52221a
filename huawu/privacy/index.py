"""The blind index: what is encrypted can still be looked up, by a keyed digest of what is looked for.

Without the key a digest says nothing but that two rows hold the same. Its key is not rotated with the others: a new one
means to reckon every index anew.
"""

from __future__ import annotations

from hashlib import blake2b

from huawu.privacy.keys import INDEX, keys

_POSITIVE = (1 << 63) - 1


def blind(purpose: str, value: str) -> int:
    """The digest of ``value`` for ``purpose`` (``number``, ``number.last4``…): 63 bits, keyed BLAKE2b (RFC 7693).

    The same value for another purpose gives another digest, so that columns cannot be compared with each other."""
    secret = keys(INDEX).current.secret
    digest = blake2b(f"{purpose}\0{value}".encode(), key=secret, digest_size=8).digest()
    return int.from_bytes(digest, "big") & _POSITIVE
