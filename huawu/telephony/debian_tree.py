"""Debian's Asterisk in a folder of its own, by debootstrap, beside whatever the machine runs."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from huawu.telephony.errors import DownloadError, NoDebianError, NoRootError

SUITE = "forky"
_SCRIPT = Path("/usr/share/debootstrap/scripts/sid")
_MIRROR = re.compile(r"^https?://\S+$")


def make_tree(tree: Path) -> None:
    """Make ``tree`` with Debian's Asterisk in it. A second caller waits for the first and finds it made."""
    tree.parent.mkdir(parents=True, exist_ok=True)
    with _lock(tree.with_suffix(".lock")):
        if tree.exists():
            return
        _require_root()
        mirror = find_mirror()
        if mirror is None:
            raise NoDebianError
        log = tree.with_suffix(".log")
        _install_debootstrap(log)
        _bootstrap(tree, mirror, log)


def find_mirror(apt: Path = Path("/etc/apt")) -> str | None:
    """The Debian mirror that this machine's apt uses for the main archive, if any."""
    lists = [apt / "sources.list", *sorted((apt / "sources.list.d").glob("*.list"))]
    sources = sorted((apt / "sources.list.d").glob("*.sources"))
    texts = [(_of_list, path) for path in lists] + [(_of_sources, path) for path in sources]
    for read, path in texts:
        for uri in read(path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else ():
            if _MIRROR.match(uri) and "security" not in uri:
                return uri
    return None


def _of_list(text: str) -> Iterator[str]:
    """URIs of one-line entries: ``deb [option=…] URI suite main``."""
    for line in text.splitlines():
        match = re.match(r"^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+.*\bmain\b", line)
        if match and not match[2].endswith(("-security", "/updates")):
            yield match[1]


def _of_sources(text: str) -> Iterator[str]:
    """URIs of deb822 stanzas."""
    for stanza in re.split(r"\n\s*\n", text):
        fields = {key.lower(): value for key, value in re.findall(r"(?m)^([A-Za-z-]+):[ \t]*(.*)$", stanza)}
        plain = fields.get("enabled", "yes").lower() != "no" and "deb" in fields.get("types", "").split()
        if plain and "main" in fields.get("components", "").split() and "-security" not in fields.get("suites", ""):
            yield from fields.get("uris", "").split()


def _require_root() -> None:
    if os.geteuid() != 0:
        raise NoRootError


def _install_debootstrap(log: Path) -> None:
    if _SCRIPT.exists():
        return
    if shutil.which("apt-get") is None:
        raise NoDebianError
    _run(["apt-get", "update", "-q"], log)
    _run(["apt-get", "install", "-y", "-q", "--no-install-recommends", "debootstrap"], log)


def _bootstrap(tree: Path, mirror: str, log: Path) -> None:
    """Make it beside its place and rename it, so that a half-made tree is never taken for a whole one."""
    half = Path(tempfile.mkdtemp(prefix="asterisk-tree-", dir=tree.parent))
    try:
        command = ["debootstrap", "--variant=minbase", "--include=asterisk,asterisk-modules"]
        _run([*command, SUITE, str(half), mirror, str(_SCRIPT)], log)
        _strip(half)
        half.chmod(0o755)
        half.rename(tree)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _strip(tree: Path) -> None:
    """Drop what running Asterisk does not need: packages, lists, manuals, translations."""
    unneeded = ("var/cache/apt", "var/lib/apt/lists", "usr/share/doc", "usr/share/man", "usr/share/locale")
    for name in (*unneeded, "usr/share/info", "usr/share/perl", "usr/share/zoneinfo", "var/log"):
        shutil.rmtree(tree / name, ignore_errors=True)


def _run(command: list[str], log: Path) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    with log.open("ab") as output:
        result = subprocess.run(command, stdout=output, stderr=output, env=environment, check=False)
    if result.returncode:
        raise DownloadError(log=log)


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
