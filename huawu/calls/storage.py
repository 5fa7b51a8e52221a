"""Where recordings are kept."""

from __future__ import annotations

import hashlib
import os
import shutil
from datetime import date
from pathlib import Path
from typing import BinaryIO, Protocol

from django.conf import settings


class RecordingStore(Protocol):
    """A place for finished recordings. A key, once kept, never changes its content."""

    def keep(self, key: str, file: Path) -> str:
        """Take over the local ``file``, which is gone afterwards; gives the SHA-256 of what is kept, read back."""
        ...

    def open(self, key: str) -> BinaryIO:
        """The sound, seekable. Raises :class:`FileNotFoundError`."""
        ...

    def remove(self, key: str) -> None:
        """Nothing is kept under the key any more; a second time changes nothing."""
        ...


class FolderStore:
    """A folder of this machine (or mounted on it)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, key: str, file: Path) -> str:
        target = self._path(key)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with file.open("rb") as source, part.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
                copy.flush()
                os.fsync(copy.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)  # of a copy that failed
        file.unlink(missing_ok=True)
        return sha256_of(target)

    def open(self, key: str) -> BinaryIO:
        return self._path(key).open("rb")

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
