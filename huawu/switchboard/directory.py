"""Who and what there is, as one snapshot read from the database: agents, queues, hotlines, menus, the floor's rules.

Durations are seconds (``…_s``) unless they say otherwise; 0 means none where a limit or a habit can be left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from huawu.calls.choices import (
    EmergencyThen,
    ExhaustedAction,
    FlagHandling,
    Language,
    MenuAction,
    NumberFlag,
    PausedState,
    RuleAction,
    RuleWhen,
    WrapUpManner,
)
from huawu.clock.rules import CalendarFacts, is_open
from huawu.customers.choices import Purpose
from huawu.kit.phone import PhoneNumber
from huawu.routing.configuration import AgentProfile, Queue


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text of somebody's own for callers. ``key`` names it, so that a recording can take its place."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class AgentCard:
    """An agent as the floor shows them."""

    profile: AgentProfile
    team: str
    supervises: Literal["", "team", "all"] = ""
    """Whose talks they may listen to, join and take over."""
    answers: bool = True
    """Takes contacts; who does not has a desk only to supervise."""


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """What a waiting caller is told, and how often."""

    announce_every_s: int = 0
    position: bool = True
    wait: bool = True


@dataclass(frozen=True, slots=True)
class CallbackCard:
    """Whether a waiting caller may ask to be called back, and how that is tried."""

    offered: bool = False
    attempts: int = 3
    spacing_s: int = 900


@dataclass(frozen=True, slots=True)
class KeptCard:
    """How long a caller is kept for one agent before anybody may take the call."""

    last_agent_s: int = 0
    last_agent_days: int = 7
    own_agent_s: int = 0


@dataclass(frozen=True, slots=True)
class ThresholdsCard:
    """From where figures warn and alarm: as many waiting, as long a wait, a service level below (per cent)."""

    warn_waiting: int = 3
    alarm_waiting: int = 8
    warn_wait_s: int = 30
    alarm_wait_s: int = 90
    warn_level: int = 85
    alarm_level: int = 70


@dataclass(frozen=True, slots=True)
class RuleCard:
    """What happens to a caller when the rule's case is given."""

    action: RuleAction
    target: int | None = None
    """The queue of :attr:`RuleAction.QUEUE`."""
    says: Spoken | None = None
    """Said first; None: the house's prompt for it."""


@dataclass(frozen=True, slots=True)
class QueueCard:
    """A queue with what happens around its calls."""

    queue: Queue
    wrap_up_s: int = 30
    wrap_up_manner: WrapUpManner = WrapUpManner.MANDATORY_TIMEOUT
    wrap_up_extend_s: int = 120
    """How much the agent may add in all."""
    priority: int = 0
    """Points that its contacts start with."""
    rules: Mapping[RuleWhen, RuleCard] = field(default_factory=dict)
    waiting: WaitingCard = field(default_factory=WaitingCard)
    callback: CallbackCard = field(default_factory=CallbackCard)
    kept: KeptCard = field(default_factory=KeptCard)
    survey_offered: bool = False
    service_level_s: int = 20
    short_abandon_s: int = 5
    thresholds: ThresholdsCard = field(default_factory=ThresholdsCard)


@dataclass(frozen=True, slots=True)
class KeyCard:
    """A key of a menu."""

    action: MenuAction
    label: str = ""
    says: Spoken | None = None
    """Said when it is pressed; of a submenu, what it says with all its keys."""
    target: int | None = None
    priority: int = 0
    """Points on top of the queue's."""
    language: Language | None = None
    next_menu: int | None = None
    """Of a language: the menu with which it goes on."""
    keys: Mapping[str, KeyCard] = field(default_factory=dict)
    """Of a submenu, by key."""


@dataclass(frozen=True, slots=True)
class MenuCard:
    """A menu. ``says`` is what a caller hears first, the keys with it."""

    id: int
    name: str
    says: Spoken
    keys: Mapping[str, KeyCard] = field(default_factory=dict)
    barge_in: bool = True
    timeout_s: int = 5
    max_tries: int = 3
    exhausted: ExhaustedAction = ExhaustedAction.HANG_UP
    exhausted_queue: int | None = None

    def at(self, path: str) -> KeyCard | None:
        """The key that ``path``, one digit after the other, leads to; None when it leads nowhere."""
        keys, found = self.keys, None
        for digit in path:
            found = keys.get(digit)
            if found is None:
                return None
            keys = found.keys
        return found


@dataclass(frozen=True, slots=True)
class EmergencyCard:
    """The emergency announcement (紧急公告), while it is on."""

    says: Spoken
    then: EmergencyThen = EmergencyThen.GO_ON


@dataclass(frozen=True, slots=True)
class HotlineCard:
    """A number that customers dial."""

    number: str
    queue_id: int
    name: str = ""
    welcome: str = "welcome"
    """The house's prompt, played unless there are own words."""
    own_welcome: Spoken | None = None
    closed: str = "closed"
    hours: CalendarFacts | None = None
    """None: always open."""
    menu_id: int | None = None
    """None: straight to the queue."""
    language: Language = Language.ZH
    emergency: EmergencyCard | None = None
    """None: not switched on."""
    caller_number: str = ""
    """What called people see; empty: the trunk's own number."""

    def is_open(self, instant: datetime) -> bool:
        return self.hours is None or is_open(self.hours, instant)


@dataclass(frozen=True, slots=True)
class ReasonCard:
    """A reason that an agent chooses, in both languages."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class DialReasonCard(ReasonCard):
    """A reason for dialling and what it is for."""

    purpose: Purpose = Purpose.SERVICE


@dataclass(frozen=True, slots=True)
class BreakReasonCard(ReasonCard):
    """Why an agent is off ready, and for how long that is usual."""

    state: PausedState = PausedState.BREAK
    daily_quota_min: int = 0
    longest_min: int = 0


@dataclass(frozen=True, slots=True)
class DialRules:
    """Numbers by their first digits: True may be dialled without a reason, False never."""

    prefixes: Mapping[str, bool] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    """What to say of those of a prefix."""

    def verdict(self, digits: str) -> bool | None:
        """By the longest prefix that fits; None when none does."""
        return self.prefixes.get(self._prefix(digits))

    def note(self, digits: str) -> str:
        """Of the prefix that decides."""
        return self.notes.get(self._prefix(digits), "")

    def _prefix(self, digits: str) -> str:
        return max((prefix for prefix in self.prefixes if digits.startswith(prefix)), key=len, default="")


@dataclass(frozen=True, slots=True)
class FlagCard:
    """What is known of a number beforehand."""

    flag: NumberFlag
    handling: FlagHandling = FlagHandling.USUAL
    queue_id: int = 0
    """Of the handling ``queue``."""
    says: Spoken | None = None
    """Of the handling ``announce``."""
    own_agent: str = ""
    """Staff number of whose customer it is."""
    note: str = ""
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FloorCard:
    """What holds for the whole floor."""

    tell_monitored: bool = True
    rude_ending_asks: bool = True
    break_over_quota_asks: bool = True
    private_call_s: int = 180
    private_call_points: int = 4
    private_call_repeats: int = 3
    private_call_days: int = 7
    hold_limit_s: int = 60
    voicemail_limit_s: int = 120
    vip_level: str = ""
    """The customer level that counts as VIP; empty: none."""
    vip_priority: int = 20
    flagged_priority: int = 0


@dataclass(frozen=True, slots=True)
class Directory:
    """A snapshot; taken anew when somebody changes the master data."""

    agents: Mapping[str, AgentCard] = field(default_factory=dict)
    queues: Mapping[int, QueueCard] = field(default_factory=dict)
    hotlines: Mapping[str, HotlineCard] = field(default_factory=dict)
    menus: Mapping[int, MenuCard] = field(default_factory=dict)
    break_reasons: Mapping[str, BreakReasonCard] = field(default_factory=dict)
    """By code, as they are listed; retired ones are not in it."""
    dial_reasons: Mapping[str, DialReasonCard] = field(default_factory=dict)
    transfer_reasons: Mapping[str, ReasonCard] = field(default_factory=dict)
    dial_rules: DialRules = field(default_factory=DialRules)
    floor: FloorCard = field(default_factory=FloorCard)
    flags: Mapping[PhoneNumber, FlagCard] = field(default_factory=dict)
    sign_by: Mapping[str, datetime] = field(default_factory=dict)
    """By staff number, from when on somebody may not be ready because they have not signed the handbook."""

    def closed_to(self, number: str) -> list[int]:
        """The agent's queues that ask for a skill from which the agent is barred for want of a certificate."""
        profile = self.agents[number].profile
        return [queue for queue in sorted(profile.queues) if queue in self.queues and self._bars(profile, queue)]

    def open_to(self, number: str) -> list[int]:
        """The agent's other queues."""
        closed = set(self.closed_to(number))
        return [queue for queue in sorted(self.agents[number].profile.queues) if queue not in closed]

    def _bars(self, profile: AgentProfile, queue: int) -> bool:
        return not profile.barred.isdisjoint(self.queues[queue].queue.required)

    def flag_of(self, number: PhoneNumber, instant: datetime) -> FlagCard | None:
        """What is known of the number, while it holds."""
        flag = self.flags.get(number)
        return flag if flag is not None and (flag.ends_at is None or instant < flag.ends_at) else None
