"""Ringing desks' softphones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.kit import time as clock
from huawu.switchboard.live import Stint
from huawu.telephony.ports import Telephone, TelephoneError

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

RING_MARGIN_S = 5
"""The engine stops a ring by itself so long after ours should have ended."""


def ring(exchange: Exchange, stint: Stint, failed: Callable[[datetime], None], *, auto_answer: bool = False) -> None:
    """Ring the desk's softphone for its part in the call; ``auto_answer`` when its agent asked for it. ``failed``
    is called with the instant when the engine refuses."""
    call, account = stint.call, exchange.desks[stint.number].account
    timeout_s = exchange.directory.queues[call.queue_id].queue.ring_s + RING_MARGIN_S
    call.rings += 1
    channel = stint.ringing_channel = f"{call.id}-agent-{call.seq}-{call.rings}"

    async def errand(telephone: Telephone) -> None:
        if account is None:
            raise TelephoneError("the desk has no softphone")
        await telephone.ring_agent(
            call.id,
            channel,
            account.account,
            caller_name=call.caller.masked,
            timeout_s=timeout_s,
            auto_answer=auto_answer,
        )

    def refused() -> None:
        if stint.ringing_channel == channel:
            stint.ringing_channel = ""
            failed(clock.now())

    exchange.outbox.telephone(f"{call.id}:agent", errand, refused)


def stop_ringing(exchange: Exchange, stint: Stint) -> None:
    """Take the ring back; runs after the ring itself."""
    channel, stint.ringing_channel = stint.ringing_channel, ""
    if channel:
        exchange.outbox.telephone(f"{stint.call.id}:agent", lambda telephone: telephone.hang_up(channel))
