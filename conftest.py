"""What every test shares: a place of its own under ``var/``, so that a run never touches a demo's data."""

from __future__ import annotations

import os
from pathlib import Path

import django
from hypothesis import settings

os.environ.setdefault("HUAWU_VAR", str(Path(__file__).resolve().parent / "var" / "test"))
os.environ.setdefault("XDG_RUNTIME_DIR", os.path.join(os.environ["HUAWU_VAR"], "run"))
Path(os.environ["XDG_RUNTIME_DIR"]).mkdir(mode=0o700, parents=True, exist_ok=True)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
settings.register_profile(
    "huawu", deadline=None
)  # a busy machine takes its time; how fast something is, a benchmark says
settings.load_profile("huawu")
django.setup()  # the plugins, imported next, need the models

pytest_plugins = ["tests.database", "tests.cast", "tests.system.fixtures"]
