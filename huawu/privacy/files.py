"""Whole files, encrypted in pieces, so that any part can be read without the rest.

A sealed file is ``HUAWU1 · length of the key's id (1 byte) · key id · salt (16 bytes) · pieces``. Each piece is 64 KiB
of plain text (the last one what is left) under AES-256-GCM. The file's own key is derived from the house's
(HKDF-SHA256, RFC 5869) with the salt and with what the file belongs to, so that no file can stand in for another. The
nonce is the number of the piece, and whether it is the last one is authenticated with it, so that nothing is cut off
unnoticed (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015).
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from huawu.privacy.errors import UnreadableError
from huawu.privacy.keys import FILES, keys

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC = b"HUAWU1"
PIECE = 1 << 16
_TAG = 16
_SALT = 16


def seal(source: BinaryIO, target: BinaryIO, belongs_to: str) -> None:
    """Write what ``source`` holds to ``target``, sealed with the current key for ``belongs_to``."""
    key, salt = keys(FILES).current, os.urandom(_SALT)
    key_id = key.id.encode()
    target.write(MAGIC + bytes([len(key_id)]) + key_id + salt)
    cipher = _cipher(key.secret, salt, belongs_to)
    number, piece = 0, source.read(PIECE)
    while True:
        following = source.read(PIECE)
        target.write(cipher.encrypt(_nonce(number), piece, _place(last=not following)))
        if not following:
            return
        number, piece = number + 1, following


def is_sealed(file: BinaryIO) -> bool:
    """Whether it begins as a sealed file does; leaves the file where it began."""
    begin = file.read(len(MAGIC))
    file.seek(0)
    return begin == MAGIC


def open_sealed(file: BinaryIO, belongs_to: str) -> io.BufferedReader:
    """The plain text of a sealed file, seekable; closes ``file`` with itself.

    Raises UnreadableError here or while it is read, when a piece was changed, cut off or belongs elsewhere, and the
    errors of :mod:`huawu.kit.keys`."""
    return io.BufferedReader(_Sealed(file, belongs_to), PIECE)


class _Sealed(io.RawIOBase):
    """Decrypts the piece that is read from, and keeps it until another one is."""

    def __init__(self, file: BinaryIO, belongs_to: str) -> None:
        self._file, self._at, self._held = file, 0, (-1, b"")
        begin = file.read(len(MAGIC) + 1)
        if len(begin) <= len(MAGIC) or not begin.startswith(MAGIC):
            raise UnreadableError
        key_id, salt = file.read(begin[-1]).decode("ascii", "replace"), file.read(_SALT)
        self._begin = file.tell()
        self._cipher = _cipher(keys(FILES, holding=key_id).get(key_id).secret, salt, belongs_to)
        length = file.seek(0, io.SEEK_END) - self._begin
        self._pieces = max(1, -(-length // (PIECE + _TAG)))
        self._size = length - self._pieces * _TAG
        if self._size < 0 or len(salt) < _SALT:
            raise UnreadableError
        self._piece(self._pieces - 1)  # of a file that was cut off the last piece says so

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        if self._at >= self._size:
            return 0
        number, within = divmod(self._at, PIECE)
        view = memoryview(buffer).cast("B")
        part = self._piece(number)[within : within + len(view)]
        view[: len(part)] = part
        self._at += len(part)
        return len(part)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _piece(self, number: int) -> bytes:
        if self._held[0] != number:
            self._file.seek(self._begin + number * (PIECE + _TAG))
            sealed, place = self._file.read(PIECE + _TAG), _place(last=number == self._pieces - 1)
            try:
                self._held = (number, self._cipher.decrypt(_nonce(number), sealed, place))
            except InvalidTag as error:
                raise UnreadableError from error
        return self._held[1]


def _cipher(secret: bytes, salt: bytes, belongs_to: str) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt, b"huawu file " + belongs_to.encode()).derive(secret))


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _place(*, last: bool) -> bytes:
    return b"last" if last else b"more"
