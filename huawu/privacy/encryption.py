"""Encrypting bytes: AES-256-GCM (NIST SP 800-38D) with the key's id in front, so that keys can be changed.

An encrypted value is ``length of the key's id (1 byte) · key id · nonce (12 bytes) · ciphertext and tag``. What it
belongs to (a column, a file) is authenticated with it: a value that is moved elsewhere cannot be read there.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from huawu.privacy.errors import UnreadableError

if TYPE_CHECKING:
    from huawu.kit.keys import Key, KeySet

NONCE = 12


@lru_cache(maxsize=16)
def _cipher(secret: bytes) -> AESGCM:
    return AESGCM(secret)


def encrypt(plain: bytes, context: bytes, key: Key) -> bytes:
    """``plain`` encrypted with ``key`` for ``context``; the same text gives other bytes each time."""
    key_id, nonce = key.id.encode(), os.urandom(NONCE)
    return bytes([len(key_id)]) + key_id + nonce + _cipher(key.secret).encrypt(nonce, plain, context)


def key_of(encrypted: bytes) -> str:
    """The id of the key with which it was encrypted. Raises UnreadableError where there is none."""
    size = encrypted[0] if encrypted else 0
    if not size or len(encrypted) < 1 + size + NONCE:
        raise UnreadableError
    try:
        return encrypted[1 : 1 + size].decode("ascii")
    except UnicodeDecodeError as error:
        raise UnreadableError from error


def decrypt(encrypted: bytes, context: bytes, keys: KeySet) -> bytes:
    """What was encrypted for ``context``. Raises UnreadableError, and KeyUnknownError if its key is not in ``keys``."""
    key_id = key_of(encrypted)
    nonce = 1 + encrypted[0]
    begin = nonce + NONCE
    try:
        return _cipher(keys.get(key_id).secret).decrypt(encrypted[nonce:begin], encrypted[begin:], context)
    except InvalidTag as error:
        raise UnreadableError from error
