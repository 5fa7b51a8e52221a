"""Where the engine is taken from, when the machine has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from huawu.config.env import Environment
from huawu.telephony import debian_tree, install
from huawu.telephony.debian_tree import find_mirror, make_tree
from huawu.telephony.errors import DownloadError, NoDebianError, NoRootError

MODERN = """Types: deb deb-src
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main contrib

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
"""


def apt(folder: Path, name: str, text: str) -> Path:
    path = folder / "apt" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return folder / "apt"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.list.d/debian.sources", MODERN),
        ("sources.list", "# deb http://old.example/ x main\ndeb http://mirror.example/debian bookworm main"),
        ("sources.list", "deb [arch=amd64 signed-by=/k] http://mirror.example/debian bookworm contrib main"),
        ("sources.list.d/a.list", "deb-src http://x.example d main\ndeb http://mirror.example/debian bookworm main"),
        ("sources.list", "deb http://s.example/ b-security main\ndeb http://mirror.example/debian b main"),
    ],
)
def test_the_mirror_is_the_one_that_apt_uses(tmp_path: Path, name: str, text: str) -> None:
    assert find_mirror(apt(tmp_path, name, text)) == "http://mirror.example/debian"


@pytest.mark.parametrize(
    "text",
    [
        "",
        MODERN.replace("Types: deb", "Enabled: no\nTypes: deb"),
        "Types: deb\nURIs: http://other.example\nSuites: stable\nComponents: tools",
        "Types: deb\nURIs: cdrom://x\nSuites: stable\nComponents: main",
    ],
)
def test_sources_that_do_not_serve_are_passed_over(tmp_path: Path, text: str) -> None:
    assert find_mirror(apt(tmp_path, "sources.list.d/a.sources", text)) is None


def test_without_root_the_way_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(NoRootError) as caught:
        make_tree(tmp_path / "tree")
    assert "root" in caught.value.message("zh-hans")
    assert not (tmp_path / "tree").exists()


def test_without_debian_the_way_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(debian_tree, "find_mirror", lambda: None)
    with pytest.raises(NoDebianError):
        make_tree(tmp_path / "tree")


def failing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A debootstrap that leaves half a tree and fails, as without a network."""
    program = folder / "bin" / "debootstrap"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nmkdir -p "$4/usr"\necho "no network"\nexit 1\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(debian_tree, "find_mirror", lambda: "http://mirror.example/debian")
    monkeypatch.setattr(debian_tree, "_SCRIPT", program)


def test_a_failed_download_leaves_no_half_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(tmp_path, monkeypatch)
    with pytest.raises(DownloadError) as caught:
        make_tree(tmp_path / "cache" / "tree")
    assert "tree.log" in caught.value.message("en")
    assert "no network" in (tmp_path / "cache" / "tree.log").read_text()
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == ["tree.lock", "tree.log"]


def test_a_tree_that_is_there_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    (tmp_path / "tree").mkdir()
    make_tree(tmp_path / "tree")


def test_an_empty_folder_is_no_engine(tmp_path: Path) -> None:
    assert install.of_tree(tmp_path) is None


@pytest.mark.parametrize(("said", "fits"), [("Asterisk 22.10.1~dfsg", True), ("Asterisk 20.9.3", False), ("?", False)])
def test_an_engine_counts_when_it_is_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, fits: bool
) -> None:
    program = tmp_path / "asterisk"
    program.write_text(f"#!/bin/sh\necho '{said}'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    found = install.of_machine()
    assert (found is not None) == fits


def test_the_engine_of_this_machine_has_its_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    binary = install.ensure(Environment())
    assert binary.version >= install.OLDEST
    assert (binary.modules / "res_ari.so").exists()
    assert (binary.data / "documentation").exists()
