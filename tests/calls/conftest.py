"""One real Asterisk for the whole run, on ports that are free now."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from huawu.telephony.process import AsteriskProcess
from tests.calls.engine import own_environment
from tests.calls.line import Line, open_line


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def engine(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[AsteriskProcess]:
    process = AsteriskProcess(own_environment(tmp_path_factory.mktemp("engine")))
    await process.start()
    yield process
    await process.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def line(engine: AsteriskProcess) -> AsyncIterator[Line]:
    async with open_line(engine) as line:
        yield line
