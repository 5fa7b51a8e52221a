"""A whole house as its own processes on free ports, for tests, benchmarks and checks of what users meet."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

START_LIMIT_S = 60.0
STOP_LIMIT_S = 20.0
ALONE = ("up",)
ENGINE_BY_ITSELF = ("engine", "up --no-asterisk")
APART = ("engine", "switchboard --no-asterisk", "worker", "web")
"""What runs where: everything in one process, with the engine left out, each part by itself (needs Redis)."""
HUAWU = str(Path(sys.executable).with_name("huawu"))
HOST = "127.0.0.1"


def free_port() -> int:
    """A port nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@dataclass
class RunningHouse:
    """``async with RunningHouse(folder) as house`` gives a seeded house that is up:
    ``origin``, ``sip``, ``password``.
    """

    folder: Path
    arrangement: Sequence[str] = ALONE
    """The commands that make it up, in the order of their start."""
    redis_url: str = ""
    environment: dict[str, str] = field(default_factory=dict)
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.http_port, self.sip_port, self.asterisk_port = free_port(), free_port(), free_port()
        self.carrier_port = free_port()
        first_rtp = 20000 + (os.getpid() * 40 + self.http_port) % 200 * 200
        self.environment = {
            **os.environ,
            "HUAWU_VAR": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "HUAWU_HTTP_PORT": str(self.http_port),
            "HUAWU_SIP_PORT": str(self.sip_port),
            "HUAWU_ASTERISK_HTTP_PORT": str(self.asterisk_port),
            "HUAWU_RTP_FIRST_PORT": str(first_rtp),
            "HUAWU_RTP_LAST_PORT": str(first_rtp + 199),
            "HUAWU_REDIS_URL": self.redis_url,
            "HUAWU_TRUNKS": str(self.trunks),
            **self.environment,
        }
        self.environment.pop("DJANGO_SETTINGS_MODULE", None)

    @property
    def trunks(self) -> Path:
        """Names the line to a carrier; whoever plays the carrier listens on :attr:`carrier`."""
        return self.folder / "trunks.toml"

    @property
    def carrier(self) -> tuple[str, int]:
        return HOST, self.carrier_port

    @property
    def origin(self) -> str:
        return f"http://{HOST}:{self.http_port}"

    @property
    def sip(self) -> tuple[str, int]:
        return HOST, self.sip_port

    async def __aenter__(self) -> RunningHouse:
        await self.prepare()
        await self.bring_up()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.stop()

    async def prepare(self) -> None:
        """The database and the demonstration company."""
        (self.folder / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
        self.trunks.write_text(
            f'[trunk.carrier]\naddresses = ["192.0.2.2"]\noutbound = true\nserver = "{HOST}:{self.carrier_port}"\n'
        )
        for command in (["manage", "migrate", "-v0"], ["seed"]):
            await asyncio.to_thread(self._run, *command)

    def _run(self, *command: str) -> None:
        subprocess.run([HUAWU, *command], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    async def bring_up(self) -> float:
        """Start what is missing of the arrangement; gives the seconds until every part answers."""
        for line in self.arrangement:
            command, *arguments = line.split()
            if command not in self.processes:
                self.start(command, *arguments)
        return await self.until_healthy()

    def start(self, command: str, *arguments: str, name: str = "", **environment: str) -> None:
        """Start one of the house's processes; its output goes to ``<folder>/<name>.out``, named after the command
        unless another ``name`` is given."""
        name = name or command
        with (self.folder / f"{name}.out").open("ab") as output:
            self.processes[name] = subprocess.Popen(
                [HUAWU, command, *arguments], env=self.environment | environment, stdout=output, stderr=output
            )

    async def until_healthy(self, limit_s: float = START_LIMIT_S, *, origin: str = "") -> float:
        """Wait until every part answers (at ``origin``, if there is more than one); gives the seconds it took."""
        begun = time.monotonic()
        async with asyncio.timeout(limit_s), httpx.AsyncClient(trust_env=False) as client:
            while not await self._healthy(client, origin or self.origin):
                await asyncio.sleep(0.1)
        return time.monotonic() - begun

    async def _healthy(self, client: httpx.AsyncClient, origin: str) -> bool:
        for command, process in self.processes.items():
            if process.poll() is not None:
                raise AssertionError(f"{command} has ended:\n{self.output(command)}")
        with contextlib.suppress(httpx.TransportError):
            return (await client.get(f"{origin}/healthz")).status_code == httpx.codes.OK
        return False

    @contextlib.asynccontextmanager
    async def rearranged(self, arrangement: Sequence[str], redis_url: str) -> AsyncIterator[RunningHouse]:
        """The same house with its parts in other processes, and back again; what both have in common runs on."""
        before = self.arrangement, self.environment["HUAWU_REDIS_URL"]
        await self._rearrange(arrangement, redis_url)
        try:
            yield self
        finally:
            await self._rearrange(*before)

    async def _rearrange(self, arrangement: Sequence[str], redis_url: str) -> None:
        await self.stop(*[line.split()[0] for line in self.arrangement if line not in arrangement])
        self.arrangement = arrangement
        self.environment["HUAWU_REDIS_URL"] = redis_url
        await self.bring_up()

    def output(self, command: str) -> str:
        """The last lines that a process has written."""
        return "\n".join((self.folder / f"{command}.out").read_text(errors="replace").splitlines()[-40:])

    def kill(self, command: str) -> None:
        """End a process as a crash would."""
        process = self.processes.pop(command)
        process.kill()
        process.wait()

    async def stop(self, *names: str) -> None:
        """End these processes, or all, the newest first."""
        stopping = [name for name in reversed(self.processes) if not names or name in names]
        for name in stopping:
            self.processes[name].send_signal(signal.SIGINT)
        for name in stopping:
            process = self.processes.pop(name)
            try:
                await asyncio.to_thread(process.wait, STOP_LIMIT_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise AssertionError(f"{name} did not stop:\n{self.output(name)}") from None

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
