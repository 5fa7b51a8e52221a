"""Lines of files, encrypted one by one, so that a file can grow and be read from any line on."""

from __future__ import annotations

import base64
import binascii

from huawu.privacy.encryption import decrypt, encrypt, key_of
from huawu.privacy.errors import UnreadableError
from huawu.privacy.keys import FILES, keys


def encrypt_line(plain: bytes, context: bytes) -> bytes:
    """One line without its end: base64 of what :func:`huawu.privacy.encryption.encrypt` gives."""
    return base64.b64encode(encrypt(plain, context, keys(FILES).current))


def decrypt_line(line: bytes, context: bytes) -> bytes:
    """What the line was made of. Raises UnreadableError, and the errors of :mod:`huawu.kit.keys` without its key."""
    try:
        encrypted = base64.b64decode(line, validate=True)
    except binascii.Error as error:
        raise UnreadableError from error
    return decrypt(encrypted, context, keys(FILES, holding=key_of(encrypted)))
