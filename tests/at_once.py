"""Doing things at the same time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connections

T = TypeVar("T")


def at_once(works: Sequence[Callable[[], T]]) -> list[T | Exception]:
    """What each of them gave or raised, run at the same time, each with a database connection of its own."""
    start = Barrier(len(works), timeout=10)

    def run(work: Callable[[], T]) -> T | Exception:
        start.wait()
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        return [running.result() for running in [pool.submit(run, work) for work in works]]
