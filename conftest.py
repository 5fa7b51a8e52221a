"""What every test shares: a place of its own under ``var/``, so that a run never touches a demo's data.

The settings are named here and not in ``pyproject.toml``: pytest-django would read them before this file.
"""

from __future__ import annotations

import os
from pathlib import Path

VAR = Path(os.environ.setdefault("HUAWU_VAR", str(Path(__file__).resolve().parent / "var" / "test")))
RUN = VAR / "run"
RUN.mkdir(mode=0o700, parents=True, exist_ok=True)
os.environ.setdefault("XDG_RUNTIME_DIR", str(RUN))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
