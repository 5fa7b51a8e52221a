"""Where recordings are kept."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from huawu.calls.storage import FolderStore, key_for
from huawu.privacy.errors import UnreadableError


def finished(folder: Path, content: bytes = b"sound") -> Path:
    file = folder / "finished.flac"
    file.write_bytes(content)
    return file


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    store, file = FolderStore(tmp_path / "kept"), finished(tmp_path)
    key = key_for("0189", date(2026, 3, 2))
    assert key == "2026/03/02/0189.flac"
    assert store.keep(key, file) == hashlib.sha256(b"sound").hexdigest()
    assert not file.exists()
    with store.open(key) as kept:
        assert kept.read() == b"sound"


def test_nothing_half_written_is_ever_found(tmp_path: Path) -> None:
    store, missing = FolderStore(tmp_path / "kept"), tmp_path / "missing.flac"
    with pytest.raises(FileNotFoundError):
        store.keep("a/b.flac", missing)
    with pytest.raises(FileNotFoundError):
        store.open("a/b.flac")


def test_keeping_again_after_a_crash_replaces_the_whole(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "kept")
    for content in (b"first", b"second"):
        store.keep("a/b.flac", finished(tmp_path, content))
    with store.open("a/b.flac") as kept:
        assert kept.read() == b"second"
    assert [path.name for path in (tmp_path / "kept" / "a").iterdir()] == ["b.flac"]


@pytest.mark.parametrize("key", ["../outside.flac", "/etc/hostname", "a/../../outside.flac"])
def test_no_key_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    store = FolderStore(tmp_path / "kept")
    (tmp_path / "outside.flac").write_bytes(b"x")
    with pytest.raises(FileNotFoundError):
        store.open(key)
    with pytest.raises(FileNotFoundError):
        store.keep(key, finished(tmp_path))


def test_a_stolen_disk_has_no_sound(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "kept")
    store.keep("a.flac", finished(tmp_path, b"fLaC and what was said"))
    assert b"said" not in (tmp_path / "kept" / "a.flac").read_bytes()


def test_a_file_in_place_of_another_is_refused(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for name in ("a.flac", "b.flac"):
        store.keep(name, finished(tmp_path, name.encode()))
    (tmp_path / "a.flac").write_bytes((tmp_path / "b.flac").read_bytes())
    with pytest.raises(UnreadableError):
        store.open("a.flac")


def test_what_was_kept_in_clear_is_sealed_once_if_it_is_what_was_kept(tmp_path: Path) -> None:
    store, plain = FolderStore(tmp_path), b"from before"
    (tmp_path / "a.flac").write_bytes(plain)
    assert not store.seal("a.flac", hashlib.sha256(b"another").hexdigest())
    with pytest.raises(UnreadableError):
        store.open("a.flac")
    for _ in range(2):
        assert store.seal("a.flac", hashlib.sha256(plain).hexdigest())
    with store.open("a.flac") as file:
        assert file.read() == plain
    assert [path.name for path in tmp_path.iterdir()] == ["a.flac"]
