"""Long-running parts in one event loop: started together, stopped together by Ctrl-C or by the first that ends."""

from __future__ import annotations

import asyncio
import atexit
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence

import uvloop

from huawu.config.terminal import say

Part = Callable[[asyncio.Event], Awaitable[None]]
"""Runs until the event is set, and ends tidily then."""
SWITCH_INTERVAL_S = 0.0005
"""How long a busy thread keeps the loop waiting: a tenth of Python's default, so that no ring waits for a query."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def run_until_stopped(parts: Sequence[Part], last: Sequence[Part] = ()) -> None:
    """Run ``parts`` and ``last`` until a signal comes or one of them ends; ``last`` are stopped after ``parts``.

    A second signal ends the process at once; nothing that was started is left behind then either. Raises what a part
    raised, once all have ended.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_run(parts, last))


async def _run(parts: Sequence[Part], last: Sequence[Part]) -> None:
    stop, stop_last = asyncio.Event(), asyncio.Event()
    _listen_to_signals(stop)
    below = [asyncio.create_task(_guarded(part, stop_last, stop)) for part in last]
    above = [asyncio.create_task(_guarded(part, stop, stop)) for part in parts]
    results = await asyncio.gather(*above, return_exceptions=True)
    stop_last.set()
    results += await asyncio.gather(*below, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result


async def _guarded(part: Part, stop: asyncio.Event, all_stop: asyncio.Event) -> None:
    """A part that ends, for whatever reason, takes the others with it."""
    try:
        await part(stop)
    finally:
        all_stop.set()


def _listen_to_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def on_signal() -> None:
        if stop.is_set():
            _end_now()
        say("\n正在停止……", "stopping")
        stop.set()

    for number in SIGNALS:
        loop.add_signal_handler(number, on_signal)


def _end_now() -> None:
    """End without waiting for threads. The embedded database is stopped at exit, Asterisk dies with its parent."""
    atexit._run_exitfuncs()
    os._exit(130)
