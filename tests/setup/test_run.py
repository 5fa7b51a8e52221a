"""The set-up as a program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.setup.run import refuse_full_disk
from scripts.setup.trouble import TroubleError

ROOT = Path(__file__).resolve().parents[2]


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_an_old_python_is_told_so_in_one_line() -> None:
    done = python(
        "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_module('scripts.setup', run_name='__main__')"
    )
    assert done.returncode == 1
    assert "Python 3.11" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_an_unknown_purpose_is_refused() -> None:
    done = python("import runpy, sys; sys.argv[1:] = ['--for', 'fun']; runpy.run_module('scripts.setup')")
    assert done.returncode == 2
    assert "fun" in done.stderr


def test_it_needs_nothing_but_the_standard_library() -> None:
    code = (
        "import sys; sys.path = [p for p in sys.path if 'site-packages' not in p] + ['.'];"
        "import scripts.setup.run as run; print(run.main.__name__)"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "main", done.stderr


def test_a_full_disk_is_refused_before_anything_is_fetched() -> None:
    with pytest.raises(TroubleError) as caught:
        refuse_full_disk(0.4)
    assert "0.4 GiB" in caught.value.zh
    refuse_full_disk(50)
