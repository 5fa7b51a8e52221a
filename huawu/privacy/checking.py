"""Whether the key file belongs to the database."""

from __future__ import annotations

import hmac
from collections.abc import Iterator

from django.conf import settings

from huawu.kit.keys import Key
from huawu.privacy.keys import FIELDS, FILES, INDEX

PURPOSES = (FIELDS, INDEX, FILES)
_TEXT = b"huawu key check"


def digest_of(key: Key) -> str:
    """By what the key is known again."""
    return hmac.digest(key.secret, _TEXT, "sha256").hex()


def keys_here() -> Iterator[tuple[str, str, str]]:
    """Purpose, id and digest of every key in the file that encrypts what the database or a file holds."""
    for purpose in PURPOSES:
        for key in settings.KEYS.get(purpose).keys.values():
            yield purpose, key.id, digest_of(key)
