"""The house's signature (Ed25519) under what leaves it: whoever checks it needs the public key and no secret."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from huawu.kit.canonical import canonical
from huawu.kit.keys import Key, KeySet

PURPOSE = "ledger_signature"


def sign(statement: Mapping[str, Any], keys: KeySet) -> dict[str, Any]:
    """``statement`` with ``key`` (the key's id), ``public`` (the public key) and, over all that, ``signature``."""
    private = Ed25519PrivateKey.from_private_bytes(keys.current.secret)
    signed = {**statement, "key": keys.current_id, "public": public_text(keys.current)}
    return {**signed, "signature": base64.b64encode(private.sign(canonical(signed))).decode()}


def is_ours(statement: Mapping[str, Any], keys: KeySet) -> bool:
    """Whether one of our keys signed this, also an older one."""
    unsigned = {name: value for name, value in statement.items() if name != "signature"}
    key = keys.keys.get(str(statement.get("key")))
    try:
        signature = base64.b64decode(str(statement.get("signature")), validate=True)
        if key is None:
            return False
        public = Ed25519PrivateKey.from_private_bytes(key.secret).public_key()
        public.verify(signature, canonical(unsigned))
    except (InvalidSignature, ValueError):
        return False
    return True


def public_text(key: Key) -> str:
    """The public key, 32 bytes in base64; to be given to auditors by another way than what it has signed."""
    public = Ed25519PrivateKey.from_private_bytes(key.secret).public_key()
    return base64.b64encode(public.public_bytes_raw()).decode()
