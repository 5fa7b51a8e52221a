"""Sealed files: any part can be read; nothing changed, cut off or exchanged is."""

from __future__ import annotations

import io
from collections.abc import Callable
from random import Random

import pytest

from huawu.kit.keys import KeyUnknownError
from huawu.privacy.errors import UnreadableError
from huawu.privacy.files import PIECE, is_sealed, open_sealed, seal

LENGTHS = [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 77]


def sealed(plain: bytes, belongs_to: str = "a.flac") -> bytes:
    target = io.BytesIO()
    seal(io.BytesIO(plain), target, belongs_to)
    return target.getvalue()


def content(length: int) -> bytes:
    return Random(length).randbytes(length)


@pytest.mark.parametrize("length", LENGTHS)
def test_what_was_sealed_is_read_whole_and_in_parts(length: int) -> None:
    plain = content(length)
    with open_sealed(io.BytesIO(sealed(plain)), "a.flac") as file:
        assert file.read() == plain
        assert file.seek(0, io.SEEK_END) == length
        for at in {0, length // 2, max(0, length - 3), length + 5}:
            file.seek(at)
            assert file.read(PIECE + 9) == plain[at : at + PIECE + 9]


def test_nothing_of_it_is_plain_and_twice_is_never_the_same() -> None:
    plain = b"fLaC" * PIECE
    first, second = sealed(plain), sealed(plain)
    assert b"fLaC" not in first
    assert first != second
    assert is_sealed(io.BytesIO(first))
    assert not is_sealed(io.BytesIO(plain))


def flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def exchanged(data: bytes) -> bytes:
    """The first two pieces change places."""
    begin, step = len(data) - (3 * PIECE + 77 + 4 * 16), PIECE + 16
    return data[:begin] + data[begin + step : begin + 2 * step] + data[begin : begin + step] + data[begin + 2 * step :]


@pytest.mark.parametrize(
    "harm",
    [
        flipped,
        exchanged,
        lambda data: data[:-1],
        lambda data: data[: len(data) - 77 - 16],
        lambda data: data + b"x",
        lambda _: b"plain sound, put in its place",
        lambda _: b"",
    ],
    ids=["changed", "exchanged", "a byte short", "the last piece missing", "longer", "not sealed", "empty"],
)
def test_what_was_harmed_is_refused(harm: Callable[[bytes], bytes]) -> None:
    harmed = io.BytesIO(harm(sealed(content(3 * PIECE + 77))))
    with pytest.raises(UnreadableError), open_sealed(harmed, "a.flac") as file:
        file.read()


def test_another_file_does_not_stand_in_for_it() -> None:
    with pytest.raises(UnreadableError):
        open_sealed(io.BytesIO(sealed(b"sound", "a.flac")), "b.flac")


def test_without_its_key_it_says_which_one_is_missing() -> None:
    data = sealed(b"sound").replace(b"k1", b"k9", 1)
    with pytest.raises(KeyUnknownError):
        open_sealed(io.BytesIO(data), "a.flac")
