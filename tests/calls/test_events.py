"""Whatever an event of the engine leads to, the events behind it are heard."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import Any

import httpx
import pytest

from huawu.telephony import adapter, looking
from huawu.telephony.adapter import AriTelephone
from huawu.telephony.ari import DIALLING
from huawu.telephony.events import CallArrived, ChannelGone, TelephoneEvent
from huawu.telephony.render import ari_password
from tests.calls.line import HOTLINE, Line

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_an_event_that_cannot_be_taken_does_not_end_the_link(
    line: Line, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(message: dict[str, Any]) -> TelephoneEvent | None:
        monkeypatch.undo()
        raise RuntimeError(message["type"])

    async with line.phone() as caller:
        monkeypatch.setattr(adapter, "translate", fail)
        with caplog.at_level(logging.ERROR):
            unheard = await caller.call(HOTLINE)
            heard = await caller.call(HOTLINE)
            arrived = await line.event(CallArrived)
        assert "could not be taken" in caplog.text
        for live in await line.live(2):
            await line.telephone.hang_up(live.channel_id)
        await line.event(ChannelGone, call_id=arrived.call_id)
        await asyncio.gather(unheard.until_final(), heard.until_final())


async def test_an_answer_that_is_slow_keeps_no_event_waiting(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slowly(self: AriTelephone, channel: str) -> None:
        asked.set()
        await answered.wait()

    monkeypatch.setattr(AriTelephone, "start_music", slowly)
    async with line.phone() as caller:
        first = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        line.telephone._callers.hearing_music.add(arrived.channel_id)  # type: ignore[attr-defined]
        line.telephone._go_on_after(arrived.channel_id)  # type: ignore[attr-defined]
        await asked.wait()
        second = await caller.call(HOTLINE)
        other = await line.event(CallArrived)
        answered.set()
        for one in (arrived, other):
            await line.telephone.hang_up(one.channel_id)
            await line.event(ChannelGone, call_id=one.call_id)
        await asyncio.gather(first.until_final(), second.until_final())


async def test_a_number_that_was_never_dialled_is_given_up(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody made the channel and died before it was dialled."""
    monkeypatch.setattr(looking, "UNDIALLED", timedelta())
    variables = {"HUAWU_CALL": "left", "HUAWU_PARTY": "outside", "HUAWU_DIALLED": "1"}
    asked = {"endpoint": "Local/s@nowhere", "app": DIALLING, "channelId": "left-channel", "variables": variables}
    async with httpx.AsyncClient(base_url=line.env.ari, auth=("huawu", ari_password(line.places))) as engine:
        (await engine.post("/channels/create", json=asked)).raise_for_status()
    await line.telephone.look()
    await line.event(ChannelGone, channel_id="left-channel")
    assert await line.telephone.live_channels() == []
