"""Locks pin everything and name no place to get it from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
NPM = json.loads((ROOT / "web" / "package-lock.json").read_text())["packages"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_python_packages_are_pinned_with_hashes(lock: Path) -> None:
    requirements = re.split(r"\n(?=\S)", re.sub(r"(?m)^ *#.*\n?", "", lock.read_text()).strip())
    assert requirements
    for requirement in requirements:
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


@pytest.mark.parametrize("lock", [*LOCKS, ROOT / "web" / "package-lock.json"], ids=lambda lock: lock.name)
def test_locks_name_no_host(lock: Path) -> None:
    lines = [line for line in lock.read_text().splitlines() if '"funding"' not in line and '"url"' not in line]
    assert not [line for line in lines if "resolved" in line or "index-url" in line or "find-links" in line]


def test_what_was_built_together_is_locked_together() -> None:
    """The lock of the build tools agrees with the others where both name a package."""
    versions = [dict(re.findall(r"(?m)^([\w.-]+)==(\S+)", lock.read_text())) for lock in LOCKS]
    for name in {name for lock in versions for name in lock}:
        assert len({lock[name] for lock in versions if name in lock}) == 1, name


def test_npm_packages_are_pinned_with_hashes() -> None:
    loose = [path for path, entry in NPM.items() if path and "integrity" not in entry and "os" not in entry]
    assert not loose


def test_npm_s_lock_knows_every_platform() -> None:
    """Otherwise ``npm ci`` refuses it; ``python3 -m scripts.complete_npm_lock`` repairs it."""
    wanted = {name for entry in NPM.values() for name in entry.get("optionalDependencies", {})}
    there = {path.split("node_modules/")[-1] for path in NPM}
    assert wanted <= there
