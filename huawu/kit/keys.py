"""The keys of the house: in one file outside the database, each with an id, one of each purpose in use.

The file is TOML, readable by its owner only::

    [ledger]                      # a purpose
    current = "k1"                # with which one writes now
    keys.k1 = "…"                 # 32 bytes in base64; older ones stay for reading

Rotating adds a key and makes it the current one; nothing that was written with an older one is touched.
"""

from __future__ import annotations

import base64
import binascii
import fcntl
import os
import re
import secrets
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from huawu.kit.errors import HuawuError

BYTES = 32
KEY_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}")


class KeysMissingError(HuawuError):
    code = "keys_missing"
    status = 503
    zh = "找不到密钥文件 {file}。请从安全的地方恢复它；新文件不能代替旧文件。"
    en = "There is no key file {file}. Restore it from its safe place; a new one cannot stand in for it."


class KeysUnreadableError(HuawuError):
    code = "keys_unreadable"
    status = 503
    zh = "密钥文件无法使用（{why}）。请按 docs/operations.md 检查。"
    en = "The keys cannot be used ({why}). See docs/operations.md."


class KeyUnknownError(HuawuError):
    code = "key_unknown"
    status = 503
    zh = "密钥文件里没有 {purpose} 的密钥 {key_id}。"
    en = "The key file has no key {key_id} for {purpose}."


@dataclass(frozen=True, slots=True)
class Key:
    """A secret of 32 bytes with its name; the secret never shows in a printed value."""

    id: str
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeySet:
    """All keys of one purpose."""

    purpose: str
    current_id: str
    keys: Mapping[str, Key]

    @property
    def current(self) -> Key:
        """With which one writes now."""
        return self.keys[self.current_id]

    def get(self, key_id: str) -> Key:
        """The key with which something was written. Raises KeyUnknownError."""
        if key_id not in self.keys:
            raise KeyUnknownError(purpose=self.purpose, key_id=key_id)
        return self.keys[key_id]

    def rotated(self) -> KeySet:
        """With one more key, which is the current one from now on."""
        number = len(self.keys) + 1
        while f"k{number}" in self.keys:
            number += 1
        key = Key(f"k{number}", secrets.token_bytes(BYTES))
        return KeySet(self.purpose, key.id, {**self.keys, key.id: key})


class KeyRing:
    """The keys in one file. Read anew at every use, so that a rotation needs no restart."""

    def __init__(self, file: Path, *, make: bool) -> None:
        """``make``: a purpose that has no key yet gets one. Otherwise that is an error: where the file is kept by hand,
        an empty one would hide that the right one was lost."""
        self.file = file
        self.make = make

    def get(self, purpose: str) -> KeySet:
        """The keys of ``purpose``. Raises KeysMissingError, KeysUnreadableError."""
        found = self._read()
        if purpose in found:
            return found[purpose]
        if not self.make:
            raise KeysMissingError(file=self.file.name) if not found else KeysUnreadableError(why=f"no {purpose}")
        return self._change(purpose, lambda keys: keys or _first(purpose))

    def rotate(self, purpose: str) -> Key:
        """A new key for ``purpose``, and the current one from now on."""
        self.get(purpose)
        return self._change(purpose, lambda keys: (keys or _first(purpose)).rotated()).current

    def _change(self, purpose: str, change: Callable[[KeySet | None], KeySet]) -> KeySet:
        """One process at a time: two that start together must not write with different keys of one name."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with (self.file.parent / f".{self.file.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            found = self._read()
            keys = change(found.get(purpose))
            _write(self.file, {**found, purpose: keys})
            return keys

    def _read(self) -> dict[str, KeySet]:
        try:
            return parse(self.file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError) as error:
            raise KeysUnreadableError(why=type(error).__name__) from error


def parse(text: str) -> dict[str, KeySet]:
    """The keys in a file's text, by purpose. Raises KeysUnreadableError, which says where but never what."""
    try:
        purposes = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KeysUnreadableError(why="no TOML") from error
    return {purpose: _key_set(purpose, table) for purpose, table in purposes.items()}


def _first(purpose: str) -> KeySet:
    return KeySet(purpose, "", {}).rotated()


def _key_set(purpose: str, table: object) -> KeySet:
    keys = table.get("keys") if isinstance(table, dict) else None
    if not isinstance(table, dict) or not isinstance(keys, dict) or table.get("current") not in keys:
        raise KeysUnreadableError(why=f"[{purpose}] needs keys and current")
    return KeySet(purpose, table["current"], {key_id: _key(purpose, key_id, raw) for key_id, raw in keys.items()})


def _key(purpose: str, key_id: str, raw: object) -> Key:
    try:
        secret = base64.b64decode(raw, validate=True) if isinstance(raw, str) else b""
    except (binascii.Error, ValueError):
        secret = b""
    if len(secret) != BYTES or not KEY_ID.fullmatch(key_id):
        raise KeysUnreadableError(why=f"[{purpose}] {key_id}")
    return Key(key_id, secret)


def _write(file: Path, found: Mapping[str, KeySet]) -> None:
    """Whole or not at all, and never readable by others, not even for a moment."""
    lines = []
    for purpose, keys in found.items():
        lines += [f"[{purpose}]", f'current = "{keys.current_id}"']
        lines += [f'keys.{key.id} = "{base64.b64encode(key.secret).decode()}"' for key in keys.keys.values()]
        lines.append("")
    fresh = file.parent / f".{file.name}.new"
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write("\n".join(lines))
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)
