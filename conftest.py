"""What every test shares: a place of its own under ``var/``, so that a run never touches a demo's data."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("HUAWU_VAR", str(Path(__file__).resolve().parent / "var" / "test"))
os.environ.setdefault("XDG_RUNTIME_DIR", os.environ["HUAWU_VAR"])
