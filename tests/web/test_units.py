"""The browser side's unit tests, run by vitest as one test here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_vitest() -> None:
    """What vitest says is shown when one of its tests fails."""
    programs = str(Path(sys.executable).parent)  # where set-up puts Node when the machine has none
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}", "CI": "1"}
    done = subprocess.run(
        ["npm", "--prefix", "web", "test"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "passed" in done.stdout
