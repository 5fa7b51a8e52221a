"""The browser side's tools."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run_node(*command: str) -> str:
    """Run npm or node at the root of the repository; what it says, which is shown when it fails."""
    programs = str(Path(sys.executable).parent)  # where set-up puts Node when the machine has none
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}", "CI": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout
