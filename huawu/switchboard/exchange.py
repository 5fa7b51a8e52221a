"""The exchange: live calls and desks, and what follows from each event. No input or output, time passed in.

Telephone events come in through :mod:`.telephone_flow`, commands of the desks through :mod:`.desk_flow`, the passing
of time through :mod:`.timers`; what routing decides goes to :mod:`.offer_flow`, the life of a call is in
:mod:`.call_flow`. All of them change calls and desks here and leave the rest to the outbox.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from huawu.calls.choices import FlagHandling, NumberFlag, WrapUpManner
from huawu.calls.duty import RELOAD
from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.states import PAUSES, AgentEventKind, AgentState, ContactStage, StintRole
from huawu.routing import decisions, events
from huawu.routing.configuration import AgentProfile
from huawu.routing.engine import Engine
from huawu.switchboard import break_flow, help_flow, lining_up, monitor_flow, offer_flow
from huawu.switchboard.directory import AgentCard, Directory, HotlineCard
from huawu.switchboard.live import Desk, LiveCall, Stint
from huawu.switchboard.outbox import Outbox
from huawu.switchboard.private_flow import PrivateAlert
from huawu.switchboard.repairs import Repair
from huawu.switchboard.schemas import CallerCard
from huawu.telephony.ports import SoftphoneAccount

REPAIRS = 20
"""So many of the last ones are kept for the console."""

MOST_POINTS = 100
"""The highest priority there is."""


class Exchange:
    """All live calls and desks of one switchboard."""

    def __init__(self, directory: Directory, outbox: Outbox) -> None:
        self.outbox = outbox
        self.engine = Engine()
        self.engine_up = False
        self.overloaded_since: datetime | None = None
        """Since when callers who come new are turned away, because we are behind."""
        """The link to the telephone engine stands, and calls and channels have been compared."""
        self.engine_seen = False
        """It has stood since our start."""
        self.calls: dict[str, LiveCall] = {}
        self.desks: dict[str, Desk] = {}
        self.zone = ZoneInfo(settings.TIME_ZONE)
        self.directory = directory
        self.repairs: deque[Repair] = deque(maxlen=REPAIRS)
        """What did not fit together and was put right, the newest last."""
        self.private_alerts: dict[tuple[str, str], PrivateAlert] = {}
        """By call and agent, oldest first: what nobody has judged yet, calls that are over included."""
        self.agent_seqs: dict[str, int] = {}
        """Where the days of people stand who have no desk now, but may have one later."""

    def use_directory(self, directory: Directory, now: datetime) -> None:
        """Take over master data; live calls and states stay as they are. What live calls and desks point to stays
        known: a call is finished in its queue, and at its desk, even where both have been removed meanwhile."""
        former = {number: self.directory.agents[number] for number in self.desks.keys() - directory.agents.keys()}
        in_use = {call.queue_id for call in self.calls.values()}
        former_queues = {queue: card for queue, card in self.directory.queues.items() if queue in in_use}
        self.directory = replace(
            directory, agents={**former, **directory.agents}, queues={**former_queues, **directory.queues}
        )
        for queue in directory.queues.values():
            self.feed(events.QueueConfigured(queue.queue), now)
        for number, agent in directory.agents.items():
            self.desks.setdefault(number, Desk(number, seq=self.agent_seqs.get(number, 0)))
            self.feed(events.AgentConfigured(agent.profile), now)
        for number in former:
            self._dismiss(self.desks[number], now)
        for desk in self.desks.values():
            break_flow.watch(self, desk, now)

    def _dismiss(self, desk: Desk, now: datetime) -> None:
        """Its owner is no agent any more: offered nothing from now on, off when the contact at hand is over."""
        profile = self.directory.agents[desk.number].profile
        self.feed(events.AgentConfigured(replace(profile, queues=frozenset())), now)
        desk.asked, desk.asked_reason = AgentState.OFFLINE, "account_closed"
        desk.next_state, desk.next_reason = None, ""
        if desk.stint is not None and desk.stint.stage is ContactStage.OFFERED:
            offer_flow.decline(self, desk.stint, events.DeclineReason.FAILED, now)
        self.settle(desk, now)

    def former_desk(self, number: str) -> Desk:
        """A desk for somebody who is no agent any more but whose contact is not over."""
        card = AgentCard(AgentProfile(number, number, {}, frozenset()), "")
        self.directory = replace(self.directory, agents={**self.directory.agents, number: card})
        return self.desks.setdefault(number, Desk(number, seq=self.agent_seqs.get(number, 0)))

    # events

    def write(self, call: LiveCall, kind: CallEventKind, at: datetime, **data: object) -> None:
        """Write one event of the call. The engine's stamps are older than what we have noted meanwhile by our own
        clock; within a call time never runs back."""
        call.seq += 1
        call.written_at = at = max(at, call.written_at or at)
        arrived = kind in {CallEventKind.ARRIVED, CallEventKind.DIALLED, CallEventKind.CALLBACK_QUEUED}
        event = NewCallEvent(
            call_id=call.id,
            seq=call.seq,
            at=at,
            kind=kind,
            data=data,
            caller=call.caller if arrived else None,
            hotline=call.hotline if arrived else "",
        )
        call.log.append(event)
        self.outbox.call_event(event)

    def settle(self, desk: Desk, now: datetime, actor: str = "") -> None:
        """Derive the desk's state anew; a change is written, told and fed to routing."""
        state, reason = desk.doing()
        if (state, reason) != (desk.state, desk.reason):
            self.note(desk, AgentEventKind.STATE, now, new=state, reason=reason, actor=actor)
            if state is AgentState.READY and not self._still_idle(desk, now):
                desk.idle_since = now
            desk.state, desk.reason, desk.since = state, reason, now
            self.tell_routing(desk, now)
            break_flow.turned(self, desk, now)
        self.outbox.tell(desk)

    def note(
        self,
        desk: Desk,
        kind: AgentEventKind,
        now: datetime,
        *,
        new: AgentState | None = None,
        reason: str = "",
        actor: str = "",
        note: str = "",
    ) -> None:
        """Write one event of the agent's day; ``new`` is the state that it leads to, or asks for."""
        desk.seq += 1
        event = NewAgentEvent(
            agent=desk.number,
            seq=desk.seq,
            at=now,
            old=desk.state,
            new=new or desk.state,
            reason=reason,
            actor=actor,
            call_id=desk.contact.id if desk.contact else None,
            kind=kind,
            note=note,
        )
        desk.day.take(event)
        self.outbox.agent_event(event)

    def put_into(self, desk: Desk, state: AgentState, reason: str, now: datetime, *, actor: str) -> None:
        """The agent is to be in this state: now, or when the contact at the desk has ended."""
        if desk.stint is None:
            desk.asked, desk.asked_reason = state, reason
        elif (desk.next_state, desk.next_reason) != (state, reason):
            desk.next_state, desk.next_reason = state, reason
            self.note(desk, AgentEventKind.NEXT_STATE, now, new=state, reason=reason, actor=actor)
        self.settle(desk, now, actor=actor)

    def _still_idle(self, desk: Desk, now: datetime) -> bool:
        """Neither an offer that came to nothing nor a reload of the page ends the wait for a contact."""
        if desk.state is AgentState.SYSTEM_PROBLEM:
            return desk.idle_since is not None and desk.since is not None and now - desk.since <= RELOAD
        return desk.state is AgentState.OFFERED

    def tell_routing(self, desk: Desk, now: datetime) -> None:
        """What the agent does, as far as it matters there."""
        if desk.state is AgentState.READY:
            idle_since, day = desk.idle_since or now, desk.day
            self.feed(events.AgentReady(desk.number, idle_since, calls=day.calls, talk_s=day.talk_s), now)
        elif desk.state is not AgentState.OFFERED:
            until = desk.stint.wrap_up_ends_at if desk.stint else None
            reason = desk.reason if desk.state in PAUSES else ""
            self.feed(events.AgentAway(desk.number, desk.state, until, reason), now)

    # routing

    def feed(self, event: events.Event, now: datetime) -> None:
        """Give routing an event and carry out what it decides."""
        for decision in self.engine.handle(event, now):
            self.carry_out(decision, now)

    def carry_out(self, decision: decisions.Decision, now: datetime) -> None:
        """Turn a decision into rings, states and events."""
        match decision:
            case decisions.Offer():
                offer_flow.offer(self, decision, now)
            case decisions.CancelOffer():
                offer_flow.cancel(self, decision, now)
            case decisions.Overflow():
                offer_flow.overflow(self, decision, now)

    # which desk is in which call

    def seat(self, desk: Desk, call: LiveCall, role: StintRole = StintRole.OWNER) -> Stint:
        """Give the desk a part in the call."""
        stint = Stint(call, desk.number, role)
        call.stints.append(stint)
        desk.stint = stint
        if role is StintRole.OWNER:
            call.owner = stint
        return stint

    def unseat(self, stint: Stint) -> None:
        """The desk has no part in the call any more, and is asked for what was asked for meanwhile; a call that is over
        and has no desk left is forgotten."""
        call, desk = stint.call, self.desks[stint.number]
        help_flow.over(self, stint)
        call.drop(stint)
        if desk.stint is stint:
            desk.stint = None
            self.take_next(desk)
        if call.ended_at is not None and not call.stints:
            self.calls.pop(call.id, None)

    def take_next(self, desk: Desk) -> None:
        """What was asked for during the contact is asked for now."""
        if desk.next_state is not None:
            desk.asked, desk.asked_reason = desk.next_state, desk.next_reason
            desk.next_state, desk.next_reason = None, ""

    def put_on_break(self, desk: Desk, reason: str) -> None:
        """Take an agent off ready so that calls are not missed one after the other."""
        desk.asked, desk.asked_reason = AgentState.BREAK, reason

    def wrap_up_time(self, call: LiveCall) -> timedelta:
        """How long the agent has for the record; nothing where the queue asks for none."""
        card = self.directory.queues[call.queue_id]
        return timedelta(seconds=0 if card.wrap_up_manner is WrapUpManner.NONE else card.wrap_up_s)

    def wrap_up_ends(self, stint: Stint) -> datetime | None:
        """When the stint's wrap-up ends by itself, what its agent has added included; None: only with the record."""
        if stint.ended_at is None or self.wrap_up_manner(stint) is WrapUpManner.MANDATORY:
            return None
        return stint.ended_at + self.wrap_up_time(stint.call) + timedelta(seconds=stint.extended_s)

    def wrap_up_manner(self, stint: Stint) -> WrapUpManner:
        return self.directory.queues[stint.call.queue_id].wrap_up_manner

    def points(self, call: LiveCall, now: datetime) -> int:
        """The priority with which the call stands in its queue."""
        flag = self.directory.flag_of(call.caller, now)
        if flag is not None and flag.handling is FlagHandling.PRIORITY:
            return self.directory.floor.flagged_priority
        vip = self.directory.floor.vip_priority if self.is_vip(call, now) else 0
        return min(self.directory.queues[call.queue_id].priority + call.bonus + vip, MOST_POINTS)

    def is_vip(self, call: LiveCall, now: datetime) -> bool:
        """Whether the number is flagged so, or the caller's level is the one that is served earlier."""
        flag = self.directory.flag_of(call.caller, now)
        if flag is not None and flag.flag is NumberFlag.VIP:
            return True
        return bool(self.directory.floor.vip_level) and call.card.level == self.directory.floor.vip_level

    # softphones

    def close_account(self, desk: Desk) -> None:
        """Remove the desk's softphone account; a talk over it, if any, is not touched."""
        account, desk.account, desk.reachable = desk.account, None, False
        if account is not None:
            self.outbox.telephone(f"desk:{desk.number}", lambda telephone: telephone.close_account(account.account))

    def account_opened(self, desk: Desk, page: str, account: SoftphoneAccount) -> None:
        """A new account stands; one too many, or for a page that has gone meanwhile, is removed again."""
        if desk.live_page != page or desk.account is not None:
            self.outbox.telephone(f"desk:{desk.number}", lambda telephone: telephone.close_account(account.account))
            return
        desk.account, desk.reachable = account, False
        self.outbox.tell(desk)

    # news for the calls

    def tell_floor(self, call: LiveCall) -> None:
        """Something about a call changed that its desks, if any, and the floor have to show."""
        for stint in call.stints:
            self.outbox.tell(self.desks[stint.number])
        if not call.stints:
            self.outbox.tell_floor()

    def tell_superiors(self, number: str) -> None:
        """Whoever supervises this agent and has a desk open anywhere is told what waits for them."""
        for desk in self.desks.values():
            if desk.sockets and monitor_flow.supervises(self, desk, number):
                self.outbox.tell(desk)

    def caller_found(self, call: LiveCall, card: CallerCard, now: datetime) -> None:
        """The look-up of the caller has answered."""
        call.card = card
        lining_up.looked_up(self, call, now)
        self.tell_floor(call)

    def hotline(self, number: str) -> HotlineCard | None:
        return self.directory.hotlines.get(number)
