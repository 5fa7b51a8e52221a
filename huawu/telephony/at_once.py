"""Several requests to the engine in one go."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from functools import partial
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Work = Coroutine[Any, Any, T]


async def at_once(*works: Work[T]) -> list[T]:
    """Begin all of them, in order, and see each to its end; gives what they give. The first failure is raised when all
    are over.

    Like ``asyncio.gather``, but without a task for each, and each has begun when the next begins: requests to one
    engine, which works them off in their order, travel together, and nothing waits for the answer to the one before.
    No work may use ``asyncio.timeout``, which ends whichever of them happens to be waited for.
    """
    begun = [_Begun(work) for work in works]
    try:
        for each in begun:
            await each
    finally:
        for each in begun:
            each.close()
    for each in begun:
        if each.error is not None:
            raise each.error
    return [each.result for each in begun]


class _Begun(Generic[T]):
    """A coroutine that has run until it had to wait for something."""

    def __init__(self, work: Work[T]) -> None:
        self._work = work
        self._awaits: Any = None
        self._over = False
        self.error: Exception | None = None
        self.result: T
        self._step(partial(work.send, None))

    def __await__(self) -> Generator[Any, None, None]:
        while not self._over:
            try:
                yield self._awaits
            except BaseException as error:  # noqa: BLE001 - what it awaits has failed, or it is to be cancelled
                self._step(partial(self._work.throw, error))
            else:
                self._step(partial(self._work.send, None))

    def close(self) -> None:
        """End it wherever it is: whoever awaits it was cancelled."""
        self._work.close()

    def _step(self, go_on: Callable[[], Any]) -> None:
        try:
            self._awaits = go_on()
        except StopIteration as end:
            self._over, self.result = True, end.value
        except Exception as error:  # noqa: BLE001 - raised by at_once
            self._over, self.error = True, error
