"""A supervisor takes a running talk over (接管)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import ConsultEnd, ContactStage, StintRole
from huawu.switchboard import consult_flow
from huawu.switchboard.errors import NotPossibleNowError
from huawu.switchboard.live import ALIVE, Desk
from huawu.telephony.ports import Telephone

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def take_over(exchange: Exchange, desk: Desk, now: datetime) -> None:
    """The supervisor who listens goes on with the customer; the agent goes to wrap-up."""
    stint = desk.stint
    former = stint.call.owner if stint else None
    if stint is None or stint.role is not StintRole.MONITOR or stint.stage is not ContactStage.CONNECTED:
        raise NotPossibleNowError
    if former is None or former.stage not in ALIVE:
        raise NotPossibleNowError
    call, channel = stint.call, stint.channel
    if call.consult is not None:
        consult_flow.finish(exchange, call, ConsultEnd.LOST, now)
    exchange.write(call, Kind.TAKEN_OVER, now, agent=former.number, by=stint.number, agent_channel=channel)
    stint.role, stint.watches = StintRole.OWNER, ""

    async def errand(telephone: Telephone) -> None:
        await telephone.music_in_conversation(call.id, on=False)
        await telephone.join(call.id, channel)

    exchange.outbox.telephone(f"{call.id}:caller", errand)
    consult_flow.leave(exchange, former, now)
    call.owner = stint
    exchange.settle(desk, now, actor=desk.number)
    exchange.tell_floor(call)
