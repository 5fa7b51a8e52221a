"""One Asterisk as a child of ours: configured, started, watched, stopped."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from asyncio.subprocess import Process

import httpx

from huawu.config.env import Environment
from huawu.telephony.errors import EngineStartError, PortTakenError
from huawu.telephony.install import AsteriskBinary, ensure
from huawu.telephony.places import Places
from huawu.telephony.prompts import make_all
from huawu.telephony.render import ari_password, render

START_LIMIT_S = 10.0
STOP_LIMIT_S = 5.0


class AsteriskProcess:
    """Several may run on one machine when their ``HUAWU_VAR`` and ports differ.

    Start it from a thread that lives as long as it should: the kernel ends Asterisk with that thread, so that
    none is left behind when we are killed.
    """

    def __init__(self, env: Environment, binary: AsteriskBinary | None = None) -> None:
        self.env = env
        self.places = Places.of(env)
        self._binary = binary
        self._process: Process | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.returncode is None else None

    async def start(self) -> None:
        """Write the configuration, start, and return when the REST interface answers (ten seconds at most).

        Raises PortTakenError or EngineStartError.
        """
        if self.pid:
            return
        if self._binary is None:
            self._binary = await asyncio.to_thread(ensure, self.env)
        check_ports(self.env)
        await asyncio.to_thread(render, self.env, self._binary)
        await asyncio.to_thread(make_all, self.places)
        self._process = await asyncio.create_subprocess_exec(
            *self._command(self._binary),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            env=_without_zone(),
            # A Ctrl-C in the terminal is for us; we stop the engine in our own order.
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(START_LIMIT_S):
                await self._until_answering(self._process)
        except TimeoutError as error:
            await self.stop()
            raise EngineStartError(log=self.places.log / "messages.log") from error

    async def stop(self) -> None:
        """End it: calls are hung up at once. Does nothing when it is not running."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), STOP_LIMIT_S)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def died(self) -> int:
        """Wait until it has ended, for whatever reason; gives the exit status (negative: the signal)."""
        return await self._process.wait() if self._process else 0

    def _command(self, binary: AsteriskBinary) -> list[str]:
        configuration = str(self.places.etc / "asterisk.conf")
        return ["setpriv", "--pdeathsig", "KILL", *binary.command, "-f", "-n", "-q", "-C", configuration]

    async def _until_answering(self, process: Process) -> None:
        address = f"{self.env.ari}/asterisk/info"
        async with httpx.AsyncClient(auth=("huawu", ari_password(self.places))) as client:
            while process.returncode is None:
                try:
                    answer = await client.get(address, params={"only": "status"})
                    if answer.status_code == httpx.codes.OK:
                        return
                except httpx.TransportError:
                    pass
                await asyncio.sleep(0.05)
        raise EngineStartError(log=self.places.log / "messages.log")


def _without_zone() -> dict[str, str]:
    """Django puts its own time zone into the environment. Asterisk goes by the machine's except where the C library
    makes seconds of a local time; with another zone there, they would be hours off."""
    return {name: value for name, value in os.environ.items() if name != "TZ"}


def check_ports(env: Environment) -> None:
    """Raises PortTakenError, naming the port and the setting that moves it."""
    wanted = (
        (env.host, env.sip_port, socket.SOCK_DGRAM, "HUAWU_SIP_PORT"),
        (env.host, env.sip_port, socket.SOCK_STREAM, "HUAWU_SIP_PORT"),
        (env.asterisk_http_host, env.asterisk_http_port, socket.SOCK_STREAM, "HUAWU_ASTERISK_HTTP_PORT"),
    )
    for host, port, kind, setting in wanted:
        with socket.socket(socket.AF_INET, kind) as probe:
            if kind == socket.SOCK_STREAM:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise PortTakenError(port=port, setting=setting) from error
