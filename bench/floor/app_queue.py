"""The peer: the same Asterisk build with ``app_queue`` and a configuration that is good to it.

Telephones and callers have the settings that ours have, and calls are recorded by the same command. What is waited for
is as short as it can be: no wrap-up, every waiting caller served at once when an agent is free (``autofill``), and the
caller is not answered before the agent, which would cost each 80 ms.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

import httpx
import psutil

from bench.floor.side import RTP_PORTS, Players
from bench.floor.usage import family
from huawu.config.env import Environment
from huawu.telephony.install import AsteriskBinary, ensure
from huawu.telephony.places import Places
from huawu.telephony.prompts import make_all
from huawu.telephony.render import ari_password, render
from tests.system.running import free_port

START_LIMIT_S = 20.0
QUEUES = """[general]
autofill = yes
shared_lastcall = no
persistentmembers = no
"""
QUEUE = """
[floor{count}]
strategy = leastrecent
ringinuse = no
wrapuptime = 0
retry = 1
timeout = 20
autopause = no
joinempty = yes
leavewhenempty = no
announce-frequency = 0
"""
DIALPLAN = """[hotlines]
exten => _X.,1,Set(CALL=${{UUID()}})
 same => n,MixMonitor({recordings}/${{CALL}}.raw,bDr({recordings}/.48khz.sln48))
 same => n,Queue(floor${{EXTEN}})
 same => n,Hangup()

[desk]
"""
AGENT = """
[{name}]
type = auth
auth_type = digest
username = {name}
password = {password}

[{name}]
type = aor
max_contacts = 1
remove_existing = yes
remove_unavailable = yes

[{name}]
type = endpoint
auth = {name}
aors = {name}
identify_by = username
allow_overlap = no
context = desk
disallow = all
allow = alaw,g722,ulaw
rtp_symmetric = yes
force_rport = yes
rewrite_contact = yes
direct_media = no
media_address = 127.0.0.1
bind_rtp_to_media_address = yes
"""


@dataclass
class AppQueue:
    """``async with AppQueue(folder, agents)``: running, with every agent known."""

    folder: Path
    agents: int
    floors: tuple[int, ...]
    """How many agents each queue has."""
    name: str = "app_queue"
    env: Environment = field(init=False)
    _process: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        first = 20_000
        self.env = replace(
            Environment(),
            var=self.folder,
            host="127.0.0.1",
            sip_port=free_port(),
            asterisk_http_port=free_port(),
            rtp_first_port=first,
            rtp_last_port=first + RTP_PORTS - 1,
        )
        self.places = Places.of(self.env)
        self._accounts = [(f"agent-{index:04d}", secrets.token_hex(8)) for index in range(self.agents)]

    @property
    def recordings(self) -> Path:
        return self.places.recordings

    async def __aenter__(self) -> AppQueue:
        binary = await asyncio.to_thread(ensure, self.env)
        await asyncio.to_thread(render, self.env, binary)
        await asyncio.to_thread(make_all, self.places)
        self._configure()
        self._start(binary)
        await self._until_up()
        return self

    async def __aexit__(self, *error: object) -> None:
        self._process.terminate()
        try:
            await asyncio.to_thread(self._process.wait, 10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _start(self, binary: AsteriskBinary) -> None:
        command = [*binary.command, "-f", "-n", "-q", "-C", str(self.places.etc / "asterisk.conf")]
        self._process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _configure(self) -> None:
        """What is different from ours."""
        etc = self.places.etc
        queues = QUEUES
        for count in self.floors:
            members = [f"member => PJSIP/{name}\n" for name, _ in self._accounts[:count]]
            queues += QUEUE.format(count=count) + "".join(members)
        (etc / "queues.conf").write_text(queues)
        (etc / "extensions.conf").write_text(DIALPLAN.format(recordings=self.recordings))
        agents = "".join(AGENT.format(name=name, password=password) for name, password in self._accounts)
        with (etc / "pjsip.conf").open("a") as file:
            file.write(agents)
        with (etc / "modules.conf").open("a") as file:
            file.write("load = app_queue.so\n")

    async def _until_up(self) -> None:
        """Asterisk's HTTP server answers when everything is loaded."""
        login = ("huawu", ari_password(self.places))
        end = monotonic() + START_LIMIT_S
        async with httpx.AsyncClient(auth=login, trust_env=False) as client:
            while monotonic() < end:
                with contextlib.suppress(httpx.TransportError):
                    answer = await client.get(f"{self.env.ari}/asterisk/modules/app_queue.so")
                    if answer.is_success and answer.json()["status"] == "Running":
                        return
                await asyncio.sleep(0.1)
        raise RuntimeError(f"app_queue is not running; see {self.places.log}")

    @contextlib.asynccontextmanager
    async def floor(self, agents: int) -> AsyncIterator[Players]:
        """A queue with so many agents."""
        yield Players(("127.0.0.1", self.env.sip_port), str(agents), self._accounts[:agents])

    def processes(self) -> list[psutil.Process]:
        return family([self._process.pid])
