"""Processor time and memory of a side's processes, as the kernel counts them."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import psutil


def family(roots: Iterable[int]) -> list[psutil.Process]:
    """These processes and all that they have started."""
    found: dict[int, psutil.Process] = {}
    for root in roots:
        with contextlib.suppress(psutil.NoSuchProcess):
            process = psutil.Process(root)
            found |= {each.pid: each for each in (process, *process.children(recursive=True))}
    return list(found.values())


def processor_s(processes: Iterable[psutil.Process]) -> dict[str, float]:
    """Seconds of processor time so far by program, children that have ended included."""
    total: dict[str, float] = defaultdict(float)
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            total[_program(process.cmdline())] += sum(process.cpu_times()[:4])
    return dict(total)


def _program(command: list[str]) -> str:
    """``asterisk``, ``postgres``, ``redis-server``, or the ``huawu`` command by its name."""
    words = [Path(word).name for word in " ".join(command).split()]
    known = ("engine", "switchboard", "web", "worker") if "huawu" in words else ("asterisk", "postgres:", "postgres")
    return next((word for word in words if word in known), words[0] if words else "gone").rstrip(":")


def memory_mib(processes: Iterable[psutil.Process]) -> float:
    """Resident memory; pages that several share count once between them (PSS)."""
    total = 0
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            total += process.memory_full_info().pss
    return total / 2**20
