"""Debian packages: which are missing, and installing them in one go."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from huawu.config.terminal import timed
from scripts.setup.tools import Tools
from scripts.setup.trouble import TroubleError


@dataclass(frozen=True)
class Package:
    """A Debian package, and how its presence is known."""

    name: str
    is_present: Callable[[], bool]


def _program(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name, path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin") is not None


SPEECH = Package("espeak-ng", _program("espeak-ng"))
DEBOOTSTRAP = Package("debootstrap", _program("debootstrap"))
VENV = Package("python3-venv", lambda: importlib.util.find_spec("ensurepip") is not None)
CHROMIUM = Package("chromium", _program("chromium"))
FONTS = Package("fonts-noto-cjk", Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists)
REDIS = Package("redis-server", _program("redis-server"))


def install(packages: Sequence[Package], tools: Tools) -> None:
    """Install the missing ones of ``packages``. Raises :class:`TroubleError` without root or without apt."""
    names = [package.name for package in packages if not package.is_present()]
    if not names:
        return
    _may_install(names)
    with timed(f"系统软件包 · Debian packages ({len(names)})"):
        tools.run("apt-get", "update")
        tools.run("apt-get", "install", "-y", "--no-install-recommends", *names, DEBIAN_FRONTEND="noninteractive")


def _may_install(names: Sequence[str]) -> None:
    command = f"apt-get install {' '.join(names)}"
    if not shutil.which("apt-get"):
        raise TroubleError(
            f"本机没有 apt-get，请先自行安装：{' '.join(names)}",
            f"there is no apt-get here: please install {' '.join(names)} first",
        )
    if os.geteuid() != 0:
        raise TroubleError(
            f"缺少系统软件包，请以 root 运行，或先执行：{command}",
            f"system packages are missing: run this as root, or first run: {command}",
        )
