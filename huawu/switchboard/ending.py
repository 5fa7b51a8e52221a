"""The end of a call, whoever ends it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.events import ENGINE_LOST, CallEventKind
from huawu.calls.states import ConsultEnd, ContactStage, Outcome, StintRole
from huawu.routing import events
from huawu.switchboard import consult_flow
from huawu.switchboard.call_flow import finish_wrap_up, release, start_wrap_up
from huawu.switchboard.live import EndOfCall, LiveCall, Stint
from huawu.switchboard.rings import stop_ringing
from huawu.telephony.at_once import at_once
from huawu.telephony.ports import Telephone

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

OUT_OF_ORDER = 38
"""Q.850: the network is out of order. A caller's channel ends so only when its engine is lost."""


def cut_off(call: LiveCall) -> EndOfCall:
    """The engine under the call has died."""
    outcome = Outcome.ANSWERED if call.connected_at else Outcome.FAILED
    return EndOfCall("system", outcome, OUT_OF_ORDER, why=ENGINE_LOST)


def end(exchange: Exchange, call: LiveCall, how: EndOfCall, now: datetime) -> None:
    """The call is over: every side is hung up, and who had the customer goes to wrap-up. Safe to repeat."""
    if call.ended_at is not None:
        return
    in_talk, agent = call.in_talk, call.agent
    if call.consult is not None:
        consult_flow.finish(exchange, call, ConsultEnd.LOST, now)
    call.ended_at = now
    call.silence_due = call.key_due = call.tell_due = call.line_due = None
    exchange.write(
        call,
        CallEventKind.ENDED,
        now,
        by=how.by,
        outcome=how.outcome,
        cause=how.cause,
        agent=agent if in_talk else "",
        **({"why": how.why} if how.why else {}),
    )
    if not in_talk:
        exchange.feed(events.ContactGone(call.id), now)
    _hang_up_all(exchange, call)
    for stint in list(call.stints):
        _end_stint(exchange, stint, how, now)
    if not call.stints:
        exchange.calls.pop(call.id, None)
    exchange.tell_floor(call)


def _end_stint(exchange: Exchange, stint: Stint, how: EndOfCall, now: datetime) -> None:
    if stint.stage is ContactStage.ENDED:
        return
    if stint.stage is ContactStage.OFFERED or stint.role is not StintRole.OWNER:
        release(exchange, stint, now)  # an offer that routing does not know of was found after a restart
    elif how.outcome is Outcome.SILENT:
        finish_wrap_up(exchange, stint, now, by="agent")
    else:
        start_wrap_up(exchange, stint, now)


def _hang_up_all(exchange: Exchange, call: LiveCall) -> None:
    channels = [stint.channel for stint in call.stints if stint.channel]
    for stint in call.stints:
        stop_ringing(exchange, stint)
    channels += [channel for channel in (call.channel, call.dialled_channel) if channel]
    call.dialled_channel = ""

    async def errand(telephone: Telephone) -> None:
        close = [telephone.close_conversation(call.id)] if call.conversation else []
        await at_once(*map(telephone.hang_up, channels), *close)

    exchange.outbox.telephone(f"{call.id}:caller", errand)
