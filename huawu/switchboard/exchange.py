"""The exchange: live calls and desks, and what follows from each event. No input or output, time passed in.

Telephone events come in through :mod:`.telephone_flow`, commands of the desks through :mod:`.desk_flow`, the passing of
time through :mod:`.timers`; all of them change calls and desks here and leave the rest to the outbox.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.states import AgentState, ContactStage, Outcome
from huawu.kit import time as clock
from huawu.routing import decisions, events
from huawu.routing.configuration import AgentProfile
from huawu.routing.engine import Engine
from huawu.routing.explain import in_words
from huawu.switchboard.directory import AgentCard, Directory, HotlineCard
from huawu.switchboard.live import Desk, EndOfCall, LiveCall
from huawu.switchboard.outbox import Outbox
from huawu.switchboard.schemas import CallerCard
from huawu.telephony.ports import SoftphoneAccount, Telephone, TelephoneError

RELOAD = timedelta(seconds=20)
"""A page that is back within this time was only loaded anew."""


class Exchange:
    """All live calls and desks of one switchboard."""

    def __init__(self, directory: Directory, outbox: Outbox) -> None:
        self.outbox = outbox
        self.engine = Engine()
        self.engine_up = False
        """The link to the telephone engine stands, and calls and channels have been compared."""
        self.engine_seen = False
        """It has stood since our start."""
        self.calls: dict[str, LiveCall] = {}
        self.desks: dict[str, Desk] = {}
        self.zone = ZoneInfo(settings.TIME_ZONE)
        self.directory = directory
        self.agent_seqs: dict[str, int] = {}
        """Where the days of people stand who have no desk now, but may have one later."""

    def use_directory(self, directory: Directory, now: datetime) -> None:
        """Take over master data; live calls and states stay as they are. What live calls and desks point to stays
        known: a call is finished in its queue, and at its desk, even where both have been removed meanwhile."""
        former = {number: self.directory.agents[number] for number in self.desks.keys() - directory.agents.keys()}
        queues = {**self.directory.queues, **directory.queues}
        self.directory = replace(directory, agents={**former, **directory.agents}, queues=queues)
        for queue in directory.queues.values():
            self.feed(events.QueueConfigured(queue.queue), now)
        for number, agent in directory.agents.items():
            self.desks.setdefault(number, Desk(number, seq=self.agent_seqs.get(number, 0)))
            self.feed(events.AgentConfigured(agent.profile), now)
        for number in former:
            self._dismiss(self.desks[number], now)

    def _dismiss(self, desk: Desk, now: datetime) -> None:
        """Its owner is no agent any more: offered nothing from now on, off when the contact at hand is over."""
        profile = self.directory.agents[desk.number].profile
        self.feed(events.AgentConfigured(replace(profile, queues=frozenset())), now)
        desk.asked, desk.asked_reason = AgentState.OFFLINE, "account_closed"
        desk.next_state, desk.next_reason = None, ""
        if desk.contact is not None and desk.contact.stage is ContactStage.OFFERED:
            self.decline(desk.contact, events.DeclineReason.FAILED, now)
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
        arrived = kind is CallEventKind.ARRIVED
        self.outbox.call_event(
            NewCallEvent(
                call_id=call.id,
                seq=call.seq,
                at=at,
                kind=kind,
                data=data,
                caller=call.caller if arrived else None,
                hotline=call.hotline if arrived else "",
            )
        )

    def settle(self, desk: Desk, now: datetime, actor: str = "") -> None:
        """Derive the desk's state anew; a change is written, told and fed to routing."""
        state, reason = desk.doing()
        if (state, reason) != (desk.state, desk.reason):
            desk.seq += 1
            self.outbox.agent_event(
                NewAgentEvent(
                    agent=desk.number,
                    seq=desk.seq,
                    at=now,
                    old=desk.state,
                    new=state,
                    reason=reason,
                    actor=actor,
                    call_id=desk.contact.id if desk.contact else None,
                )
            )
            if state is AgentState.READY and not self._still_idle(desk, now):
                desk.idle_since = now
            desk.state, desk.reason, desk.since = state, reason, now
            self._tell_routing(desk, now)
        self.outbox.tell(desk)

    def _still_idle(self, desk: Desk, now: datetime) -> bool:
        """Neither an offer that came to nothing nor a reload of the page ends the wait for a contact."""
        if desk.state is AgentState.SYSTEM_PROBLEM:
            return desk.idle_since is not None and desk.since is not None and now - desk.since <= RELOAD
        return desk.state is AgentState.OFFERED

    def _tell_routing(self, desk: Desk, now: datetime) -> None:
        if desk.state is AgentState.READY:
            self.feed(events.AgentReady(desk.number, idle_since=desk.idle_since or now), now)
        elif desk.state is not AgentState.OFFERED:
            until = desk.contact.wrap_up_ends_at if desk.contact else None
            self.feed(events.AgentAway(desk.number, desk.state, until), now)

    # routing

    def feed(self, event: events.Event, now: datetime) -> None:
        """Give routing an event and carry out what it decides."""
        for decision in self.engine.handle(event, now):
            self.carry_out(decision, now)

    def carry_out(self, decision: decisions.Decision, now: datetime) -> None:
        """Turn a decision into rings, states and events."""
        match decision:
            case decisions.Offer():
                self._offer(decision, now)
            case decisions.CancelOffer():
                self._cancel_offer(decision, now)

    def _offer(self, offer: decisions.Offer, now: datetime) -> None:
        if self.engine.offer_of(offer.contact_id) is not offer:  # what was carried out just before has undone it
            return
        call, desk = self.calls[offer.contact_id], self.desks[offer.agent_id]
        call.stage, call.agent = ContactStage.OFFERED, desk.number
        call.offered_at, call.offer_expires_at = now, offer.expires_at
        call.explanation_zh = in_words(offer.explanation, "zh", self.zone)
        call.explanation_en = in_words(offer.explanation, "en", self.zone)
        desk.contact = call
        self.write(
            call,
            CallEventKind.OFFERED,
            now,
            agent=desk.number,
            expires_at=offer.expires_at.isoformat(),
            explanation_zh=call.explanation_zh,
            explanation_en=call.explanation_en,
        )
        self.settle(desk, now)
        self.ring(call, desk)

    def ring(self, call: LiveCall, desk: Desk) -> None:
        """Ring the desk's softphone for the call."""
        account, timeout_s = desk.account, self.directory.queues[call.queue_id].queue.ring_s + 5
        call.rings += 1
        channel = call.ringing_channel = f"{call.id}-agent-{call.seq}-{call.rings}"

        async def errand(telephone: Telephone) -> None:
            if account is None:
                raise TelephoneError("the desk has no softphone")
            await telephone.ring_agent(
                call.id, channel, account.account, caller_name=call.caller.masked, timeout_s=timeout_s
            )

        self.outbox.telephone(f"{call.id}:agent", errand, lambda: self.ring_failed(call, channel))

    def ring_failed(self, call: LiveCall, channel: str) -> None:
        """The engine refused to ring the desk."""
        if call.ringing_channel != channel:
            return
        call.ringing_channel = ""
        if call.stage is ContactStage.OFFERED:
            self.decline(call, events.DeclineReason.FAILED, clock.now())

    def stop_ringing(self, call: LiveCall) -> None:
        """Take the ring back; runs after the ring itself."""
        channel, call.ringing_channel = call.ringing_channel, ""
        if channel:
            self.outbox.telephone(f"{call.id}:agent", lambda telephone: telephone.hang_up(channel))

    def _cancel_offer(self, cancelled: decisions.CancelOffer, now: datetime) -> None:
        call, desk = self.calls.get(cancelled.contact_id), self.desks[cancelled.agent_id]
        if call is None or call.agent != desk.number or call.stage is not ContactStage.OFFERED:
            return
        self.release(call, desk)
        if cancelled.why is decisions.CancelReason.TIMED_OUT:
            self.write(call, CallEventKind.OFFER_TIMED_OUT, now, agent=desk.number)
            self.put_on_break(desk, "no_answer")
        elif cancelled.why is decisions.CancelReason.AGENT_AWAY:
            self.write(call, CallEventKind.OFFER_FAILED, now, agent=desk.number, cause=0)
        self.stop_ringing(call)
        self.settle(desk, now)

    def decline(self, call: LiveCall, why: events.DeclineReason, now: datetime, *, cause: int = 0) -> None:
        """The offered desk does not take the call: rejected by the agent, or the softphone could not be rung.

        An agent who would be ready goes on break, so that the next call is not lost at the same desk. One whose
        browser is the trouble is not blamed, and is ready again when it is well."""
        desk = self.desks[call.agent]
        rejected = why is events.DeclineReason.REJECTED
        self.release(call, desk)
        if rejected:
            self.write(call, CallEventKind.OFFER_REJECTED, now, agent=desk.number)
        else:
            self.write(call, CallEventKind.OFFER_FAILED, now, agent=desk.number, cause=cause)
        if desk.asked is AgentState.READY and (rejected or desk.doing()[0] is AgentState.READY):
            self.put_on_break(desk, "rejected" if rejected else "ring_failed")
        self.stop_ringing(call)
        self.feed(events.OfferDeclined(call.id, desk.number, why), now)
        self.settle(desk, now, actor=desk.number if rejected else "")

    def release(self, call: LiveCall, desk: Desk) -> None:
        """Part an offered call and its desk; the call waits on."""
        call.stage, call.agent, call.offer_expires_at = None, "", None
        desk.contact = None

    def put_on_break(self, desk: Desk, reason: str) -> None:
        """Take an agent off ready so that calls are not missed one after the other."""
        desk.asked, desk.asked_reason = AgentState.BREAK, reason

    # the life of a call

    def queue(self, call: LiveCall, now: datetime, *, at_head: bool = False, reason: str = "") -> None:
        """Let the call wait for an agent; ``at_head`` when it has lost the one it had."""
        call.stage, call.agent, call.agent_channel = None, "", ""
        call.queued, call.at_head = True, at_head
        self.write(call, CallEventKind.QUEUED, now, queue_id=call.queue_id, priority=0, reason=reason)
        self.feed(events.ContactQueued(call.id, call.queue_id, 0, call.arrived_at, at_head), now)
        self.tell_floor(call)

    def end(self, call: LiveCall, how: EndOfCall, now: datetime) -> None:
        """The call is over: both sides are hung up, and a connected agent goes to wrap-up. Safe to repeat."""
        if call.ended_at is not None:
            return
        call.ended_at = now
        desk, talked = self.desks.get(call.agent), call.in_talk
        self.write(
            call,
            CallEventKind.ENDED,
            now,
            by=how.by,
            outcome=how.outcome,
            cause=how.cause,
            agent=call.agent if talked else "",
        )
        if not talked:
            self.feed(events.ContactGone(call.id), now)
        self._hang_up_both(call)
        if talked and desk is not None:
            self._start_wrap_up(call, desk, how, now)
        else:
            del self.calls[call.id]
        self.tell_floor(call)

    def _hang_up_both(self, call: LiveCall) -> None:
        self.stop_ringing(call)
        channels = [channel for channel in (call.agent_channel, call.channel) if channel]

        async def errand(telephone: Telephone) -> None:
            for channel in channels:
                await telephone.hang_up(channel)
            if call.conversation:
                await telephone.close_conversation(call.id)

        self.outbox.telephone(f"{call.id}:caller", errand)

    def _start_wrap_up(self, call: LiveCall, desk: Desk, how: EndOfCall, now: datetime) -> None:
        call.stage = ContactStage.ENDED
        call.forget_deadlines()
        call.held_at = None
        if how.outcome is Outcome.SILENT:
            self.finish_wrap_up(call, desk, now, by="agent")
            return
        call.wrap_up_ends_at = now + self.wrap_up_time(call)
        self.settle(desk, now)

    def finish_wrap_up(self, call: LiveCall, desk: Desk, now: datetime, *, by: str) -> None:
        """The agent is free again, in the state asked for during the contact if there was one."""
        self.write(call, CallEventKind.WRAP_UP_ENDED, now, agent=desk.number, by=by)
        desk.contact = None
        self.calls.pop(call.id, None)
        if desk.next_state is not None:
            desk.asked, desk.asked_reason = desk.next_state, desk.next_reason
            desk.next_state, desk.next_reason = None, ""
        self.settle(desk, now)

    def wrap_up_time(self, call: LiveCall) -> timedelta:
        return timedelta(seconds=self.directory.queues[call.queue_id].wrap_up_s)

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
        """Something about a call changed that its desk, if any, and the floor have to show."""
        desk = self.desks.get(call.agent)
        if desk:
            self.outbox.tell(desk)
        else:
            self.outbox.tell_floor()

    def caller_found(self, call: LiveCall, card: CallerCard) -> None:
        """The look-up of the caller has answered."""
        call.card = card
        self.tell_floor(call)

    def hotline(self, number: str) -> HotlineCard | None:
        return self.directory.hotlines.get(number)
