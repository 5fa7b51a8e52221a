"""One real Asterisk for the whole run, on ports that are free now."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from huawu.telephony.process import AsteriskProcess
from tests.calls.engine import free_udp_port, own_environment
from tests.calls.line import Line, open_line
from tests.calls.sip_caller import SipPhone


@pytest.fixture(scope="session")
def carrier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port on which our trunk to the outside world ends; a test that dials out listens there."""
    port = free_udp_port()
    settings = tmp_path_factory.mktemp("trunks") / "trunks.toml"
    settings.write_text(
        f'[trunk.incoming]\naddresses = ["192.0.2.1"]\n'
        f'[trunk.carrier]\naddresses = ["192.0.2.2"]\noutbound = true\n'
        f'server = "127.0.0.1:{port}"\ndial_prefix = "9"\n',
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUAWU_TRUNKS", str(settings))
        yield port


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def engine(tmp_path_factory: pytest.TempPathFactory, carrier: int) -> AsyncIterator[AsteriskProcess]:
    process = AsteriskProcess(own_environment(tmp_path_factory.mktemp("engine")))
    await process.start()
    yield process
    await process.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def line(engine: AsteriskProcess) -> AsyncIterator[Line]:
    async with open_line(engine) as line:
        yield line


@pytest_asyncio.fixture(loop_scope="session")
async def outside(line: Line, carrier: int) -> AsyncIterator[SipPhone]:
    """The world beyond our trunk: whatever number is dialled rings here."""
    async with SipPhone((line.env.host, line.env.sip_port), "carrier", port=carrier) as phone:
        yield phone
