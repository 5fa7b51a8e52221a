"""The Makefile's list of itself is whole, and what is written elsewhere about it is true."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "Makefile").read_text()
TARGETS = set(re.findall(r"(?m)^([a-z-]+):", TEXT))


def test_help_names_every_target() -> None:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split()[1] for line in said.splitlines() if line.startswith("  make ")} == TARGETS


def test_no_target_is_taken_for_a_file() -> None:
    (phony,) = re.findall(r"(?m)^\.PHONY: (.*)$", TEXT)
    assert set(phony.split()) == TARGETS


def test_bench_runs_every_measurement() -> None:
    (wanted,) = re.findall(r"(?m)^bench: ([a-z -]+?) ##", TEXT)
    assert set(wanted.split()) == {target for target in TARGETS if target.startswith("bench-")}


@pytest.mark.parametrize("document", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/operations.md"])
def test_commands_in_documents_exist(document: str) -> None:
    named = re.findall(r"`make ([a-z-]+)", (ROOT / document).read_text())
    assert set(named) <= TARGETS


def test_without_python_it_says_what_to_install(tmp_path: Path) -> None:
    for name in ("make", "bash"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    done = subprocess.run(
        [tmp_path / "make", "demo"], cwd=ROOT, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "apt-get install python3" in done.stderr
