"""The floor as the live view and the wallboard are told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from huawu.calls.duty import PAGE_GONE
from huawu.calls.states import PAUSES, AgentState
from huawu.switchboard import break_flow, private_flow
from huawu.switchboard.directory import ThresholdsCard
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.explaining import Words, explained
from huawu.switchboard.floor_schemas import (
    FloorAgent,
    FloorChanges,
    FloorNotice,
    FloorPrivate,
    FloorQueue,
    FloorRepair,
    FloorState,
    FloorWaiting,
    LoadView,
    QueueFigures,
    QueueLoad,
    QueueThresholds,
    WallState,
)
from huawu.switchboard.live import Desk, LiveCall
from huawu.switchboard.private_flow import PrivateAlert
from huawu.switchboard.repairs import Repair
from huawu.switchboard.views import colleague, since_when, watchers

SHOWN_WAITING = 100
Seen = TypeVar("Seen", FloorState, FloorChanges)
LONG_TALK_S = 600
"""From when on a talk is shown as long."""


@dataclass(frozen=True, slots=True)
class Eyes:
    """What one person may see of the floor."""

    agents: frozenset[str] | None
    """Staff numbers; None means everybody."""
    callers: bool
    """Who is calling."""

    def sees(self, number: str) -> bool:
        return self.agents is None or number in self.agents


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What the database says of the day, by queue; None is all of them."""

    at: datetime | None = None
    today: Mapping[int | None, QueueFigures] = field(default_factory=dict)
    recent: Mapping[int | None, QueueFigures] = field(default_factory=dict)


REPAIRS_SHOWN = timedelta(minutes=5)
RELOAD_UNSEEN = timedelta(seconds=5)
"""A page that is back within this time has been away to nobody's eye."""
NO_FIGURES = DayFigures()
NOTHING: Words = ("", "")


def floor_state(exchange: Exchange, now: datetime, figures: DayFigures = NO_FIGURES) -> FloorState:
    """The whole floor; what one person sees is cut from it by :func:`for_eyes`."""
    line = _Line(exchange, now)
    return FloorState(
        engine_up=exchange.engine_up,
        figures_at=figures.at,
        total=LoadView(**_load(line.all, exchange.desks.values(), figures, None)),
        queues=list(_queues(exchange, line, figures)),
        agents=[_floor_agent(exchange, desk, now) for desk in exchange.desks.values() if _works(exchange, desk)],
        waiting=list(islice(line.rows(), SHOWN_WAITING)),
        overloaded_since=exchange.overloaded_since,
        private=[_private(exchange, alert) for alert in private_flow.waiting(exchange)],
        repairs=[_repair(repair) for repair in exchange.repairs if now - repair.at < REPAIRS_SHOWN],
        server_time=now,
    )


def wall_state(floor: FloorState) -> WallState:
    """The part of the floor that a big screen shows; its shape leaves out everything of persons."""
    return WallState(
        engine_up=floor.engine_up,
        figures_at=floor.figures_at,
        total=floor.total,
        queues=[QueueLoad(**{name: getattr(queue, name) for name in QueueLoad.model_fields}) for queue in floor.queues],
        server_time=floor.server_time,
    )


def changes(before: FloorState, floor: FloorState) -> FloorChanges:
    """What leads from one state of the floor to the next."""
    known = {agent.number: agent for agent in before.agents}
    numbers = {agent.number for agent in floor.agents}
    return FloorChanges(
        after=before.mark,
        mark=floor.mark,
        engine_up=floor.engine_up,
        figures_at=floor.figures_at,
        total=floor.total,
        queues=floor.queues,
        agents=[agent for agent in floor.agents if known.get(agent.number) != agent],
        gone=sorted(known.keys() - numbers),
        waiting=floor.waiting,
        overloaded_since=floor.overloaded_since,
        private=floor.private,
        repairs=floor.repairs,
        server_time=floor.server_time,
    )


def _repair(repair: Repair) -> FloorRepair:
    return FloorRepair(
        at=repair.at, kind=repair.kind, agent=repair.agent, call_id=UUID(repair.call_id) if repair.call_id else None
    )


def _private(exchange: Exchange, alert: PrivateAlert) -> FloorPrivate:
    stint = exchange.desks[alert.agent].stint if alert.agent in exchange.desks else None
    return FloorPrivate(
        call_id=UUID(alert.call.id),
        agent=alert.agent,
        name=colleague(exchange, alert.agent).name,
        at=alert.at,
        signals=list(alert.signals),
        running=stint is not None and stint.call.id == alert.call.id and stint.in_talk,
    )


def for_eyes(floor: Seen, eyes: Eyes) -> Seen:
    """The part of the floor, or of its changes, that these eyes may see."""
    waiting = floor.waiting
    if not eyes.callers:
        waiting = [row.model_copy(update={"masked_number": "", "customer_name": "", "flag": None}) for row in waiting]
    agents = [agent for agent in floor.agents if eyes.sees(agent.number)]
    private = [alert for alert in floor.private if eyes.sees(alert.agent)]
    repairs = [repair for repair in floor.repairs if eyes.sees(repair.agent)]
    seen = {"agents": agents, "waiting": waiting, "private": private, "repairs": repairs}
    return floor.model_copy(update=seen)


class _Line:
    """Who waits, and why; counted once."""

    def __init__(self, exchange: Exchange, now: datetime) -> None:
        self._exchange, self._now = exchange, now
        lined_up = exchange.engine.waiting()  # customers, and agents who wait for whom they want to consult
        self._rows = [(row, exchange.calls[row.contact_id]) for row in lined_up if row.contact_id in exchange.calls]
        self.all = [call for _, call in self._rows]
        self.of_queue: dict[int, list[LiveCall]] = {}
        self.why: dict[int, Words] = {}
        """By queue, why its callers wait. To find it takes a look at every agent, so it is found once for all."""
        self._own: dict[str, Words] = {}
        """By call: who is kept for one agent waits for a reason of the own."""
        for row, call in self._rows:
            self.of_queue.setdefault(call.queue_id, []).append(call)
            if not row.offered_to and call.queue_id not in self.why:
                self._explain(call)

    def _explain(self, call: LiveCall) -> None:
        explanation = self._exchange.engine.explain(call.id, self._now)
        if explanation is None:
            return
        words = explained(self._exchange, explanation)
        if explanation.kept is not None:
            self._own[call.id] = words
        else:
            self.why[call.queue_id] = words

    def expected_wait(self, queue_id: int) -> float | None:
        """How long the caller who came last may expect to wait, in seconds."""
        calls = self.of_queue.get(queue_id)
        return self._exchange.engine.expected_wait_s(calls[-1].id, self._now) if calls else None

    def rows(self) -> Iterator[FloorWaiting]:
        for row, call in self._rows:
            offer = call.owner if row.offered_to else None
            own = (offer.explanation_zh, offer.explanation_en) if offer else self._own.get(call.id, NOTHING)
            yield FloorWaiting(
                call_id=UUID(call.id),
                queue_id=call.queue_id,
                queue=self._exchange.directory.queues[call.queue_id].queue.name,
                masked_number=call.caller.masked,
                customer_name=call.card.customer_name,
                flag=flag.flag if (flag := self._exchange.directory.flag_of(call.caller, self._now)) else None,
                web=call.web,
                callback=call.callback is not None,
                arrived_at=call.arrived_at,
                position=row.position,
                offered_to=row.offered_to,
                at_head=call.at_head,
                explanation_zh=own[0],
                explanation_en=own[1],
            )


def _queues(exchange: Exchange, line: _Line, figures: DayFigures) -> Iterator[FloorQueue]:
    serving = _serving(exchange)
    for number, card in exchange.directory.queues.items():
        why_zh, why_en = line.why.get(number, NOTHING)
        load = _load(line.of_queue.get(number, []), serving.get(number, []), figures, number)
        yield FloorQueue(
            id=number,
            name=card.queue.name,
            service_level_s=card.service_level_s,
            thresholds=_thresholds(card.thresholds),
            expected_wait_s=line.expected_wait(number),
            why_zh=why_zh,
            why_en=why_en,
            **load,
        )


def _serving(exchange: Exchange) -> dict[int, list[Desk]]:
    """By queue, the desks of the agents who serve it."""
    serving: dict[int, list[Desk]] = {}
    for desk in exchange.desks.values():
        for queue_id in exchange.directory.open_to(desk.number):
            serving.setdefault(queue_id, []).append(desk)
    return serving


def _load(waiting: Sequence[LiveCall], desks: Iterable[Desk], figures: DayFigures, queue: int | None) -> dict[str, Any]:
    return {
        "waiting": len(waiting),
        "longest_since": min((call.arrived_at for call in waiting), default=None),
        "states": Counter(desk.state for desk in desks),
        "today": figures.today.get(queue, QueueFigures()),
        "recent": figures.recent.get(queue, QueueFigures()),
    }


def _thresholds(card: ThresholdsCard) -> QueueThresholds:
    return QueueThresholds(
        warn_waiting=card.warn_waiting,
        alarm_waiting=card.alarm_waiting,
        warn_wait_s=card.warn_wait_s,
        alarm_wait_s=card.alarm_wait_s,
        warn_level=card.warn_level / 100,
        alarm_level=card.alarm_level / 100,
    )


def _works(exchange: Exchange, desk: Desk) -> bool:
    """Takes contacts, or has one all the same: a supervisor who took over."""
    return exchange.directory.agents[desk.number].answers or desk.stint is not None


def _floor_agent(exchange: Exchange, desk: Desk, now: datetime) -> FloorAgent:
    card, stint, call = exchange.directory.agents[desk.number], desk.stint, desk.contact
    state, reason = _standing(desk, now)
    return FloorAgent(
        number=desk.number,
        name=card.profile.name,
        team=card.team,
        queues=exchange.directory.open_to(desk.number),
        closed=[exchange.directory.queues[queue].queue.name for queue in exchange.directory.closed_to(desk.number)],
        state=state,
        since=since_when(desk),
        reason=reason,
        next_state=desk.next_state,
        next_reason=desk.next_reason,
        limit_s=_limit(exchange, desk),
        queue=exchange.directory.queues[call.queue_id].queue.name if call else "",
        call_id=UUID(call.id) if call and desk.state is not AgentState.WRAP_UP else None,
        held_since=stint.held_at if stint else None,
        wrap_up_ends_at=stint.wrap_up_ends_at if stint else None,
        hand_raised_at=stint.hand_raised_at if stint else None,
        rude_caller=bool(stint and stint.rude_at),
        rude_at=stint.rude_at if stint else None,
        notices=list(_notices(exchange, desk, now)) if desk.notified else [],
        unread=len(desk.memos),
        monitored_by=watchers(exchange, call, desk.number) if call else [],
    )


def _standing(desk: Desk, now: datetime) -> tuple[AgentState, str]:
    """State and reason as a supervisor sees them: a page that is only loaded anew is no problem of the system."""
    away = desk.state is AgentState.SYSTEM_PROBLEM and desk.reason in PAGE_GONE and desk.stint is None
    if away and desk.since is not None and now - desk.since < RELOAD_UNSEEN:
        return desk.asked, desk.asked_reason
    return desk.state, desk.reason


def _notices(exchange: Exchange, desk: Desk, now: datetime) -> Iterator[FloorNotice]:
    for notice in desk.day.notices():
        limits = break_flow.limits(exchange, notice.reason)
        used = desk.day.breaks.used(notice.reason, now) if notice.request else timedelta(0)
        yield FloorNotice(
            kind=notice.kind,
            reason=notice.reason,
            at=notice.at,
            request=notice.request,
            used_s=int(used.total_seconds()),
            quota_s=int(limits.quota.total_seconds()),
            longest_s=int(limits.longest.total_seconds()),
        )


def _limit(exchange: Exchange, desk: Desk) -> int:
    """How long the state of a desk is usual, in seconds; 0: any time."""
    directory = exchange.directory
    if desk.state is AgentState.TALKING:
        return LONG_TALK_S
    if desk.state is AgentState.HOLDING:
        return directory.floor.hold_limit_s
    if desk.state is AgentState.WRAP_UP and desk.contact is not None:
        return directory.queues[desk.contact.queue_id].wrap_up_s
    reason = directory.break_reasons.get(desk.reason)
    return reason.longest_min * 60 if reason is not None and desk.state in PAUSES else 0
