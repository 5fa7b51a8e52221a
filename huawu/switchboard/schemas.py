"""What the desk and the live view are told. The same shapes travel over the WebSocket and the HTTP API.

Plain pydantic: a ninja ``Schema`` reads each value as if from a model instance, which takes several times as long.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from huawu.calls.choices import NumberFlag, PausedState
from huawu.calls.states import AgentState, ConsultStage, ContactStage, MonitorMode, StintRole, Whom
from huawu.customers.choices import Purpose

DialSource = Literal["customer", "call", "callback", "free", "allowed"]
AlertKind = Literal["rude", "hand", "private", "break"]
VisitStage = Literal["none", "choosing", "waiting", "talking", "held", "closed", "ended"]
"""What a visitor is told of the own call; ``none`` when there is none, ``choosing`` when a key or a
message is awaited, and ``held`` also while the agent is lost."""


class QueueRef(BaseModel):
    id: int
    name: str


class Colleague(BaseModel):
    """Somebody of the house, by staff number and name."""

    number: str
    name: str


class Watcher(Colleague):
    """Who is in an agent's talk, and how."""

    mode: MonitorMode


class PastContact(BaseModel):
    """One earlier contact of the customer, newest first, at most five."""

    call_id: UUID
    at: datetime
    kind: str
    reason: str
    result: str
    agent_name: str


class CallerCard(BaseModel):
    """Who is calling, as far as known."""

    masked_number: str
    """``138****8000``; empty when the number was withheld."""
    customer_id: UUID | None = None
    customer_name: str = ""
    level: str = ""
    past_contacts: list[PastContact] = []
    last_agent: str = ""
    """Staff number of who talked with this number, or this customer, last."""
    last_talk_at: datetime | None = None


class FlagView(BaseModel):
    """What is known of the number beforehand."""

    flag: NumberFlag
    note: str


class ConsultView(BaseModel):
    """Whom the owner of the call asks, or asked and brought in."""

    by: str
    """Staff number of who asked."""
    by_name: str
    kind: Whom
    whom: str
    """Staff number, queue id, or the masked number outside."""
    whom_name: str = ""
    stage: ConsultStage
    since: datetime | None = None


class HandedView(BaseModel):
    """Who has handed the customer on to this desk, and why."""

    by: str
    """Staff number."""
    by_name: str
    reason: TransferReason | None


class TargetAgent(BaseModel):
    number: str
    name: str
    team: str
    state: AgentState


class TargetQueue(BaseModel):
    id: int
    name: str
    waiting: int
    ready: int
    """Agents of it who are ready."""


class TransferReason(BaseModel):
    code: str
    zh: str
    en: str


class DialReasonView(TransferReason):
    purpose: Purpose


class DialRuleView(BaseModel):
    """Numbers that begin so may be dialled without a reason, or never; the longest prefix that fits decides."""

    prefix: str
    allowed: bool
    note: str = ""


class Targets(BaseModel):
    """Whom a call may be handed to, or who may be asked: colleagues at work, ready ones first, and queues."""

    agents: list[TargetAgent]
    queues: list[TargetQueue]
    reasons: list[TransferReason]
    dial_reasons: list[DialReasonView]
    dial_rules: list[DialRuleView] = []


class ContactView(BaseModel):
    """The one contact at a desk, from the offer to the end of wrap-up."""

    call_id: UUID
    stage: ContactStage
    queue: QueueRef
    caller: CallerCard
    flag: FlagView | None = None
    web: bool = False
    """The call came from the customer phone page."""
    outbound: bool = False
    """We called."""
    dial_source: DialSource | None = None
    """What the number was tied to that the agent dialled."""
    dial_reason: TransferReason | None = None
    """Why, of a number tied to nothing (clause 2.1.9)."""
    callback: bool = False
    """The customer has asked to be called back, and is dialled when the agent answers."""
    role: StintRole = StintRole.OWNER
    consult: ConsultView | None = None
    handed: HandedView | None = None
    mode: MonitorMode | None = None
    """Of a monitor."""
    watches: str = ""
    """The agent whom a monitor listens to."""
    monitored_by: list[Watcher] = []
    """Who listens to this desk; empty where the house keeps that to itself."""
    may_end: bool = False
    """The supervisor has agreed that the talk with a rude caller be ended (clause 5.2.4)."""
    arrived_at: datetime
    offered_at: datetime
    offer_expires_at: datetime | None = None
    connected_at: datetime | None = None
    ended_at: datetime | None = None
    held_at: datetime | None = None
    held_s: float = 0
    """How long the customer has heard music in this desk's part of the call, not counting now."""
    hold_limit_s: int = 60
    """From when the agent is reminded of a customer on hold; 0 never."""
    muted: bool = False
    hand_raised_at: datetime | None = None
    """Asks the supervisor for help since then."""
    rude_caller: bool = False
    """Has marked the caller as rude: clause 5.2.4 stands on the desk."""
    caller_silent: bool = False
    """The caller's side has been silent since connection for longer than the limit: offer clause 5.2.2."""
    greeting_due: bool = False
    """Clause 5.2.1 stands on the desk; off when the agent ticks it or eight seconds have passed."""
    returned_from_hold: bool = False
    """Clause 5.2.3 stands on the desk for a few seconds after a hold."""
    wrap_up_ends_at: datetime | None = None
    """None in wrap-up: it ends with the complete record only."""
    wrap_up_forced: bool = False
    """Nobody ends it before its time."""
    wrap_up_extendable_s: int = 0
    """How much the agent may still add."""
    agent_lost_until: datetime | None = None
    explanation_zh: str = ""
    explanation_en: str = ""


class SoftphoneView(BaseModel):
    """What the browser needs to register its softphone."""

    account: str
    password: str
    websocket: str
    domain: str


class BreakChoice(BaseModel):
    """A reason to go off ready, and what is left of it. Durations are seconds; a limit of 0 is none."""

    code: str
    zh: str
    en: str
    state: PausedState
    quota_s: int
    """In all per working day."""
    used_s: int
    """Of it, at ``server_time`` of the desk; the running break included."""
    longest_s: int
    """At a time."""
    asks: bool = False
    """Nothing is left of the quota: the leader would be asked."""


class BreakRequestView(BaseModel):
    """A break over the day's quota that waits for the leader's word."""

    reason: str
    at: datetime


class BreakAnswerView(BaseModel):
    """What the leader has said to the last request."""

    reason: str
    approved: bool
    by_name: str
    note: str
    at: datetime


class MemoView(BaseModel):
    """What a supervisor tells the agent."""

    id: UUID
    by: str
    """Staff number."""
    by_name: str
    text: str
    at: datetime


class AlertView(BaseModel):
    """What calls a supervisor to the live floor, whatever page is open."""

    kind: AlertKind
    agent: str
    """Staff number."""
    name: str
    at: datetime
    attended: bool = False
    """Somebody is with the agent already."""


class DeskState(BaseModel):
    """Everything a desk draws. Sent whole on every change."""

    agent_number: str
    agent_name: str
    live: bool
    """False in a second tab: another one holds the desk; ``take_over`` makes this one live."""
    state: AgentState
    since: datetime
    reason: str = ""
    next_state: AgentState | None = None
    """Asked for during a contact; takes effect when wrap-up ends."""
    next_reason: str = ""
    breaks: list[BreakChoice] = []
    break_ends_at: datetime | None = None
    """When it has lasted as long as it may; None: any time."""
    break_request: BreakRequestView | None = None
    break_answer: BreakAnswerView | None = None
    """For some minutes."""
    to_decide: int = 0
    """So many agents wait for this person on the live floor."""
    alerts: list[AlertView] = []
    """Of whoever supervises, the most urgent first."""
    softphone: SoftphoneView | None = None
    softphone_reachable: bool = False
    engine_up: bool = True
    contact: ContactView | None = None
    memos: list[MemoView] = []
    """Unread, oldest first."""
    server_time: datetime
