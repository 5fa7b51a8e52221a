"""Requests to Asterisk over kept-alive HTTP or over the events' WebSocket: ``python -m bench.ari_transport``.

Each command makes or removes a bridge on a real Asterisk, while events arrive. Round trips are measured one at a
time and at a steady rate (answers are not waited for before the next command is due). The last line is one JSON
object; times are milliseconds.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import statistics
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx

from huawu.telephony.ari import AriClient
from huawu.telephony.process import AsteriskProcess
from huawu.telephony.render import ari_password
from tests.calls.engine import own_environment

LAG = 200
"""A bridge is removed this many commands after it was made: never before it exists, even under load."""
Request = Callable[[str, str], Awaitable[object]]


class HttpRequests:
    """The way not taken: one of a pool of kept-alive connections for each request."""

    def __init__(self, base: str, password: str) -> None:
        limits = httpx.Limits(max_connections=32, max_keepalive_connections=32)
        self.client = httpx.AsyncClient(base_url=base, auth=("huawu", password), limits=limits, trust_env=False)

    async def request(self, method: str, path: str) -> object:
        return (await self.client.request(method, path)).status_code


async def one_command(request: Request, run: str, number: int) -> float:
    """Make a bridge, or remove the one of a second ago."""
    begun = time.perf_counter()
    if number % 2 == 0:
        await request("POST", f"/bridges/{run}-{number}")
    else:
        await request("DELETE", f"/bridges/{run}-{number - 1 - LAG}")
    return (time.perf_counter() - begun) * 1000


async def one_at_a_time(request: Request, count: int) -> list[float]:
    run = uuid.uuid4().hex
    return [await one_command(request, run, number) for number in range(count)]


async def at_rate(request: Request, rate: int, seconds: int) -> list[float]:
    begun, run = time.perf_counter(), uuid.uuid4().hex
    tasks = []
    for number in range(rate * seconds):
        await asyncio.sleep(max(begun + number / rate - time.perf_counter(), 0))
        tasks.append(asyncio.create_task(one_command(request, run, number)))
    return list(await asyncio.gather(*tasks))


def summary(name: str, times: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(times, n=20)
    result = {f"{name}_p50": round(statistics.median(times), 2), f"{name}_p95": round(cuts[18], 2)}
    print(f"{name:>24}: p50 {result[f'{name}_p50']:7.2f} ms   p95 {result[f'{name}_p95']:7.2f} ms")
    return result


async def measure(name: str, request: Request, rates: list[int]) -> dict[str, float]:
    await one_at_a_time(request, 50)
    figures = summary(f"{name}_unloaded", await one_at_a_time(request, 600))
    for rate in rates:
        cpu = time.process_time()
        figures |= summary(f"{name}_{rate}", await at_rate(request, rate, 5))
        figures[f"{name}_{rate}_our_cpu"] = round((time.process_time() - cpu) / 5, 3)
    return figures


async def run(rates: list[int], var: Path) -> dict[str, float]:
    env = own_environment(var)
    engine = AsteriskProcess(env)
    await engine.start()
    base, password = env.ari, ari_password(engine.places)
    over_http, over_socket = HttpRequests(base, password), AriClient(base, password)
    try:
        async with contextlib.aclosing(over_socket.links()) as links:
            await anext(links)
            figures = await measure("http", over_http.request, rates)
            return figures | await measure("websocket", over_socket.request, rates)
    finally:
        await over_http.client.aclose()
        await engine.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rates", type=int, nargs="*", default=[120, 240, 400], help="commands a second")
    rates = parser.parse_args().rates
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asyncio.run(run(rates, Path(folder)))))


if __name__ == "__main__":
    main()
