"""What the live view and the wallboard are told. Durations are seconds, shares from 0 to 1, None is no figure."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from huawu.calls.choices import NumberFlag
from huawu.calls.duty import Stretch
from huawu.calls.states import AgentEventKind, AgentState, GhostKind
from huawu.switchboard.private_calls import PrivateSignal
from huawu.switchboard.schemas import Watcher


class QueueFigures(BaseModel):
    """The registered figures (:mod:`huawu.calls.figures`) that the screens show; ``occupancy`` only over all queues."""

    offered: int = 0
    answered: int = 0
    abandoned: int = 0
    short_abandoned: int = 0
    abandon_rate: float | None = None
    service_level: float | None = None
    service_level_answered: float | None = None
    service_level_lenient: float | None = None
    speed_of_answer: float | None = None
    longest_wait: float | None = None
    handle_time: float | None = None
    occupancy: float | None = None


class QueueThresholds(BaseModel):
    """From where a screen warns and alarms: as many waiting, as long a wait, a service level below this share."""

    warn_waiting: int
    alarm_waiting: int
    warn_wait_s: int
    alarm_wait_s: int
    warn_level: float
    alarm_level: float


class LoadView(BaseModel):
    """How it stands, of one queue or of all: who waits, what the agents who serve it do, how the day went."""

    waiting: int = 0
    longest_since: datetime | None = None
    """When the caller arrived who has waited longest."""
    states: dict[AgentState, int] = {}
    """States with nobody are left out."""
    today: QueueFigures = QueueFigures()
    recent: QueueFigures = QueueFigures()
    """Of the last 30 minutes."""


class QueueLoad(LoadView):
    id: int
    name: str
    service_level_s: int
    thresholds: QueueThresholds
    expected_wait_s: float | None = None
    """How long whoever came last may expect to wait; None: nobody waits, or too few were answered to tell."""


class WallState(BaseModel):
    """All that a big screen shows: figures, nobody's name or number."""

    engine_up: bool
    figures_at: datetime | None = None
    """When the figures of the day were taken; None: not yet."""
    total: LoadView
    queues: list[QueueLoad]
    server_time: datetime


class FloorQueue(QueueLoad):
    why_zh: str = ""
    """Why its callers wait; a caller with a reason of their own has it in their row."""
    why_en: str = ""


class FloorRepair(BaseModel):
    """Something that did not fit together, and has been put right by the system itself."""

    at: datetime
    kind: GhostKind
    agent: str = ""
    """Staff number, where it was about somebody."""
    call_id: UUID | None = None


class FloorNotice(BaseModel):
    """What waits for the leader: a break over the quota to agree to, a break that lasts too long, or a state that the
    system has forced; the latter two until the state changes or the leader has seen them."""

    kind: Literal["break_asked", "break_overrun", "forced"]
    reason: str
    at: datetime
    request: int = 0
    """Of ``break_asked``: which one is answered."""
    used_s: int = 0
    """Of ``break_asked``: what the reason's breaks have taken in this working day."""
    quota_s: int = 0
    longest_s: int = 0


class FloorAgent(BaseModel):
    number: str
    name: str
    team: str
    queues: list[int] = []
    """Which they serve."""
    closed: list[str] = []
    """Names of those that are closed to them, for want of a valid certificate."""
    state: AgentState
    since: datetime | None
    """None: not on duty since anybody can tell."""
    reason: str = ""
    next_state: AgentState | None = None
    """Asked for during a contact."""
    next_reason: str = ""
    limit_s: int = 0
    """How long this state is usual; 0: any time."""
    queue: str = ""
    call_id: UUID | None = None
    held_since: datetime | None = None
    wrap_up_ends_at: datetime | None = None
    hand_raised_at: datetime | None = None
    """Asks the supervisor for help since then."""
    rude_caller: bool = False
    """Has marked the caller as rude (clause 5.2.4)."""
    rude_at: datetime | None = None
    """When that was; the hand may have been up before."""
    notices: list[FloorNotice] = []
    unread: int = 0
    """How many messages stand unread on the desk."""
    monitored_by: list[Watcher] = []
    """Staff numbers of those who listen, whisper or have joined."""


class FloorPrivate(BaseModel):
    """A talk that may be private (clause 2.1.9), until the supervisor has said what it is; also when it is over."""

    call_id: UUID
    agent: str
    """Staff number."""
    name: str
    at: datetime
    signals: list[PrivateSignal]
    """Why it may be private."""
    running: bool


class FloorWaiting(BaseModel):
    call_id: UUID
    queue_id: int
    queue: str
    masked_number: str
    customer_name: str = ""
    flag: NumberFlag | None = None
    web: bool = False
    callback: bool = False
    """Has hung up and keeps the place: will be called back."""
    arrived_at: datetime
    position: int
    offered_to: str = ""
    at_head: bool = False
    """Comes before everybody: has lost the agent, or a supervisor has said so."""
    explanation_zh: str = ""
    """Why this agent, or why this caller waits; empty: as the queue says."""
    explanation_en: str = ""


class FloorState(WallState):
    """The live view: who is in what state and who is waiting. Of a long line of waiting callers the first
    hundred; ``total`` counts all of them."""

    queues: list[FloorQueue]  # type: ignore[assignment]  # its rows say more
    agents: list[FloorAgent]
    waiting: list[FloorWaiting]
    overloaded_since: datetime | None = None
    """More calls than can be served: since when callers are turned to the apology."""
    private: list[FloorPrivate] = []
    """What nobody has judged yet, oldest first."""
    repairs: list[FloorRepair] = []
    """Of the last minutes, the newest last."""
    mark: str = ""
    """Names this state; changes say which one they follow."""


class FloorChanges(WallState):
    """What has changed on the floor since the state or the changes of the mark ``after``. Agents who did not change are
    left out; everything else is whole."""

    after: str
    mark: str
    queues: list[FloorQueue]  # type: ignore[assignment]
    agents: list[FloorAgent]
    gone: list[str]
    """Staff numbers that are no agents any more."""
    waiting: list[FloorWaiting]
    overloaded_since: datetime | None = None
    private: list[FloorPrivate] = []
    repairs: list[FloorRepair] = []


class AgentStretch(BaseModel):
    """Some time of an agent's day in one state."""

    state: AgentState
    reason: str
    since: datetime
    until: datetime
    call_id: UUID | None

    @classmethod
    def of(cls, stretch: Stretch) -> AgentStretch:
        return cls(**{name: getattr(stretch, name) for name in cls.model_fields})


class AgentNote(BaseModel):
    """What was asked, decided or told of an agent's break."""

    kind: AgentEventKind
    at: datetime
    reason: str
    by_name: str
    """Who did it; empty for the system."""
    note: str


class AgentDay(BaseModel):
    """An agent's day: from the first on duty to the last. A shift that crosses midnight is whole."""

    number: str
    name: str
    team: str
    stretches: list[AgentStretch]
    notes: list[AgentNote] = []
    spent: dict[AgentState, float]
    figures: QueueFigures
    """Over the calls of that time in which the agent took part, also those handed on."""


class SentMemo(BaseModel):
    """What was written to an agent, and when they said that they have read it."""

    id: UUID
    by_name: str
    text: str
    at: datetime
    read_at: datetime | None


class HalfHourView(BaseModel):
    since: datetime
    figures: QueueFigures


class MinuteView(BaseModel):
    at: datetime
    waiting: int


class FloorTrend(BaseModel):
    """How the day has gone: the waiting of the last hour, and today's figures by half-hour."""

    waiting: list[MinuteView]
    half_hours: list[HalfHourView]
