"""An engine that has much tells all of it and lives on."""

from __future__ import annotations

import httpx
import pytest

from huawu.telephony.render import ari_password
from tests.calls.line import Line

pytestmark = pytest.mark.asyncio(loop_scope="session")

MANY, LONG = 700, "a long name " * 200
"""Bridges that make a list of some 2 MB, as a thousand channels do, more than the stack on which the engine writes
a message of a WebSocket."""


async def test_a_list_that_is_longer_than_the_engine_s_stack(line: Line) -> None:
    names = [f"many-{number}" for number in range(MANY)]
    async with httpx.AsyncClient(base_url=line.env.ari, auth=("huawu", ari_password(line.places))) as engine:
        try:
            for name in names:
                await engine.post(f"/bridges/{name}", params={"type": "mixing", "name": LONG})
            sight = await line.telephone.look()
        finally:
            for name in names:
                await engine.delete(f"/bridges/{name}")
    assert sight.conversations.issuperset(names)
    assert (await line.telephone.look()).conversations.isdisjoint(names)
