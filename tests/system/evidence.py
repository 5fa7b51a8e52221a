"""What remains of a call: its events, its recording, its channels in the engine, what its telephones have heard."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import soundfile
from numpy.typing import NDArray

from tests.calls.rtp import RtpEnd
from tests.calls.tones import share
from tests.system.agent import DeskClient
from tests.system.running import RunningHouse

LIMIT_S = 20.0
PACKETS_PER_S = 50
_STEP_S = 0.04

Call = dict[str, Any]


async def call_in_the_books(person: DeskClient, call_id: str, holds: Callable[[Call], object]) -> Call:
    """Wait until the call's page is there and says what is asked."""
    async with asyncio.timeout(LIMIT_S):
        while True:
            answer = await person.ask("GET", f"/calls/{call_id}")
            if answer.is_success and holds(found := answer.json()):
                call: Call = found
                return call
            await asyncio.sleep(0.1)


def kinds_of(call: Call) -> list[str]:
    """The kinds of its events, first to last; none is missing and none is there twice."""
    assert [event["seq"] for event in call["events"]] == list(range(1, len(call["events"]) + 1))
    instants = [datetime.fromisoformat(event["at"]) for event in call["events"]]
    assert instants == sorted(instants)
    return [event["kind"] for event in call["events"]]


def heard_all_the_time(audio: RtpEnd, tone: float, seconds: float) -> bool:
    """Whether what was heard since :meth:`RtpEnd.forget`, ``seconds`` ago, is this tone throughout."""
    frames = [*audio.heard]
    windows = [np.concatenate(frames[i : i + 10]) for i in range(0, len(frames) - 9, 10)]
    spoilt = sum(share(window, tone) < 0.5 for window in windows)
    return len(frames) > 0.9 * PACKETS_PER_S * (seconds - 0.2) and spoilt <= max(1, len(windows) // 10)


async def recording_of(person: DeskClient, call_id: str) -> tuple[NDArray[np.int16], NDArray[np.int16], int]:
    """Caller, agent, samples per second; waits until it is kept."""
    await call_in_the_books(person, call_id, lambda call: (call["recording"] or {}).get("state") == "kept")
    sound, rate = soundfile.read(io.BytesIO(await person.fetch(f"/calls/{call_id}/recording")), dtype="int16")
    return sound[:, 0], sound[:, 1], int(rate)


def longest_gap_s(channel: NDArray[np.int16], tone: float, rate: int) -> float:
    """How long the tone is missing at worst between its first and its last sound."""
    step = int(rate * _STEP_S)
    there = [share(channel[i : i + step], tone, rate) > 0.5 for i in range(0, len(channel) - step, step)]
    sounding = np.flatnonzero(there)
    return float(np.diff(sounding).max() - 1) * _STEP_S


async def until_engine_is_empty(house: RunningHouse) -> None:
    """Wait until the engine has no channel and no bridge left."""
    async with asyncio.timeout(LIMIT_S), engine_of(house) as client:
        for what in ("channels", "bridges"):
            while (await client.get(what)).json():
                await asyncio.sleep(0.1)


@asynccontextmanager
async def engine_of(house: RunningHouse) -> AsyncIterator[httpx.AsyncClient]:
    """The engine's own interface, past the switchboard; addresses are those behind ``/ari/``."""
    password = await asyncio.to_thread(Path(house.folder, "asterisk", "ari-password").read_text)
    base = f"http://127.0.0.1:{house.asterisk_port}/ari/"
    async with httpx.AsyncClient(base_url=base, auth=("huawu", password), trust_env=False) as client:
        yield client
