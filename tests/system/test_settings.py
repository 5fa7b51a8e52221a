"""What is changed on the pages of settings holds for the calls of the running house."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from huawu.config.demo.floor import COMPLAINTS
from tests.system.agent import DeskClient, logged_in
from tests.system.running import RunningHouse

pytestmark = pytest.mark.asyncio(loop_scope="session")

LIMIT_S = 15.0


async def queues_on_the_floor(person: DeskClient) -> set[str]:
    floor = (await person._http.get("/api/floor")).json()
    return {queue["name"] for queue in floor["queues"]}


async def until_the_floor_has(person: DeskClient, name: str) -> None:
    async with asyncio.timeout(LIMIT_S):
        while name not in await queues_on_the_floor(person):
            await asyncio.sleep(0.1)


async def rename(person: DeskClient, queue: dict[str, Any], name: str) -> dict[str, Any]:
    path, headers = f"/api/settings/queues/{queue['id']}", {"X-CSRFToken": person._http.cookies["csrftoken"]}
    answer = await person._http.put(path, json=queue | {"name": name}, headers=headers)
    changed: dict[str, Any] = answer.raise_for_status().json()
    return changed


async def test_a_queue_s_new_name_is_on_the_floor_at_once(running: RunningHouse) -> None:
    async with logged_in(running, "2001") as sun:
        queues = (await sun._http.get("/api/settings/queues")).json()
        queue = next(queue for queue in queues if queue["name"] == COMPLAINTS)
        renamed = await rename(sun, queue, "临时专席")
        try:
            await until_the_floor_has(sun, "临时专席")
            assert COMPLAINTS not in await queues_on_the_floor(sun)
        finally:
            await rename(sun, renamed, COMPLAINTS)
        await until_the_floor_has(sun, COMPLAINTS)
