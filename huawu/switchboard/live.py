"""What is live: calls and desks as the switchboard holds them in memory. Plain data, no behaviour beyond derivation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from huawu.calls.choices import Language
from huawu.calls.log import NewCallEvent
from huawu.calls.states import AgentState, ConsultStage, ContactStage, MonitorMode, Outcome, StintRole, Whom
from huawu.kit.phone import PhoneNumber
from huawu.switchboard.days import Day
from huawu.switchboard.handed import Handed
from huawu.switchboard.kept import Kept
from huawu.switchboard.memos import NewMemo
from huawu.switchboard.private_calls import PrivateSignal, Verdict
from huawu.switchboard.schemas import CallerCard, DialSource
from huawu.switchboard.waiting import Told
from huawu.telephony.ports import AccountKind, Announcement, SoftphoneAccount

IN_TALK = frozenset({ContactStage.CONNECTED, ContactStage.HELD, ContactStage.CONSULTING, ContactStage.AGENT_LOST})
ALIVE = IN_TALK - {ContactStage.AGENT_LOST}
"""In the talk, with a channel."""
CONSULT = "/consult"
"""Ends the contact id of a consultation; the rest is the call's."""
STARTING = "starting"
"""In the place of a playback's name until the engine has given one."""


class Scene(StrEnum):
    """What a caller goes through who talks to nobody (来电环节)."""

    WAITING = "waiting"
    """The welcome, then music and how it stands; in line, or about to be."""
    MENU = "menu"
    CALLBACK = "callback"
    """Is asked whether, and where, to be called back."""
    MESSAGE = "message"
    """Is asked for a message, and leaves it."""
    SURVEY = "survey"
    """The agent has hung up; the caller is asked how it was."""
    FAREWELL = "farewell"
    """Hears the last words; then the call ends."""


@dataclass(slots=True, eq=False)
class Hearing:
    """What is being said to a caller. Sayings are numbered, since the end of one may be told when another has begun."""

    asked: int = 0
    """Number of the last saying that was asked for."""
    over: bool = True
    """It has been heard to its end, or cannot be said."""
    playing: int = 0
    """Number of the saying that the engine plays or has played last."""
    playback: str = ""
    """The engine's name for it, :data:`STARTING` until it has given one, empty when nothing is played."""
    stopped: str = ""
    """Name of the last one that we cut short."""


@dataclass(slots=True, eq=False)
class MenuPlace:
    """Where in a menu a caller is: the keys pressed that led there, and how often it has been said."""

    menu_id: int
    path: str = ""
    tries: int = 1


@dataclass(slots=True, eq=False)
class Stint:
    """One desk's part in a call (坐席参与), from the offer until its wrap-up has ended. A call that is handed on has
    several of them, one after the other or at the same time."""

    call: LiveCall
    number: str
    """Of the agent."""
    role: StintRole = StintRole.OWNER
    stage: ContactStage = ContactStage.OFFERED
    channel: str = ""
    """The agent's channel; empty until answered and while lost."""
    ringing_channel: str = ""
    offered_at: datetime | None = None
    offer_expires_at: datetime | None = None
    connected_at: datetime | None = None
    ended_at: datetime | None = None
    held_at: datetime | None = None
    muted: bool = False
    hand_raised_at: datetime | None = None
    """Asks the supervisor for help since then."""
    rude_at: datetime | None = None
    """When its agent has marked the caller as rude (clause 5.2.4)."""
    greeting_until: datetime | None = None
    hold_phrase_until: datetime | None = None
    lost_until: datetime | None = None
    wrap_up_ends_at: datetime | None = None
    extended_s: int = 0
    """What the agent has added to the wrap-up."""
    mode: MonitorMode = MonitorMode.LISTEN
    """Of a monitor."""
    watches: str = ""
    """The agent whom a monitor listens to."""
    may_end: bool = False
    """The supervisor has agreed that such a talk be ended."""
    private: tuple[PrivateSignal, ...] = ()
    """Why the talk may be private (clause 2.1.9); empty: nobody has been alerted."""
    verdict: Verdict | None = None
    """What the supervisor says of it."""
    weigh_at: datetime | None = None
    """When it is looked into again; None: not yet looked into."""
    explanation_zh: str = ""
    explanation_en: str = ""

    @property
    def in_talk(self) -> bool:
        """The desk is in the conversation, on hold and while its side is lost included."""
        return self.stage in IN_TALK

    def deadlines(self) -> list[datetime]:
        """Every instant at which something about this part has to happen by itself."""
        due = (self.greeting_until, self.hold_phrase_until, self.lost_until, self.wrap_up_ends_at)
        return [instant for instant in due if instant is not None]

    def forget_deadlines(self) -> None:
        """Nothing happens by itself any more."""
        self.greeting_until = self.hold_phrase_until = self.lost_until = self.wrap_up_ends_at = None


@dataclass(slots=True, eq=False)
class Callback:
    """That a call is a call-back in line, until its customer answers."""

    of: str
    """Id of the call in which it was asked for."""
    attempts: int = 0
    again_at: datetime | None = None
    """When it stands in line again; None while it does."""


@dataclass(slots=True, eq=False)
class Consult:
    """What the owner of a call asks of somebody else. One at a time."""

    by: str
    """Staff number of who asked."""
    kind: Whom
    whom: str
    """Staff number, queue id, or the masked number outside."""
    stage: ConsultStage = ConsultStage.RINGING
    since: datetime | None = None
    channel: str = ""
    """Of the number outside."""
    reason: str = ""
    """Of a hand-over that takes place when the number outside answers."""


@dataclass(slots=True, eq=False)
class LiveCall:
    """A call from arrival until the last wrap-up has ended."""

    id: str
    channel: str
    """The caller's channel; empty once it is gone."""
    caller: PhoneNumber
    hotline: str
    queue_id: int
    arrived_at: datetime
    web: bool = False
    visit: str = ""
    """The visit of the customer phone page that placed the call; its page asks how the call stands."""
    seq: int = 0
    """Number of events written so far."""
    written_at: datetime | None = None
    """The instant of the last of them."""
    log: list[NewCallEvent] = field(default_factory=list)
    """All of them, for comparing."""
    owner: Stint | None = None
    """Who has the customer, or is being offered them (one of those who are, where several ring); after the call's end
    who had them last, until wrap-up ends."""
    stints: list[Stint] = field(default_factory=list)
    """Every desk that is in it, in the order in which they came; wrap-up included."""
    consult: Consult | None = None
    handed: Handed | None = None
    outbound: bool = False
    """We called; ``caller`` is then who is called."""
    source: DialSource | None = None
    """Of a call that an agent dialled: what the number was tied to."""
    dial_reason: str = ""
    """The code of why, of a number tied to nothing."""
    callback: Callback | None = None
    place_since: datetime | None = None
    """Whose call-back has become needless stands in line since then."""
    dialled_channel: str = ""
    """Of the customer of an outbound call, until they answer."""
    rings: int = 0
    """How often a desk was rung; together with ``seq`` it names each ring's channel."""
    scene: Scene = Scene.WAITING
    hearing: Hearing = field(default_factory=Hearing)
    language: Language = Language.ZH
    """In which the caller is spoken to."""
    key_due: datetime | None = None
    """Until when we wait for what the caller is to do: press a key, speak."""
    leaves_as: Outcome = Outcome.ABANDONED
    """What has become of the call if the caller, who talks to nobody, hangs up now."""
    looked_up: bool = False
    """The card says what is known of the caller."""
    line_due: datetime | None = None
    """Until when the caller, who is to join a line, waits for the look-up that says for whom they are kept."""
    told: Told | None = None
    """How it stands, as the caller was told last."""
    tell_due: datetime | None = None
    """When they are told next."""
    menu: MenuPlace | None = None
    bonus: int = 0
    """Points on top of the queue's priority that the caller has by the menu."""
    entered: str | None = None
    """Digits of the number to call back that the caller has keyed in so far; None while they choose."""
    foreword: tuple[Announcement, ...] = ()
    """What the caller is about to hear on coming into a line; a rule that sends them away says it first."""
    last_words: tuple[Announcement, ...] = ()
    recording: bool = False
    """The caller's message is being recorded."""
    turned_from: set[int] = field(default_factory=set)
    """Queues whose rules have sent the caller on; no rule sends anybody back."""
    queued: bool = False
    """The call has been let into its queue; not so for one of a closed or unknown hotline."""
    at_head: bool = False
    """It has lost its agent and waits before everybody."""
    waits_from: datetime | None = None
    """Since when it has stood in its queue's line: delays, rings and the longest wait count from then."""
    kept: Kept | None = None
    """For whom it is kept in line, unless they have declined."""
    connected_at: datetime | None = None
    ended_at: datetime | None = None
    conversation: bool = False
    """The caller is in the conversation's bridge (from the first connection on)."""
    caller_spoke: bool = False
    silent_flagged: bool = False
    silence_due: datetime | None = None
    card: CallerCard = field(default_factory=lambda: CallerCard(masked_number=""))

    @property
    def agent(self) -> str:
        """The owner's staff number, or empty."""
        return self.owner.number if self.owner else ""

    @property
    def stage(self) -> ContactStage | None:
        """The owner's stage; None while the caller waits and nobody is offered the call."""
        return self.owner.stage if self.owner else None

    @property
    def agent_channel(self) -> str:
        return self.owner.channel if self.owner else ""

    @property
    def ringing_channel(self) -> str:
        return self.owner.ringing_channel if self.owner else ""

    @property
    def in_talk(self) -> bool:
        """The customer belongs together with their owner now, or with a number outside that they were handed to."""
        handed_over = self.consult is not None and self.consult.stage is ConsultStage.HANDED_OVER
        return handed_over or (self.owner is not None and self.owner.in_talk)

    def drop(self, stint: Stint) -> None:
        """This desk has no part in the call any more. Where it was one of several that rang, the others ring on."""
        if stint in self.stints:
            self.stints.remove(stint)
        if self.owner is stint:
            rings = (other for other in self.offered() if other.role is StintRole.OWNER)
            self.owner = next(rings, None)

    def offered(self) -> list[Stint]:
        """The parts that ring, or are about to."""
        return [stint for stint in self.stints if stint.stage is ContactStage.OFFERED]

    def stint_of(self, number: str) -> Stint | None:
        """The part that this agent has in the call."""
        return next((stint for stint in self.stints if stint.number == number), None)

    def stint_on(self, channel: str) -> Stint | None:
        """The part that is talked or rung on this channel."""
        if not channel:
            return None
        return next((stint for stint in self.stints if channel in {stint.channel, stint.ringing_channel}), None)

    def not_taken(self, stint: Stint) -> None:
        """The call was offered there in vain: if it was kept for this agent, it is no longer."""
        if self.kept is not None and self.kept.agent == stint.number and stint.role is StintRole.OWNER:
            self.kept = None

    def deadlines(self) -> list[datetime]:
        """Every instant at which something about this call has to happen by itself."""
        due = [instant for stint in self.stints for instant in stint.deadlines()]
        if self.callback is not None and self.callback.again_at is not None:
            due.append(self.callback.again_at)
        own = (self.silence_due, self.key_due, self.tell_due, self.line_due)
        return due + [instant for instant in own if instant is not None]


@dataclass(slots=True, eq=False)
class Socket:
    """A browser tab with an open desk. ``page`` names the page load, so that a reload is told from a reconnect."""

    channel: str
    page: str
    alive_at: datetime
    phone: AccountKind = "webrtc"
    since: float = 0.0
    """When the line was opened, in seconds since 1970."""


@dataclass(slots=True, eq=False)
class Desk:
    """One agent's working place. What was asked for, what is being done and the contact are three things."""

    number: str
    asked: AgentState = AgentState.OFFLINE
    asked_reason: str = ""
    state: AgentState = AgentState.OFFLINE
    """What is being done, as last written to the agent's day."""
    since: datetime | None = None
    reason: str = ""
    idle_since: datetime | None = None
    """Since when the agent has waited for a contact; an offer that came to nothing does not set it back."""
    seq: int = 0
    day: Day = field(default_factory=Day)
    """What the agent's log says."""
    pause_ends_at: datetime | None = None
    """When the running break has lasted as long as it may; None without a limit, and when that has been told."""
    notified: bool = False
    """Something of this agent waits for the leader."""
    next_state: AgentState | None = None
    next_reason: str = ""
    problem: str = ""
    """What the browser says of its softphone: ``microphone``, ``websocket`` or nothing."""
    sockets: list[Socket] = field(default_factory=list)
    live_page: str = ""
    """The page load that holds the desk; its softphone account is the desk's."""
    phone: AccountKind = "webrtc"
    """What the agent talks with: the browser, or a SIP telephone on the desk."""
    account: SoftphoneAccount | None = None
    reachable: bool = False
    closed_at: datetime | None = None
    """When the last tab went away."""
    stint: Stint | None = None
    """The one thing at the desk."""
    memos: list[NewMemo] = field(default_factory=list)
    """What a supervisor has told the agent and the agent has not read yet, oldest first."""

    @property
    def contact(self) -> LiveCall | None:
        """The call at the desk."""
        return self.stint.call if self.stint else None

    @property
    def live_socket(self) -> Socket | None:
        return next((socket for socket in self.sockets if socket.page == self.live_page), None)

    def doing(self) -> tuple[AgentState, str]:
        """The state that follows from the contact, the browser and what the agent asked for, with its reason."""
        if self.stint is not None:
            monitors = self.stint.role is StintRole.MONITOR
            return AgentState.MONITORING if monitors else _WITH_CONTACT[self.stint.stage], ""
        if self.asked is AgentState.OFFLINE:
            return AgentState.OFFLINE, self.asked_reason
        if self.live_socket is None:
            return AgentState.SYSTEM_PROBLEM, "desk_closed"
        if self.asked is AgentState.READY and self.problem:
            return AgentState.SYSTEM_PROBLEM, self.problem
        if self.asked is AgentState.READY and not self.reachable:
            return AgentState.SYSTEM_PROBLEM, "softphone"
        return self.asked, self.asked_reason


_WITH_CONTACT = {
    ContactStage.OFFERED: AgentState.OFFERED,
    ContactStage.CONNECTING: AgentState.OFFERED,
    ContactStage.CONNECTED: AgentState.TALKING,
    ContactStage.HELD: AgentState.HOLDING,
    ContactStage.CONSULTING: AgentState.CONSULTING,
    ContactStage.DIALLING: AgentState.OUTBOUND,
    ContactStage.AGENT_LOST: AgentState.SYSTEM_PROBLEM,
    ContactStage.ENDED: AgentState.WRAP_UP,
}


@dataclass(frozen=True, slots=True)
class EndOfCall:
    """Why a call ended: who, with which outcome, and the Q.850 cause."""

    by: str
    outcome: Outcome
    cause: int = 16
    why: str = ""
    """Said where the system ended it for a reason that is known: ``engine_lost``."""
