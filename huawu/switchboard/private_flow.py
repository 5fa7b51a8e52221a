"""The alert for a talk that may be private (疑似私人通话, clause 2.1.9) while it runs, and what the supervisor says.

Nothing follows by itself: the alert and the verdict are events of the call, for people to go by. An alert stands until
somebody has said what it is, also when the talk is long over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.choices import NumberFlag
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.calls.states import StintRole
from huawu.switchboard.errors import NotPossibleNowError
from huawu.switchboard.live import ALIVE, Desk, LiveCall, Stint
from huawu.switchboard.monitor_flow import supervised
from huawu.switchboard.private_calls import Evidence, PrivateSignal, Verdict, points_of, signals_of

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


SHOWN = 50


@dataclass(frozen=True, slots=True)
class PrivateAlert:
    """A talk that may be private and of which nobody has said yet what it is."""

    call: LiveCall
    agent: str
    at: datetime
    signals: tuple[PrivateSignal, ...]


def due(exchange: Exchange, call: LiveCall) -> datetime | None:
    """When it is to be looked into whether the talk may be private: after the house's limit, and after as long again,
    until there is an alert."""
    stint, limit_s = call.owner, exchange.directory.floor.private_call_s
    if stint is None or not limit_s or stint.private or not _talks(exchange, stint) or stint.connected_at is None:
        return None
    return stint.weigh_at or stint.connected_at + timedelta(seconds=limit_s)


def _talks(exchange: Exchange, stint: Stint) -> bool:
    return stint.role is StintRole.OWNER and stint.stage in ALIVE and exchange.directory.agents[stint.number].answers


def tick(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Ask for what the database knows, if it is time."""
    at = due(exchange, call)
    if at is not None and at <= now and call.owner is not None:
        call.owner.weigh_at = now + timedelta(seconds=exchange.directory.floor.private_call_s)
        exchange.outbox.look_into(call.owner)


def weigh(exchange: Exchange, stint: Stint, evidence: Evidence, now: datetime) -> None:
    """The evidence is there: tell the floor if it is enough, and the talk still runs."""
    floor = exchange.directory.floor
    flag = exchange.directory.flag_of(stint.call.caller, now)
    listed = flag is not None and flag.flag is NumberFlag.PRIVATE
    signals = signals_of(replace(evidence, listed=listed), floor.private_call_repeats)
    if stint.private or not _talks(exchange, stint) or points_of(signals) < floor.private_call_points:
        return
    stint.private = tuple(signals)
    exchange.write(stint.call, Kind.PRIVATE_SUSPECTED, now, agent=stint.number, signals=signals)
    _stand(exchange, stint.call, stint.call.log[-1])
    exchange.tell_floor(stint.call)
    exchange.tell_superiors(stint.number)


def _stand(exchange: Exchange, call: LiveCall, event: NewCallEvent) -> None:
    agent, signals = str(event.data["agent"]), tuple(PrivateSignal(signal) for signal in event.data["signals"])
    exchange.private_alerts[call.id, agent] = PrivateAlert(call, agent, event.at, signals)


def restore(exchange: Exchange, calls: Iterable[LiveCall]) -> None:
    """After a restart, let the alerts about these calls stand again that nobody has judged."""
    for call in calls:
        live = exchange.calls.get(call.id, call)
        for event in live.log:
            if event.kind is Kind.PRIVATE_SUSPECTED:
                _stand(exchange, live, event)
            elif event.kind is Kind.PRIVATE_JUDGED:
                exchange.private_alerts.pop((live.id, str(event.data["agent"])), None)


def waiting(exchange: Exchange) -> list[PrivateAlert]:
    """What waits for a word, oldest first: the newest of them, where somebody has let very many stand."""
    return list(exchange.private_alerts.values())[-SHOWN:]


def judge(exchange: Exchange, desk: Desk, number: str, call_id: str, verdict: Verdict, now: datetime) -> None:
    """The supervisor's word on the alert about this call. While the call lasts another word takes its place; the same
    is none. Of two who judge when it is over the first decides."""
    stint = supervised(exchange, desk, number).stint
    if stint is not None and (stint.call.id != call_id or not stint.private):
        stint = None
    alert = exchange.private_alerts.pop((call_id, number), None)
    call = stint.call if stint is not None else alert.call if alert is not None else None
    if call is None:
        raise NotPossibleNowError
    if stint is not None:
        if stint.verdict == verdict:
            return
        stint.verdict = verdict
    exchange.write(call, Kind.PRIVATE_JUDGED, now, agent=number, by=desk.number, verdict=verdict)
    exchange.outbox.tell_floor()
    exchange.tell_superiors(number)
