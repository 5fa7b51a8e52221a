"""Other programs' failures become one line that says what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts.setup.tools import Tools
from scripts.setup.trouble import TroubleError, explain


@pytest.fixture
def tools(tmp_path: Path) -> Tools:
    return Tools(tmp_path, tmp_path / "var" / "setup.log")


def trouble(tools: Tools, says: str) -> TroubleError:
    with pytest.raises(TroubleError) as caught:
        tools.run(sys.executable, "-c", f"import sys; print({says!r}); sys.exit(3)")
    return caught.value


def test_what_a_program_says_goes_to_the_log(tools: Tools, capfd: pytest.CaptureFixture[str]) -> None:
    tools.run(sys.executable, "-c", "print('你好')")
    assert "你好" in tools.log.read_text()
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(
    "says",
    [
        "Temporary failure in name resolution",
        "npm error code ENOTFOUND",
        "WARNING: Retrying ... Connection timed out",
        "E: Failed to fetch some package",
        "ERROR: No matching distribution found for django==5.2.19",
    ],
)
def test_no_network(tools: Tools, says: str) -> None:
    assert "网络" in trouble(tools, says).zh


def test_a_full_disk(tools: Tools) -> None:
    assert "磁盘已满" in trouble(tools, "OSError: [Errno 28] No space left on device").zh


def test_any_other_failure_names_the_program_and_the_log(tools: Tools) -> None:
    error = trouble(tools, "segmentation violation")
    assert "状态 3" in error.zh
    assert str(tools.log) in error.zh
    assert "segmentation violation" in error.log


def test_words_of_an_earlier_program_are_not_blamed(tools: Tools) -> None:
    tools.run(sys.executable, "-c", "print('Failed to fetch, but went on')")
    assert "网络" not in trouble(tools, "something else").zh


def test_only_the_last_lines_are_shown(tools: Tools, capsys: pytest.CaptureFixture[str]) -> None:
    explain(trouble(tools, "\n".join(f"line {number}" for number in range(100))))
    shown = capsys.readouterr().err.splitlines()
    assert "line 99" in shown[-2]
    assert "line 50" not in shown
    assert shown[-1].startswith("✗ ")


def test_a_program_that_is_not_there(tools: Tools) -> None:
    with pytest.raises(TroubleError, match="no-such-program"):
        tools.run("no-such-program")


def test_the_environment_s_programs_come_first(tools: Tools) -> None:
    program = tools.root / ".venv" / "bin" / "npm"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\necho ours\n")
    program.chmod(0o755)
    tools.run("npm")
    assert "ours" in tools.log.read_text()
