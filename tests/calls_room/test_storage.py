"""Where recordings are kept."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from huawu.calls.storage import FolderStore, key_for


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
