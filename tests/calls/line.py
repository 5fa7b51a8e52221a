"""A telephone engine with phones on it, as the tests use it: every wait ends with an event or a time-out."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from huawu.config.env import Environment
from huawu.telephony.engines import telephone_of
from huawu.telephony.events import (
    CallArrived,
    ChannelAnswered,
    ChannelGone,
    EngineUp,
    SoftphoneReachable,
    TelephoneEvent,
)
from huawu.telephony.places import Places
from huawu.telephony.ports import LiveChannel, SoftphoneAccount, Telephone
from huawu.telephony.process import AsteriskProcess
from tests.calls.sip_caller import SipCall, SipPhone

HOTLINE = "4000000001"
NUMBER = "13800138000"
LIMIT_S = 5.0
Kind = TypeVar("Kind", bound=TelephoneEvent)


@dataclass
class Line:
    """The engine, our side of it, and what it has told us that no test has looked at yet."""

    engine: AsteriskProcess
    env: Environment
    telephone: Telephone = field(init=False)
    unseen: list[TelephoneEvent] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _listener: asyncio.Task[None] | None = None

    @property
    def places(self) -> Places:
        return self.engine.places

    async def open(self) -> None:
        """Let our side begin, as after a start or a crash: it knows nothing of before."""
        self.telephone = telephone_of(self.env)
        await self.telephone.start()
        self._listener = asyncio.create_task(self._listen())
        await self.event(EngineUp)

    async def close(self) -> None:
        """Let our side go away while calls go on."""
        if self._listener:
            self._listener.cancel()
            await self.telephone.stop()

    async def _listen(self) -> None:
        async for event in self.telephone.events():
            self.unseen.append(event)
            self._news.set()

    async def event(self, kind: type[Kind], limit_s: float = LIMIT_S, **facts: object) -> Kind:
        """The next unseen event of this kind with these facts. Raises TimeoutError."""
        async with asyncio.timeout(limit_s):
            while True:
                for event in self.unseen:
                    if isinstance(event, kind) and all(getattr(event, key) == facts[key] for key in facts):
                        self.unseen.remove(event)
                        return event
                self._news.clear()
                await self._news.wait()

    def phone(self, user: str = NUMBER, password: str = "") -> SipPhone:
        return SipPhone((self.env.host, self.env.sip_port), user, password)

    async def live(self, count: int) -> list[LiveChannel]:
        """The channels of our calls, once there are ``count``: one that we are told is gone still ends inside."""
        async with asyncio.timeout(LIMIT_S):
            while len(found := await self.telephone.live_channels()) != count:
                await asyncio.sleep(0.01)
        return found

    @asynccontextmanager
    async def agent(self, name: str = "agent-1001") -> AsyncIterator[SipPhone]:
        """An agent's desk phone, registered; its account ends with it."""
        account = await self.telephone.open_account(name, caller_id="1001", may_dial="agent", kind="desk_phone")
        async with self.phone(account.account, account.password) as phone:
            assert await phone.register() == 200
            await self.event(SoftphoneReachable, account=account.account, reachable=True)
            yield phone
        await self.telephone.close_account(account.account)

    async def ring(self, call_id: str, agent: SipPhone, *, auto_answer: bool = False) -> tuple[str, SipCall]:
        """Ring the agent; gives our channel and the call as the phone sees it."""
        channel = f"{call_id}-agent-{secrets.token_hex(4)}"
        await self.telephone.ring_agent(
            call_id, channel, agent.user, caller_name="138****8000", timeout_s=20, auto_answer=auto_answer
        )
        return channel, await asyncio.wait_for(agent.incoming.get(), LIMIT_S)

    async def talk_to(self, call_id: str, agent: SipPhone, tone: float) -> tuple[str, SipCall]:
        """Ring the agent, who answers and sounds; gives our channel and the call."""
        channel, call = await self.ring(call_id, agent)
        call.audio.play(tone)
        call.accept()
        await self.event(ChannelAnswered, channel_id=channel)
        return channel, call

    @asynccontextmanager
    async def conversation(self) -> AsyncIterator[Conversation]:
        """A caller and an agent talking, both silent."""
        async with self.agent() as agent, self.phone() as caller:
            call = await caller.call(HOTLINE)
            arrived = await self.event(CallArrived)
            await self.telephone.answer(arrived.channel_id)
            channel, ringing = await self.ring(arrived.call_id, agent)
            ringing.accept()
            await self.event(ChannelAnswered, channel_id=channel)
            await self.telephone.connect(arrived.call_id, arrived.channel_id, channel)
            await call.audio.until_packets(5)
            talk = Conversation(self, arrived, call, channel, ringing)
            yield talk
            await talk.end()


@dataclass
class Conversation:
    line: Line
    arrived: CallArrived
    caller: SipCall
    agent_channel: str
    agent: SipCall

    @property
    def call_id(self) -> str:
        return self.arrived.call_id

    async def end(self) -> None:
        """Both sides hung up, bridge removed; does nothing the second time."""
        if not self.caller.ended.is_set():
            self.caller.hang_up()
            await self.line.event(ChannelGone, channel_id=self.arrived.channel_id)
        if not self.agent.ended.is_set():
            await self.line.telephone.hang_up(self.agent_channel)
            await self.agent.until_ended()
        await self.line.telephone.close_conversation(self.call_id)


@asynccontextmanager
async def open_line(engine: AsteriskProcess, env: Environment | None = None) -> AsyncIterator[Line]:
    """Our side, connected to a running engine; let go at the end, while calls go on."""
    line = Line(engine, env or engine.env)
    try:
        await line.open()
        await line.telephone.set_hotlines([HOTLINE])
        yield line
    finally:
        await line.close()


def account_phone(line: Line, account: SoftphoneAccount) -> SipPhone:
    return line.phone(account.account, account.password)
