"""What the two sides that are compared have in common."""

from __future__ import annotations

from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import psutil

RTP_PORTS = 8_000
"""For 300 talks and those who wait."""


@dataclass
class Piped:
    """A process whose standard input is written and whose standard output is read."""

    process: Process
    stdin: StreamWriter
    stdout: StreamReader


async def start_piped(*command: str, environment: dict[str, str] | None = None) -> Piped:
    """Start ``command``, in our environment unless another is given."""
    process = await create_subprocess_exec(*command, env=environment, stdin=PIPE, stdout=PIPE, limit=2**20)
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a process was started without its pipes")
    return Piped(process, process.stdin, process.stdout)


@dataclass
class Players:
    """Where the load dials, and the agents' telephones as pairs of account and password."""

    server: tuple[str, int]
    dial: str
    accounts: list[tuple[str, str]]

    async def until_ready(self) -> None:
        """Wait until every agent may be rung; the telephones are registered by then."""


class Side(Protocol):
    """One of the two."""

    name: str

    @property
    def recordings(self) -> Path:
        """Where the raw recordings grow."""
        ...

    def floor(self, agents: int) -> AbstractAsyncContextManager[Players]:
        """A floor with so many agents at work, while it lasts."""
        ...

    def processes(self) -> list[psutil.Process]:
        """All processes whose time and memory count."""
        ...
