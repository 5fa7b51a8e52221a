"""Adds to ``web/package-lock.json`` the optional packages for other platforms that npm left out.

npm leaves out a package that the registry in use does not carry (many mirrors carry no Android build of rollup), and
``npm ci`` then refuses the lock. Their version is named exactly by the package that wants them, and their platform by
their name; they are not fetched on any other platform.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parents[1] / "web" / "package-lock.json"
NAME = re.compile(r"-(?P<os>[a-z0-9]+)-(?P<cpu>[a-z0-9]+)(?:-(?P<flavour>[a-z]+))?$")
PROCESSORS = {"gnueabihf": "arm", "musleabihf": "arm", "eabi": "arm"}

Packages = dict[str, dict[str, Any]]


def missing(packages: Packages) -> dict[str, dict[str, Any]]:
    """The entries to add, by their path in the lock."""
    found: Packages = {}
    for entry in packages.values():
        for name, version in entry.get("optionalDependencies", {}).items():
            path, dev = f"node_modules/{name}", {"dev": True} if entry.get("dev") else {}
            if not any(there == path or there.endswith(f"/{path}") for there in packages):
                found[path] = {"version": version, "optional": True, **platform(name), **dev}
    return found


def platform(name: str) -> dict[str, list[str]]:
    """``cpu``, ``os`` and ``libc`` from a name such as ``@rollup/rollup-linux-x64-musl``."""
    match = NAME.search(name)
    if match is None:
        raise ValueError(f"{name} does not name a platform: run npm with a complete registry instead")
    flavour = match["flavour"] or ""
    facts = {"cpu": [PROCESSORS.get(flavour, match["cpu"])], "os": [match["os"]]}
    if match["os"] == "linux":
        facts["libc"] = ["musl" if flavour.startswith("musl") else "glibc"]
    return facts


def main() -> int:
    """Complete the lock in place; prints how many entries were added."""
    lock = json.loads(LOCK.read_text())
    more = missing(lock["packages"])
    lock["packages"] = dict(sorted({**lock["packages"], **more}.items()))
    LOCK.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")
    print(f"{len(more)} added")
    return 0


if __name__ == "__main__":
    sys.exit(main())
