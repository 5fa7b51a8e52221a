"""The set-up from its arguments to its exit status."""

from __future__ import annotations

import argparse
import fcntl
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from huawu.config.env import Environment
from huawu.config.terminal import say
from huawu.kit.errors import HuawuError
from scripts.setup import debian
from scripts.setup.plan import PURPOSES, packages_for, steps_for
from scripts.setup.steps import run_all
from scripts.setup.tools import Tools
from scripts.setup.trouble import TroubleError, explain

ROOT = Path(__file__).resolve().parents[2]
NEEDED_GIB = 3


def main() -> int:
    """Bring the checkout to where ``--for`` can run; the exit status (0 when it can)."""
    parser = argparse.ArgumentParser(prog="python3 -m scripts.setup")
    parser.add_argument("--for", dest="purpose", choices=PURPOSES, required=True)
    purpose = parser.parse_args().purpose
    try:
        with _alone():
            set_up(purpose)
    except TroubleError as trouble:
        explain(trouble)
        return 1
    except HuawuError as error:
        explain(TroubleError(error.message("zh"), error.message("en")))
        return 1
    except KeyboardInterrupt:
        say("✗ 已中断，再次运行会接着做", "interrupted; the next run goes on from here", error=True)
        return 130
    return 0


def set_up(purpose: str) -> None:
    """Do what is missing for ``purpose``. Raises :class:`TroubleError`."""
    started = time.monotonic()
    tools = Tools(ROOT, Environment().var / "setup.log")
    stamps = ROOT / ".venv" / ".stamps"
    if not stamps.exists():
        refuse_full_disk(shutil.disk_usage(ROOT).free / 2**30)
        say("首次安装，需要几分钟", f"first set-up, a few minutes; details in {tools.log}")
    debian.install(packages_for(purpose), tools)
    if run_all(steps_for(purpose, ROOT), stamps, tools):
        seconds = time.monotonic() - started
        say(f"✓ 安装完成，用时 {seconds:.0f} 秒", f"set up in {seconds:.0f} s")


def refuse_full_disk(free_gib: float) -> None:
    """Raises :class:`TroubleError` when the disk has too little room for a first set-up."""
    if free_gib < NEEDED_GIB:
        raise TroubleError(
            f"磁盘只剩 {free_gib:.1f} GiB，首次安装需要 {NEEDED_GIB} GiB，请先腾出空间",
            f"{free_gib:.1f} GiB of disk are left, the first set-up needs {NEEDED_GIB}: free some first",
        )


@contextmanager
def _alone() -> Iterator[None]:
    """Two set-ups of one checkout take turns."""
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var" / "setup.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("等待另一个安装结束……", "waiting for another set-up to finish")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
