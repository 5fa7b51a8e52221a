"""What is encrypted opens with its key, in its place, unchanged; and not otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.kit.keys import Key, KeySet, KeyUnknownError
from huawu.privacy.encryption import decrypt, encrypt, key_of
from huawu.privacy.errors import UnreadableError


def key_set(*ids: str, secret: bytes = b"s" * 32) -> KeySet:
    return KeySet("fields", ids[-1], {key_id: Key(key_id, secret) for key_id in ids})


KEYS = key_set("k1")


@given(st.binary(max_size=2000), st.binary(max_size=40))
def test_what_was_encrypted_is_read_again(plain: bytes, context: bytes) -> None:
    assert decrypt(encrypt(plain, context, KEYS.current), context, KEYS) == plain


@given(st.binary(min_size=4), st.binary(max_size=40), st.binary(max_size=40))
def test_a_value_that_was_moved_cannot_be_read(plain: bytes, here: bytes, there: bytes) -> None:
    encrypted = encrypt(plain, here, KEYS.current)
    assert plain not in encrypted
    if here != there:
        with pytest.raises(UnreadableError):
            decrypt(encrypted, there, KEYS)


@given(st.binary(max_size=60), st.data())
def test_a_value_that_was_changed_cannot_be_read(plain: bytes, data: st.DataObject) -> None:
    encrypted = bytearray(encrypt(plain, b"x", KEYS.current))
    encrypted[data.draw(st.integers(0, len(encrypted) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises((UnreadableError, KeyUnknownError)):
        decrypt(bytes(encrypted), b"x", KEYS)


@given(st.binary(max_size=40))
def test_anything_else_is_unreadable(junk: bytes) -> None:
    with pytest.raises((UnreadableError, KeyUnknownError)):
        decrypt(junk, b"x", KEYS)


def test_the_same_text_looks_different_each_time() -> None:
    assert encrypt(b"same", b"x", KEYS.current) != encrypt(b"same", b"x", KEYS.current)


def test_another_key_of_the_same_name_is_told_from_one_that_is_missing() -> None:
    encrypted = encrypt(b"text", b"x", KEYS.current)
    with pytest.raises(UnreadableError):
        decrypt(encrypted, b"x", key_set("k1", secret=b"t" * 32))
    with pytest.raises(KeyUnknownError, match="k1"):
        decrypt(encrypted, b"x", key_set("k2"))


def test_what_an_older_key_encrypted_stays_readable() -> None:
    encrypted = encrypt(b"text", b"x", KEYS.current)
    assert key_of(encrypted) == "k1"
    assert decrypt(encrypted, b"x", key_set("k1", "k2")) == b"text"
