"""A customer and an agent who talk, in a running house."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.agent import AgentAtDesk
from tests.system.evidence import heard_all_the_time
from tests.system.words import AGENT_TONE, CALLER_TONE, HOTLINE


class Talk:
    """Both sides of a conversation; ``customer`` and ``agent`` are what their telephones have of it."""

    def __init__(self, customer: SipCall, agent: AgentAtDesk) -> None:
        self.customer, self.agent, self.desk = customer, agent.talk, agent
        self.call_id: str = agent.desk["contact"]["call_id"]
        self._listening_since = 0.0

    @classmethod
    async def begin(cls, customer: SipPhone, agent: AgentAtDesk) -> Talk:
        """The customer dials the hotline, the agent answers, both are heard."""
        call = await customer.call(HOTLINE, play=CALLER_TONE)
        await agent.pick_up()
        talk = cls(call, agent)
        await talk.until_heard()
        return talk

    async def until_heard(self) -> None:
        """Wait until each side hears the other."""
        await asyncio.gather(self.customer.audio.until_hears(AGENT_TONE), self.agent.audio.until_hears(CALLER_TONE))

    def listen(self) -> None:
        """From now on every moment counts for :meth:`went_on`."""
        self.customer.audio.forget()
        self.agent.audio.forget()
        self._listening_since = time.monotonic()

    def went_on(self) -> bool:
        """Whether both sides have heard each other, and nothing else, since :meth:`listen`."""
        seconds = time.monotonic() - self._listening_since
        return heard_all_the_time(self.customer.audio, AGENT_TONE, seconds) and heard_all_the_time(
            self.agent.audio, CALLER_TONE, seconds
        )

    async def end(self) -> None:
        """The agent hangs up and is through with the wrap-up."""
        await self.desk.about_call("hang_up")
        await asyncio.gather(self.customer.until_ended(), self.agent.until_ended())
        await self.desk.until(lambda desk: desk["state"] == "wrap_up")
        await self.desk.about_call("finish_wrap_up")
        await self.desk.until(lambda desk: desk["state"] in {"ready", "offered"})


async def register_again(agent: AgentAtDesk, limit_s: float = 15.0) -> None:
    """The telephone tries until the engine lets it in, with the credentials that it has."""
    async with asyncio.timeout(limit_s):
        while True:
            with suppress(TimeoutError):
                if await agent.phone.register() == 200:
                    return
            await asyncio.sleep(0.2)
