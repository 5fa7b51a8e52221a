"""What calls a supervisor, whatever page is open: raised hands, rude callers, talks that may be private, breaks to
decide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from huawu.calls.states import StintRole
from huawu.switchboard import monitor_flow, private_flow
from huawu.switchboard.live import Desk
from huawu.switchboard.schemas import AlertKind, AlertView

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

URGENCY: tuple[AlertKind, ...] = ("rude", "hand", "private", "break")


def alerts_for(exchange: Exchange, desk: Desk) -> list[AlertView]:
    """What waits for this desk's owner, the most urgent first, the oldest of a kind first."""
    if not exchange.directory.agents[desk.number].supervises:
        return []
    mine = [alert for alert in _alerts(exchange) if monitor_flow.supervises(exchange, desk, alert.agent)]
    return sorted(mine, key=lambda alert: (URGENCY.index(alert.kind), alert.at))


def _alerts(exchange: Exchange) -> Iterator[AlertView]:
    for desk in exchange.desks.values():
        stint, request = desk.stint, desk.day.request
        if stint is not None and stint.hand_raised_at is not None:
            kind: AlertKind = "rude" if stint.rude_at else "hand"
            at = stint.rude_at or stint.hand_raised_at
            yield AlertView(
                kind=kind, agent=desk.number, name=_name(exchange, desk.number), at=at, attended=_attended(desk)
            )
        if request is not None:
            yield AlertView(kind="break", agent=desk.number, name=_name(exchange, desk.number), at=request.at)
    for alert in private_flow.waiting(exchange):
        yield AlertView(kind="private", agent=alert.agent, name=_name(exchange, alert.agent), at=alert.at)


def _attended(desk: Desk) -> bool:
    stints = desk.stint.call.stints if desk.stint else []
    return any(other.role is StintRole.MONITOR and other.watches == desk.number for other in stints)


def _name(exchange: Exchange, number: str) -> str:
    card = exchange.directory.agents.get(number)
    return card.profile.name if card else number
