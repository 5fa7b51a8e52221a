"""Live calls and desks as the desks and the customer phone page are told of them; the floor: :mod:`.floor_views`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TypedDict
from uuid import UUID

from huawu.calls.choices import WrapUpManner
from huawu.calls.rules import held_s
from huawu.calls.states import PAUSES, AgentState, ContactStage, MonitorMode, Outcome, StintRole, Whom
from huawu.switchboard import alerts, break_flow
from huawu.switchboard.days import BreakAnswer
from huawu.switchboard.directory import BreakReasonCard, DialReasonCard, DialRules, ReasonCard
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import Consult, Desk, LiveCall, Scene, Stint
from huawu.switchboard.memos import NewMemo
from huawu.switchboard.schemas import (
    BreakAnswerView,
    BreakChoice,
    BreakRequestView,
    Colleague,
    ConsultView,
    ContactView,
    DeskState,
    DialReasonView,
    DialRuleView,
    DialSource,
    FlagView,
    HandedView,
    MemoView,
    QueueRef,
    SoftphoneView,
    TargetAgent,
    TargetQueue,
    Targets,
    TransferReason,
    VisitStage,
    Watcher,
)

ANSWER_SHOWN = timedelta(minutes=10)
"""How long a desk shows what the leader has said."""


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
        since=since_when(desk) or now,
        reason=desk.reason,
        next_state=desk.next_state,
        next_reason=desk.next_reason,
        **_breaks(exchange, desk, now),
        to_decide=break_flow.waiting_for(exchange, desk),
        alerts=alerts.alerts_for(exchange, desk),
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
        memos=[_memo_view(exchange, memo) for memo in desk.memos],
        server_time=now,
    )


def _memo_view(exchange: Exchange, memo: NewMemo) -> MemoView:
    card = exchange.directory.agents.get(memo.by)
    name = card.profile.name if card else memo.by
    return MemoView(id=UUID(memo.id), by=memo.by, by_name=name, text=memo.text, at=memo.at)


def since_when(desk: Desk) -> datetime | None:
    """Since when the clock of the state runs: an idle agent's goes on over an offer that came to nothing."""
    if desk.state in PAUSES:
        return desk.day.breaks.pause.since if desk.day.breaks.pause else desk.since
    return desk.idle_since if desk.state is AgentState.READY and desk.idle_since else desk.since


class _Breaks(TypedDict):
    """What a desk shows of breaks."""

    breaks: list[BreakChoice]
    break_ends_at: datetime | None
    break_request: BreakRequestView | None
    break_answer: BreakAnswerView | None


def _breaks(exchange: Exchange, desk: Desk, now: datetime) -> _Breaks:
    breaks, request, answer = desk.day.breaks, desk.day.request, desk.day.answer
    fresh = answer is not None and now - answer.at < ANSWER_SHOWN
    asks = exchange.directory.floor.break_over_quota_asks
    return _Breaks(
        breaks=[
            _break_choice(card, int(breaks.used(card.code, now).total_seconds()), asks=asks)
            for card in exchange.directory.break_reasons.values()
        ],
        break_ends_at=breaks.limit_at(break_flow.limits(exchange, desk.reason), now) if desk.state in PAUSES else None,
        break_request=BreakRequestView(reason=request.reason, at=request.at) if request else None,
        break_answer=_break_answer(exchange, answer) if answer is not None and fresh else None,
    )


@lru_cache(maxsize=1024)
def _break_choice(card: BreakReasonCard, used_s: int, *, asks: bool) -> BreakChoice:
    """Made anew only for a desk that has used more: all others are drawn alike, again and again."""
    limits = break_flow.limits_of(card)
    return BreakChoice(
        code=card.code,
        zh=card.zh,
        en=card.en,
        state=card.state,
        quota_s=card.daily_quota_min * 60,
        used_s=used_s,
        longest_s=card.longest_min * 60,
        asks=asks and limits.used_up(timedelta(seconds=used_s)),
    )


def _break_answer(exchange: Exchange, answer: BreakAnswer) -> BreakAnswerView:
    by = exchange.directory.agents.get(answer.by)
    return BreakAnswerView(
        reason=answer.reason,
        approved=answer.approved,
        by_name=by.profile.name if by else answer.by,
        note=answer.note,
        at=answer.at,
    )


def contact_view(exchange: Exchange, stint: Stint) -> ContactView:
    """The contact at a desk, as far as it is this desk's."""
    call = stint.call
    return ContactView(
        call_id=UUID(call.id),
        stage=stint.stage,
        queue=_queue_ref(exchange, call),
        caller=call.card,
        flag=_flag_view(exchange, call),
        web=call.web,
        outbound=call.outbound,
        **_dialled(exchange, call),
        callback=call.callback is not None,
        role=stint.role,
        mode=stint.mode if stint.role is StintRole.MONITOR else None,
        watches=stint.watches,
        monitored_by=_listeners(exchange, stint),
        may_end=stint.may_end,
        consult=_consult_view(exchange, call.consult) if call.consult else None,
        handed=_handed_view(exchange, stint),
        arrived_at=call.arrived_at,
        offered_at=stint.offered_at or call.arrived_at,
        offer_expires_at=stint.offer_expires_at,
        connected_at=stint.connected_at,
        ended_at=stint.ended_at,
        **_hold(exchange, stint),
        muted=stint.muted,
        hand_raised_at=stint.hand_raised_at,
        rude_caller=stint.rude_at is not None,
        caller_silent=call.silent_flagged,
        greeting_due=stint.greeting_until is not None,
        returned_from_hold=stint.hold_phrase_until is not None,
        wrap_up_ends_at=stint.wrap_up_ends_at,
        wrap_up_forced=exchange.wrap_up_manner(stint) is WrapUpManner.FORCED_TIME,
        wrap_up_extendable_s=_extendable(exchange, stint),
        agent_lost_until=stint.lost_until,
        explanation_zh=stint.explanation_zh,
        explanation_en=stint.explanation_en,
    )


class _Hold(TypedDict):
    """Of the customer, by this desk."""

    held_at: datetime | None
    held_s: float
    hold_limit_s: int


def _hold(exchange: Exchange, stint: Stint) -> _Hold:
    over_s = held_s(stint.call.log, stint.connected_at) if stint.connected_at else 0
    return _Hold(held_at=stint.held_at, held_s=over_s, hold_limit_s=exchange.directory.floor.hold_limit_s)


def _queue_ref(exchange: Exchange, call: LiveCall) -> QueueRef:
    queue = exchange.directory.queues[call.queue_id].queue
    return QueueRef(id=queue.id, name=queue.name)


class _Dialled(TypedDict):
    """Where a call of ours began, and why."""

    dial_source: DialSource | None
    dial_reason: TransferReason | None


def _dialled(exchange: Exchange, call: LiveCall) -> _Dialled:
    """Not of a call-back that stood in line, nor of a call that stands in one since it was handed on."""
    reason = _reason_named(exchange.directory.dial_reasons, call.dial_reason)
    return _Dialled(dial_source=None if call.queued else call.source, dial_reason=reason)


def _flag_view(exchange: Exchange, call: LiveCall) -> FlagView | None:
    flag = exchange.directory.flag_of(call.caller, call.arrived_at)
    return FlagView(flag=flag.flag, note=flag.note) if flag else None


def _extendable(exchange: Exchange, stint: Stint) -> int:
    if stint.wrap_up_ends_at is None:
        return 0
    return max(exchange.directory.queues[stint.call.queue_id].wrap_up_extend_s - stint.extended_s, 0)


def _listeners(exchange: Exchange, stint: Stint) -> list[Watcher]:
    """Who is told of depends on the house's setting; who has joined is heard anyway."""
    told = exchange.directory.floor.tell_monitored
    return [one for one in watchers(exchange, stint.call, stint.number) if told or one.mode is not MonitorMode.LISTEN]


def watchers(exchange: Exchange, call: LiveCall, number: str) -> list[Watcher]:
    """The supervisors in this agent's talk."""
    monitors = [other for other in call.stints if other.watches == number]
    return [Watcher(mode=other.mode, **colleague(exchange, other.number).model_dump()) for other in monitors]


def colleague(exchange: Exchange, number: str) -> Colleague:
    """Their name; the number again for who is not known any more."""
    card = exchange.directory.agents.get(number)
    return Colleague(number=number, name=card.profile.name if card else number)


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


def _handed_view(exchange: Exchange, stint: Stint) -> HandedView | None:
    """Of the desk that has the customer now, or is offered them; not of the one that handed them on."""
    handed, directory = stint.call.handed, exchange.directory
    if handed is None or stint.role is not StintRole.OWNER or handed.by == stint.number:
        return None
    card = directory.agents.get(handed.by)
    return HandedView(
        by=handed.by,
        by_name=card.profile.name if card else "",
        reason=_reason_named(directory.transfer_reasons, handed.reason),
    )


def targets(exchange: Exchange, asking: str) -> Targets:
    """Whom this agent may ask or hand a call to, and the reasons to choose from."""
    directory = exchange.directory
    desks = [desk for desk in exchange.desks.values() if desk.number != asking and desk.state is not AgentState.OFFLINE]
    desks.sort(key=lambda desk: (desk.state is not AgentState.READY, desk.number))
    waiting = Counter(row.queue_id for row in exchange.engine.waiting())
    ready = Counter(
        queue_id for desk in desks if desk.state is AgentState.READY for queue_id in directory.open_to(desk.number)
    )
    return Targets(
        agents=[_target_agent(exchange, desk) for desk in desks],
        queues=[
            TargetQueue(id=id_, name=card.queue.name, waiting=waiting[id_], ready=ready[id_])
            for id_, card in directory.queues.items()
        ],
        reasons=[_reason(card) for card in directory.transfer_reasons.values()],
        dial_reasons=[_dial_reason(card) for card in directory.dial_reasons.values()],
        dial_rules=_dial_rules(directory.dial_rules),
    )


def _dial_rules(rules: DialRules) -> list[DialRuleView]:
    return [
        DialRuleView(prefix=prefix, allowed=allowed, note=rules.notes.get(prefix, ""))
        for prefix, allowed in rules.prefixes.items()
    ]


def _target_agent(exchange: Exchange, desk: Desk) -> TargetAgent:
    card = exchange.directory.agents[desk.number]
    return TargetAgent(number=desk.number, name=card.profile.name, team=card.team, state=desk.state)


def _reason_named(cards: Mapping[str, ReasonCard], code: str) -> TransferReason | None:
    return _reason(cards[code]) if code in cards else None


def _reason(card: ReasonCard) -> TransferReason:
    return TransferReason(code=card.code, zh=card.zh, en=card.en)


def _dial_reason(card: DialReasonCard) -> DialReasonView:
    return DialReasonView(code=card.code, zh=card.zh, en=card.en, purpose=card.purpose)


def visit_stage(exchange: Exchange, visit: str) -> VisitStage:
    """How the latest call of this visit of the customer phone page stands; all that the page may know."""
    calls = [call for call in exchange.calls.values() if visit and call.visit == visit]
    return _stage_for_caller(calls[-1]) if calls else "none"


_CHOOSING = frozenset({Scene.MENU, Scene.CALLBACK, Scene.MESSAGE, Scene.SURVEY})


def _stage_for_caller(call: LiveCall) -> VisitStage:
    if call.ended_at is not None:
        return "ended"
    if call.stage is ContactStage.CONNECTED:
        return "talking"
    if call.in_talk:
        return "held"
    if call.scene is Scene.FAREWELL and call.leaves_as is Outcome.CLOSED_HOURS:
        return "closed"
    return "choosing" if call.scene in _CHOOSING else "waiting"
