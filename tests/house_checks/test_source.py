"""Which files are looked at, and what is reported."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from scripts.house_checks.source import Problem, Source, problems, sources


def test_tracked_and_new_text_files_are_looked_at(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    for name, content in (
        ("tracked.py", b"x"),
        ("new.md", b"y"),
        ("skipped.log", b"z"),
        ("picture.png", b"\xff\xfe\x00"),
    ):
        (tmp_path / name).write_bytes(content)
    (tmp_path / ".gitignore").write_text("*.log\n")
    subprocess.run(["git", "add", "tracked.py"], cwd=tmp_path, check=True)
    assert {source.path: source.text for source in sources(tmp_path)} == {
        ".gitignore": "*.log\n",
        "new.md": "y",
        "tracked.py": "x",
    }


def test_a_file_deleted_but_not_committed_is_passed_over(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / "gone.py").write_text("x")
    subprocess.run(["git", "add", "gone.py"], cwd=tmp_path, check=True)
    (tmp_path / "gone.py").unlink()
    assert list(sources(tmp_path)) == []


def test_problems_come_in_order_and_once() -> None:
    def twice(source: Source) -> Iterator[Problem]:
        yield Problem(source.path, 2, "b")
        yield Problem(source.path, 1, "a")
        yield Problem(source.path, 2, "b")

    assert [str(problem) for problem in problems([Source("x.py", "")], [twice])] == ["x.py:1: a", "x.py:2: b"]
