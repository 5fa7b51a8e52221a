"""A small house without input or output: an exchange, a clock that only we move, and ears for what it says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.rules import project
from huawu.calls.states import AgentState, Outcome
from huawu.kit.phone import PhoneNumber
from huawu.ledger.traces import Trace
from huawu.routing.configuration import AgentProfile, Queue
from huawu.switchboard.desk_flow import close_socket, on_command, open_socket
from huawu.switchboard.directory import (
    AgentCard,
    DialReasonCard,
    DialRules,
    Directory,
    HotlineCard,
    QueueCard,
    ReasonCard,
)
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import Desk, LiveCall, Stint
from huawu.switchboard.memos import NewMemo
from huawu.switchboard.outbox import Errand
from huawu.switchboard.recovery import engine_found, restore_alerts, restore_calls, restore_days
from huawu.switchboard.telephone_flow import on_telephone_event
from huawu.switchboard.timers import tick
from huawu.telephony import events
from huawu.telephony.events import Party
from huawu.telephony.ports import LiveChannel, SoftphoneAccount, TelephoneError

HOTLINE = "4000000001"
CALL = "00000000-0000-7000-8000-000000000001"
SECOND = "00000000-0000-7000-8000-000000000002"
CUSTOMER = PhoneNumber("19900000001")
START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)

DIRECTORY = Directory(
    agents={
        number: AgentCard(AgentProfile(number, name, {"top-up": 3}, frozenset({1})), "A组")
        for number, name in (("1001", "林晓"), ("1002", "周宁"), ("1003", "何敏"))
    },
    queues={1: QueueCard(Queue(1, "充值优惠咨询", {"top-up": 1}, 20), wrap_up_s=30)},
    hotlines={HOTLINE: HotlineCard(HOTLINE, 1)},
    dial_reasons={"follow_up": DialReasonCard("follow_up", "回访", "Follow-up")},
    transfer_reasons={"specialist": ReasonCard("specialist", "需专席处理", "Needs a specialist")},
    dial_rules=DialRules({"900": False}),
)

SUPERVISED = replace(
    DIRECTORY,
    agents={
        **DIRECTORY.agents,
        "1009": AgentCard(AgentProfile("1009", "郭组长", {}, frozenset()), "B组", "team"),
        "2001": AgentCard(AgentProfile("2001", "孙立", {}, frozenset()), "", "all", answers=False),
    },
)
"""The same house with a leader of another team and a supervisor."""


def is_unfinished(log: Sequence[NewCallEvent]) -> bool:
    """As the query of ``calls.access.open_calls``."""
    facts = project(log)
    wraps_up = facts.outcome in {Outcome.ANSWERED, Outcome.SILENT, Outcome.FAILED}
    return facts.ended_at is None or bool(wraps_up and facts.connected_at and not facts.wrap_up_ended_at)


def owner(call: LiveCall) -> Stint:
    """The part of whoever has the customer."""
    assert call.owner is not None, "nobody has the customer"
    return call.owner


class RecordingTelephone:
    """Stands in for the engine where only the order of commands is of interest."""

    def __init__(self) -> None:
        self.commands: list[tuple[Any, ...]] = []
        self.refused: set[str] = set()
        """Names of commands that the engine refuses."""
        self.channels: dict[str, LiveChannel] = {}
        self.standing: dict[str, SoftphoneAccount] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def command(*args: Any, **kwargs: Any) -> str:
            self.commands.append((name, *args, *kwargs.values()))
            if name in self.refused:
                raise TelephoneError(name)
            self._note(name, *args, *kwargs.values())
            return f"{name}-{len(self.commands)}"

        return command

    def _note(self, name: str, *args: Any) -> None:
        if name == "ring_agent":
            self.channels[args[1]] = LiveChannel(args[0], Party.AGENT, args[1], answered=False, bridged=False)
        elif name == "dial":
            self.channels[args[1]] = LiveChannel(args[0], args[3], args[1], answered=False, bridged=False)
        elif name == "hang_up":
            self.channels.pop(args[0], None)
        elif name == "close_account":
            self.standing.pop(args[0], None)


@dataclass
class House:
    """Drive it with ``arrive``, ``answer``, ``command``…; read ``said``, ``days``, ``engine``."""

    directory: Directory = DIRECTORY
    now: datetime = START
    said: list[NewCallEvent] = field(default_factory=list)
    days: list[NewAgentEvent] = field(default_factory=list)
    memos: list[NewMemo] = field(default_factory=list)
    looked_into: list[Stint] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    engine: RecordingTelephone = field(default_factory=RecordingTelephone)
    opened: int = 0
    waiting_for_account: list[Desk] = field(default_factory=list)
    registered: set[str] = field(default_factory=set)
    """Accounts whose softphone the engine can reach."""

    def __post_init__(self) -> None:
        self.exchange = Exchange(self.directory, self)
        self.exchange.use_directory(self.directory, self.now)
        self.find_engine()

    # the outbox

    def telephone(self, lane: str, errand: Errand, on_failure: Callable[[], None] | None = None) -> None:
        coroutine = errand(self.engine)
        try:
            coroutine.send(None)  # type: ignore[attr-defined]
        except StopIteration:
            return
        except TelephoneError:
            if on_failure is not None:
                on_failure()
            return
        raise AssertionError("an errand of the recording telephone never waits")

    def call_event(self, event: NewCallEvent) -> None:
        self.said.append(event)

    def agent_event(self, event: NewAgentEvent) -> None:
        self.days.append(event)

    def memo(self, memo: NewMemo) -> None:
        self.memos.append(memo)

    def trace(self, trace: Trace) -> None:
        self.traces.append(trace)

    def tell(self, desk: Desk) -> None:
        self.told.append(desk.number)

    def tell_floor(self) -> None:
        self.told.append("floor")

    def look_up(self, call: LiveCall) -> None:
        return

    def look_into(self, stint: Stint) -> None:
        self.looked_into.append(stint)

    def open_account(self, desk: Desk) -> None:
        if not self.exchange.engine_up:
            self.waiting_for_account.append(desk)
            return
        self.opened += 1
        account = SoftphoneAccount(f"agent-{desk.number}-{self.opened}", "one-time", "ws://host/ws", "host")
        self.engine.standing[account.account] = account
        self.exchange.account_opened(desk, desk.live_page, account)

    # driving it

    def desk(self, number: str = "1001") -> Desk:
        return self.exchange.desks[number]

    def open(self, number: str = "1001", page: str = "page-1", socket: str = "") -> None:
        """A tab opens its desk and its softphone registers."""
        open_socket(self.exchange, number, socket or f"{number}/{page}", page, self.now)
        self.register(number)

    def register(self, number: str = "1001", *, reachable: bool = True) -> None:
        account = self.desk(number).account
        if account is not None:
            (self.registered.add if reachable else self.registered.discard)(account.account)
        if account is not None and self.exchange.engine_up:
            self.hear(events.SoftphoneReachable(self.now, account.account, reachable))

    def close(self, number: str = "1001", page: str = "page-1") -> None:
        close_socket(self.exchange, number, f"{number}/{page}", self.now)

    def ready(self, *numbers: str) -> None:
        """Open the desks and go ready, a second apart, so that the first is idle longest."""
        for number in numbers or ("1001",):
            self.open(number)
            self.command("set_state", number, state="ready")
            self.wait(1)

    def command(self, name: str, number: str = "1001", page: str = "page-1", **fields: object) -> None:
        on_command(self.exchange, number, f"{number}/{page}", {"command": name, **fields}, self.now)

    def call_command(self, name: str, number: str = "1001", **fields: object) -> None:
        contact = self.desk(number).contact
        self.command(name, number, "page-1", call_id=contact.id if contact else "", **fields)

    def hear(self, event: events.TelephoneEvent) -> None:
        on_telephone_event(self.exchange, event, self.now)

    def arrive(self, call_id: str = CALL, caller: PhoneNumber = CUSTOMER, hotline: str = HOTLINE) -> LiveCall:
        channel = f"{call_id}-caller"
        self.engine.channels[channel] = LiveChannel(call_id, Party.CALLER, channel, answered=False, bridged=False)
        self.hear(events.CallArrived(self.now, call_id, channel, caller, hotline))
        return self.exchange.calls.get(call_id) or LiveCall(call_id, "", caller, hotline, 0, self.now)

    def desk_answers(self, number: str) -> None:
        """Whatever rings at the desk is picked up."""
        stint = self.desk(number).stint
        assert stint is not None, "nothing rings at the desk"
        self.hear(events.ChannelAnswered(self.now, stint.call.id, Party.AGENT, stint.ringing_channel))

    def desk_phone_gone(self, number: str, cause: int = 16) -> None:
        """The desk's channel ends, ringing or talking."""
        stint = self.desk(number).stint
        assert stint is not None, "nothing is at the desk"
        channel = stint.channel or stint.ringing_channel
        self.engine.channels.pop(channel, None)
        self.hear(events.ChannelGone(self.now, stint.call.id, Party.AGENT, channel, cause))

    def other_side(self, call: LiveCall) -> tuple[str, Party]:
        """The channel that was dialled for the call, and whose it is."""
        dialled = [dial for dial in self.commands("dial") if dial[1] == call.id]
        assert dialled, "nobody was dialled"
        return dialled[-1][2], dialled[-1][4]

    def other_side_answers(self, call: LiveCall) -> None:
        channel, party = self.other_side(call)
        self.hear(events.ChannelAnswered(self.now, call.id, party, channel))

    def other_side_gone(self, call: LiveCall, cause: int = 16) -> None:
        channel, party = self.other_side(call)
        self.engine.channels.pop(channel, None)
        self.hear(events.ChannelGone(self.now, call.id, party, channel, cause))

    def heard(self, call: LiveCall) -> None:
        """The caller has heard what is being said to its end."""
        self.hear(events.PlaybackEnded(self.now, call.id, call.hearing.playback))

    def press(self, call: LiveCall, keys: str) -> None:
        for key in keys:
            self.hear(events.DigitPressed(self.now, call.id, Party.CALLER, key, f"{call.id}-caller"))

    def answer(self, call: LiveCall) -> None:
        self.hear(events.ChannelAnswered(self.now, call.id, Party.AGENT, call.ringing_channel))

    def caller_hangs_up(self, call: LiveCall) -> None:
        self.engine.channels.pop(f"{call.id}-caller", None)
        self.hear(events.ChannelGone(self.now, call.id, Party.CALLER, f"{call.id}-caller", 16))

    def agent_channel_gone(self, call: LiveCall, cause: int = 16) -> None:
        channel = call.ringing_channel or call.agent_channel
        self.engine.channels.pop(channel, None)
        self.hear(events.ChannelGone(self.now, call.id, Party.AGENT, channel, cause))

    def talk(self, number: str = "1001") -> LiveCall:
        """A ready agent talks with a caller."""
        self.ready(number)
        call = self.arrive()
        self.answer(call)
        return call

    def wait(self, seconds: float) -> None:
        """Let time pass; what is due happens at its instant, second by second."""
        end = self.now + timedelta(seconds=seconds)
        while self.now < end:
            self.now = min(self.now + timedelta(seconds=1), end)
            tick(self.exchange, self.now)

    # what breaks

    def lose_engine(self) -> None:
        self.hear(events.EngineDown(self.now))

    def find_engine(self, *, gone: Collection[str] = (), engine_since: datetime | None = None) -> list[LiveChannel]:
        """The link stands again; the callers of the calls ``gone`` have left meanwhile. Gives the strangers."""
        for call_id in gone:
            self.engine.channels.pop(f"{call_id}-caller", None)
        channels, accounts = list(self.engine.channels.values()), list(self.engine.standing.values())
        strangers = engine_found(self.exchange, channels, accounts, self.now, engine_since)
        waiting, self.waiting_for_account = self.waiting_for_account, []
        for desk in waiting:
            if desk.account is None and desk.live_page:
                self.open_account(desk)
        for account in self.registered & self.engine.standing.keys():
            self.hear(events.SoftphoneReachable(self.now, account, reachable=True))
        return strangers

    def restart(
        self,
        *,
        gone: Collection[str] = (),
        seconds: float = 1,
        tabs_first: bool = True,
        engine_restarted: bool = False,
    ) -> None:
        """The switchboard is killed and started again ``seconds`` later; open tabs say hello to the new one."""
        tabs = [(desk.number, socket) for desk in self.exchange.desks.values() for socket in desk.sockets]
        self.now += timedelta(seconds=seconds)
        self.exchange = Exchange(self.directory, self)
        self.exchange.use_directory(self.directory, self.now)
        self.waiting_for_account = []
        restore_days(self.exchange, self._days(), self.now)
        restore_calls(self.exchange, self._open_logs())
        restore_alerts(self.exchange, self._unjudged_logs())
        since = self.now if engine_restarted else None
        if not tabs_first:
            self.find_engine(gone=gone, engine_since=since)
        for number, socket in tabs:
            open_socket(self.exchange, number, socket.channel, socket.page, self.now)
        if tabs_first:
            self.find_engine(gone=gone, engine_since=since)

    def _days(self) -> dict[str, list[NewAgentEvent]]:
        """What ``calls.access.agent_days`` gives."""
        days: dict[str, list[NewAgentEvent]] = {}
        for event in self.days:
            days.setdefault(event.agent, []).append(event)
        return days

    def _logs(self) -> list[list[NewCallEvent]]:
        logs: dict[str, list[NewCallEvent]] = {}
        for event in self.said:
            logs.setdefault(event.call_id, []).append(event)
        return list(logs.values())

    def _open_logs(self) -> list[list[NewCallEvent]]:
        """What ``calls.access.open_calls`` gives."""
        return [log for log in self._logs() if is_unfinished(log)]

    def _unjudged_logs(self) -> list[list[NewCallEvent]]:
        """What ``calls.access.unjudged_calls`` gives."""
        alerts = {CallEventKind.PRIVATE_SUSPECTED, CallEventKind.PRIVATE_JUDGED}
        told = [(log, {event.kind for event in log} & alerts) for log in self._logs()]
        return [log for log, kinds in told if kinds == {CallEventKind.PRIVATE_SUSPECTED}]

    # reading it

    def kinds(self, call_id: str = CALL) -> list[CallEventKind]:
        return [event.kind for event in self.said if event.call_id == call_id]

    def state(self, number: str = "1001") -> AgentState:
        return self.desk(number).state

    def outcome(self, call_id: str = CALL) -> tuple[str, str]:
        """By whom and how the call ended."""
        ended = next(event for event in self.said if event.call_id == call_id and event.kind is CallEventKind.ENDED)
        return str(ended.data["by"]), str(ended.data["outcome"])

    def playing(self) -> list[str]:
        """What was said to a caller last: keys of prompts, and texts."""
        return [words if isinstance(words, str) else words.text for words in self.commands("play")[-1][2]]

    def commands(self, name: str) -> list[tuple[Any, ...]]:
        return [command for command in self.engine.commands if command[0] == name]
