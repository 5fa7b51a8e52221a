"""Where recordings are kept."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Protocol

from django.conf import settings

from huawu.privacy.files import is_sealed, open_sealed, seal


class RecordingStore(Protocol):
    """A place for finished recordings. A key, once kept, never changes its content."""

    def keep(self, key: str, file: Path) -> str:
        """Take over the local ``file``, which is gone afterwards; gives the SHA-256 of its content, read back."""
        ...

    def open(self, key: str) -> BinaryIO:
        """The sound, seekable. Raises :class:`FileNotFoundError`, and UnreadableError for what was not kept here."""
        ...

    def seal(self, key: str, sha256: str) -> bool:
        """Encrypt what was kept in clear; False where its content has another SHA-256. Raises FileNotFoundError."""
        ...

    def remove(self, key: str) -> None:
        """Nothing is kept under the key any more; a second time changes nothing."""
        ...


class FolderStore:
    """A folder of this machine (or mounted on it); each file is sealed for its key (:mod:`huawu.privacy.files`)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, key: str, file: Path) -> str:
        sha256 = self._write(key, file)
        file.unlink(missing_ok=True)
        return sha256

    def _write(self, key: str, plain: Path) -> str:
        """Seal it under the key, whole or not at all; gives the SHA-256 of its content, read back before it counts."""
        target = self._path(key)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with plain.open("rb") as source, part.open("wb") as copy:
                seal(source, copy, key)
                copy.flush()
                os.fsync(copy.fileno())
            with open_sealed(part.open("rb"), key) as kept:
                sha256 = hashlib.file_digest(kept, "sha256").hexdigest()
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)  # of a copy that failed
        return sha256

    def open(self, key: str) -> BufferedReader:
        file = self._path(key).open("rb")
        try:
            return open_sealed(file, key)
        except Exception:
            file.close()
            raise

    def seal(self, key: str, sha256: str) -> bool:
        """Seal a file that was kept when files were still plain. False, and nothing changes, where its content is not
        the one of that SHA-256. Twice is once."""
        path = self._path(key)
        with path.open("rb") as file:
            if is_sealed(file):
                return True
        return sha256_of(path) == sha256 and self._write(key, path) == sha256

    def remove(self, key: str) -> None:
        self._path(key).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        path = (self.folder / key).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            raise FileNotFoundError
        return path


def key_for(call_id: str, day: date) -> str:
    """Where a call's recording goes: ``2026/11/23/<call id>.flac``."""
    return f"{day:%Y/%m/%d}/{call_id}.flac"


def sha256_of(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def recording_store() -> RecordingStore:
    """The store that the settings name."""
    return FolderStore(settings.RECORDINGS)
