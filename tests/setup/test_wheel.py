"""Whoever installs the wheel needs no Node: the built pages are in it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = ("pyproject.toml", "README.md", "LICENSE", ".gitignore")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names in a wheel of this checkout, with a page as the front end's build leaves it."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in FILES:
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "huawu", folder / "huawu", ignore=shutil.ignore_patterns("__pycache__", "static"))
    (folder / "huawu/static/app/assets").mkdir(parents=True)
    (folder / "huawu/static/app/index.html").write_text("<!doctype html>")
    (folder / "huawu/static/app/assets/index-1a2b.js").write_text("")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "--no-index", "."]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(made).namelist())


def test_the_built_pages_are_inside(wheel: set[str]) -> None:
    assert {"huawu/static/app/index.html", "huawu/static/app/assets/index-1a2b.js"} <= wheel


def test_everything_that_is_not_python_is_inside_as_well(wheel: set[str]) -> None:
    data = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "huawu").rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and "static" not in path.parts
    }
    assert data
    assert data <= wheel


def test_tests_and_tools_stay_outside(wheel: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in wheel} == {"huawu"}
