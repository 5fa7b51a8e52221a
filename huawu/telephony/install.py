"""Which Asterisk to run: the machine's own if it is new enough, else a tree of Debian packages in the cache."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from huawu.config.env import Environment
from huawu.telephony.debian_tree import make_tree

OLDEST = (22, 6)
"""First release whose REST interface has everything that is used here."""

_VERSION = re.compile(r"Asterisk (?:certified[-/])?(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class AsteriskBinary:
    """How to run it (``command``, arguments follow) and where its modules and data lie."""

    command: tuple[str, ...]
    modules: Path
    data: Path
    version: tuple[int, int]


def ensure(env: Environment) -> AsteriskBinary:
    """An Asterisk that can be started; installs one when there is none.

    Raises an EngineSetupError that says in one line what to do.
    """
    found = of_machine() or of_tree(env.cache / "asterisk-tree")
    if found:
        return found
    make_tree(env.cache / "asterisk-tree")
    installed = of_tree(env.cache / "asterisk-tree")
    if installed is None:
        raise RuntimeError("the tree was made but its Asterisk does not run")
    return installed


def of_machine() -> AsteriskBinary | None:
    """The machine's own Asterisk, if it is new enough."""
    path = shutil.which("asterisk") or shutil.which("/usr/sbin/asterisk")
    return _binary((path,), Path("/")) if path else None


def of_tree(tree: Path) -> AsteriskBinary | None:
    """The Asterisk of a folder with a Debian system in it, run by that system's own loader and libraries.

    No chroot, therefore no root: the loader is told where the libraries lie.
    """
    loader = next(iter(sorted((tree / "usr").glob("lib*/ld-linux*.so.*"))), None) or next(
        iter(sorted((tree / "usr" / "lib").glob("*/ld-linux*.so.*"))), None
    )
    libraries = _libraries(tree)
    if loader is None or libraries is None:
        return None
    command = (str(loader), "--library-path", str(libraries), str(tree / "usr/sbin/asterisk"))
    return _binary(command, tree)


def _libraries(root: Path) -> Path | None:
    """The multiarch folder that holds Asterisk's modules, e.g. ``usr/lib/aarch64-linux-gnu``."""
    found = sorted((root / "usr" / "lib").glob("*/asterisk/modules"))
    return found[0].parent.parent if found else None


def _binary(command: tuple[str, ...], root: Path) -> AsteriskBinary | None:
    try:
        shown = subprocess.run([*command, "-V"], capture_output=True, text=True, timeout=20, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = _VERSION.search(shown)
    version = (int(match[1]), int(match[2])) if match else (0, 0)
    if version < OLDEST:
        return None
    libraries = _libraries(root)
    modules = libraries / "asterisk/modules" if libraries else root / "usr/lib/asterisk/modules"
    data = next((d for d in (root / "usr/share/asterisk", root / "var/lib/asterisk") if d.is_dir()), root)
    return AsteriskBinary(command, modules, data, version)
