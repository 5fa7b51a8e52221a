"""One running house for all system and browser tests, and one for those that break its parts; each is made when the
first test asks for it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk
from tests.system.running import ENGINE_BY_ITSELF, RunningHouse
from tests.system.words import CALLER, COLLEAGUE_TONE


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[RunningHouse]:
    async with RunningHouse(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def breakable(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[RunningHouse]:
    """A house whose engine runs by itself, so that talk can go on while the rest is away."""
    async with RunningHouse(tmp_path_factory.mktemp("breakable"), arrangement=ENGINE_BY_ITSELF) as house:
        yield house


@pytest_asyncio.fixture(loop_scope="session")
async def customer(running: RunningHouse) -> AsyncIterator[SipPhone]:
    """A customer's telephone."""
    async with SipPhone(running.sip, CALLER) as phone:
        yield phone


@pytest_asyncio.fixture(loop_scope="session")
async def outside(running: RunningHouse) -> AsyncIterator[SipPhone]:
    """The world beyond the line to the carrier: whatever number is dialled rings here."""
    async with SipPhone(running.sip, "carrier", port=running.carrier[1]) as phone:
        yield phone


@pytest_asyncio.fixture(loop_scope="session")
async def colleague(running: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Agent 1002 at an open desk with a SIP telephone, not ready yet; plays a tone of their own."""
    async with AgentAtDesk(running, "1002", tone=COLLEAGUE_TONE) as someone:
        yield someone
        await someone.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def agent(running: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Agent 1001 at an open desk with a SIP telephone, ready."""
    async with AgentAtDesk(running, "1001") as someone:
        await someone.ready()
        yield someone
        await someone.leave()
