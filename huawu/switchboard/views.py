"""Live calls and desks as the screens are told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from huawu.calls.states import AgentState, ContactStage, Whom
from huawu.routing.explain import in_words
from huawu.switchboard.directory import ReasonCard
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import Consult, Desk, LiveCall, Stint
from huawu.switchboard.schemas import (
    ConsultView,
    ContactView,
    DeskState,
    FloorAgent,
    FloorState,
    FloorWaiting,
    QueueRef,
    SoftphoneView,
    TargetAgent,
    TargetQueue,
    Targets,
    TransferReason,
    VisitStage,
)


@dataclass(frozen=True, slots=True)
class Eyes:
    """What one person may see of the floor."""

    agents: frozenset[str] | None
    """Staff numbers; None means everybody."""
    callers: bool
    """Who is calling."""


def desk_state(exchange: Exchange, desk: Desk, page: str, now: datetime) -> DeskState:
    """What the tab of ``page`` draws. Only the live tab is given the softphone's password; nobody when no page asks."""
    agent = exchange.directory.agents[desk.number]
    live = bool(page) and desk.live_page == page
    account = desk.account
    return DeskState(
        agent_number=desk.number,
        agent_name=agent.profile.name,
        live=live,
        state=desk.state,
        since=_since(desk) or now,
        reason=desk.reason,
        next_state=desk.next_state,
        next_reason=desk.next_reason,
        softphone=SoftphoneView(
            account=account.account,
            password=account.password,
            websocket=account.websocket,
            domain=account.domain,
        )
        if live and account
        else None,
        softphone_reachable=desk.reachable,
        engine_up=exchange.engine_up,
        contact=contact_view(exchange, desk.stint) if desk.stint else None,
        server_time=now,
    )


def _since(desk: Desk) -> datetime | None:
    """Since when the clock of the state runs: an idle agent's goes on over an offer that came to nothing."""
    return desk.idle_since if desk.state is AgentState.READY and desk.idle_since else desk.since


def contact_view(exchange: Exchange, stint: Stint) -> ContactView:
    """The contact at a desk, as far as it is this desk's."""
    call = stint.call
    queue = exchange.directory.queues[call.queue_id].queue
    return ContactView(
        call_id=UUID(call.id),
        stage=stint.stage,
        queue=QueueRef(id=queue.id, name=queue.name),
        caller=call.card,
        web=call.web,
        outbound=call.outbound,
        role=stint.role,
        consult=_consult_view(exchange, call.consult) if call.consult else None,
        arrived_at=call.arrived_at,
        offered_at=stint.offered_at or call.arrived_at,
        offer_expires_at=stint.offer_expires_at,
        connected_at=stint.connected_at,
        ended_at=stint.ended_at,
        held_at=stint.held_at,
        muted=stint.muted,
        caller_silent=call.silent_flagged,
        greeting_due=stint.greeting_until is not None,
        returned_from_hold=stint.hold_phrase_until is not None,
        wrap_up_ends_at=stint.wrap_up_ends_at,
        agent_lost_until=stint.lost_until,
        explanation_zh=stint.explanation_zh,
        explanation_en=stint.explanation_en,
    )


def _consult_view(exchange: Exchange, consult: Consult) -> ConsultView:
    directory = exchange.directory
    name = ""
    if consult.kind is Whom.QUEUE and consult.whom.isdigit() and int(consult.whom) in directory.queues:
        name = directory.queues[int(consult.whom)].queue.name
    if consult.whom in directory.agents:
        name = directory.agents[consult.whom].profile.name
    return ConsultView(
        by=consult.by,
        by_name=directory.agents[consult.by].profile.name,
        kind=consult.kind,
        whom=consult.whom,
        whom_name=name,
        stage=consult.stage,
        since=consult.since,
    )


def targets(exchange: Exchange, asking: str) -> Targets:
    """Whom this agent may ask or hand a call to, and the reasons to choose from."""
    directory = exchange.directory
    desks = [desk for desk in exchange.desks.values() if desk.number != asking and desk.state is not AgentState.OFFLINE]
    desks.sort(key=lambda desk: (desk.state is not AgentState.READY, desk.number))
    waiting = Counter(row.queue_id for row in exchange.engine.waiting())
    ready = Counter(
        queue_id
        for desk in desks
        if desk.state is AgentState.READY
        for queue_id in directory.agents[desk.number].profile.queues
    )
    return Targets(
        agents=[_target_agent(exchange, desk) for desk in desks],
        queues=[
            TargetQueue(id=id_, name=card.queue.name, waiting=waiting[id_], ready=ready[id_])
            for id_, card in directory.queues.items()
        ],
        reasons=[_reason(card) for card in directory.transfer_reasons.values()],
        dial_reasons=[_reason(card) for card in directory.dial_reasons.values()],
    )


def _target_agent(exchange: Exchange, desk: Desk) -> TargetAgent:
    card = exchange.directory.agents[desk.number]
    return TargetAgent(number=desk.number, name=card.profile.name, team=card.team, state=desk.state)


def _reason(card: ReasonCard) -> TransferReason:
    return TransferReason(code=card.code, zh=card.zh, en=card.en)


def visit_stage(exchange: Exchange, visit: str) -> VisitStage:
    """How the latest call of this visit of the customer phone page stands; all that the page may know."""
    calls = [call for call in exchange.calls.values() if visit and call.visit == visit]
    return _stage_for_caller(calls[-1]) if calls else "none"


def _stage_for_caller(call: LiveCall) -> VisitStage:
    if call.ended_at is not None:
        return "ended"
    if call.stage is ContactStage.CONNECTED:
        return "talking"
    return "held" if call.in_talk else "waiting"


def floor_state(exchange: Exchange, now: datetime) -> FloorState:
    """The whole floor; what one person sees is cut from it by :func:`for_eyes`."""
    return FloorState(
        engine_up=exchange.engine_up,
        agents=[_floor_agent(exchange, desk, now) for desk in exchange.desks.values()],
        waiting=list(_waiting(exchange, now)),
        server_time=now,
    )


def for_eyes(floor: FloorState, eyes: Eyes) -> FloorState:
    """The part of the floor that these eyes may see."""
    agents, waiting = floor.agents, floor.waiting
    if eyes.agents is not None:
        agents = [agent for agent in agents if agent.number in eyes.agents]
    if not eyes.callers:
        waiting = [row.model_copy(update={"masked_number": "", "customer_name": ""}) for row in waiting]
    return floor.model_copy(update={"agents": agents, "waiting": waiting})


def _floor_agent(exchange: Exchange, desk: Desk, now: datetime) -> FloorAgent:
    card = exchange.directory.agents[desk.number]
    call = desk.contact
    return FloorAgent(
        number=desk.number,
        name=card.profile.name,
        team=card.team,
        state=desk.state,
        since=_since(desk),
        reason=desk.reason,
        queue=exchange.directory.queues[call.queue_id].queue.name if call else "",
        call_id=UUID(call.id) if call and desk.state is not AgentState.WRAP_UP else None,
    )


def _waiting(exchange: Exchange, now: datetime) -> Iterable[FloorWaiting]:
    why: dict[int, tuple[str, str]] = {}
    """By queue: those without an offer wait for one reason, and to find it takes a look at every agent."""
    for waiting in exchange.engine.waiting():
        call = exchange.calls[waiting.contact_id]
        if not waiting.offered_to and call.queue_id not in why:
            why[call.queue_id] = _why_waiting(exchange, call, now)
        offered = (call.owner.explanation_zh, call.owner.explanation_en) if call.owner else ("", "")
        explanation_zh, explanation_en = offered if waiting.offered_to else why[call.queue_id]
        yield FloorWaiting(
            call_id=UUID(call.id),
            queue=exchange.directory.queues[call.queue_id].queue.name,
            masked_number=call.caller.masked,
            customer_name=call.card.customer_name,
            web=call.web,
            arrived_at=call.arrived_at,
            position=waiting.position,
            offered_to=waiting.offered_to,
            explanation_zh=explanation_zh,
            explanation_en=explanation_en,
        )


def _why_waiting(exchange: Exchange, call: LiveCall, now: datetime) -> tuple[str, str]:
    explanation = exchange.engine.explain(call.id, now)
    if explanation is None:
        return "", ""
    return in_words(explanation, "zh", exchange.zone), in_words(explanation, "en", exchange.zone)
