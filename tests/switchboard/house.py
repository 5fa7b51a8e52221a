"""A small house without input or output: an exchange, a clock that only we move, and ears for what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.states import AgentState
from huawu.kit.phone import PhoneNumber
from huawu.routing.configuration import AgentProfile, Queue
from huawu.switchboard.desk_flow import close_socket, on_command, open_socket
from huawu.switchboard.directory import AgentCard, Directory, HotlineCard, QueueCard
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import Desk, LiveCall
from huawu.switchboard.outbox import Errand
from huawu.switchboard.telephone_flow import on_telephone_event
from huawu.switchboard.timers import tick
from huawu.telephony import events
from huawu.telephony.events import Party
from huawu.telephony.ports import SoftphoneAccount

HOTLINE = "4000000001"
CUSTOMER = PhoneNumber("19900000001")
START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)

DIRECTORY = Directory(
    agents={
        number: AgentCard(AgentProfile(number, name, {"top-up": 3}, frozenset({1})), "A组")
        for number, name in (("1001", "林晓"), ("1002", "周宁"), ("1003", "何敏"))
    },
    queues={1: QueueCard(Queue(1, "充值优惠咨询", {"top-up": 1}, 20), wrap_up_s=30)},
    hotlines={HOTLINE: HotlineCard(HOTLINE, 1)},
)


class RecordingTelephone:
    """Stands in for the engine where only the order of commands is of interest."""

    def __init__(self) -> None:
        self.commands: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def command(*args: object, **kwargs: object) -> str:
            self.commands.append((name, *args, *kwargs.values()))
            return f"{name}-{len(self.commands)}"

        return command


@dataclass
class House:
    """Drive it with ``arrive``, ``answer``, ``command``…; read ``said``, ``days``, ``engine``."""

    directory: Directory = DIRECTORY
    now: datetime = START
    said: list[NewCallEvent] = field(default_factory=list)
    days: list[NewAgentEvent] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    engine: RecordingTelephone = field(default_factory=RecordingTelephone)
    accounts: int = 0

    def __post_init__(self) -> None:
        self.exchange = Exchange(self.directory, self)
        self.exchange.engine_up = True
        self.exchange.use_directory(self.directory, self.now)

    # the outbox

    def telephone(self, lane: str, errand: Errand, on_failure: Callable[[], None] | None = None) -> None:
        coroutine = errand(self.engine)  # type: ignore[arg-type]
        try:
            coroutine.send(None)  # type: ignore[attr-defined]
        except StopIteration:
            return
        raise AssertionError("an errand of the recording telephone never waits")

    def call_event(self, event: NewCallEvent) -> None:
        self.said.append(event)

    def agent_event(self, event: NewAgentEvent) -> None:
        self.days.append(event)

    def tell(self, desk: Desk) -> None:
        self.told.append(desk.number)

    def tell_floor(self) -> None:
        self.told.append("floor")

    def look_up(self, call: LiveCall) -> None:
        return

    def open_account(self, desk: Desk) -> None:
        self.accounts += 1
        account = SoftphoneAccount(f"agent-{desk.number}-{self.accounts}", "one-time", "ws://host/ws", "host")
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
        self.command(name, number, call_id=contact.id if contact else "", **fields)

    def hear(self, event: events.TelephoneEvent) -> None:
        on_telephone_event(self.exchange, event, self.now)

    def arrive(self, call_id: str = "call-1", caller: PhoneNumber = CUSTOMER, hotline: str = HOTLINE) -> LiveCall:
        self.hear(events.CallArrived(self.now, call_id, f"{call_id}-caller", caller, hotline))
        return self.exchange.calls.get(call_id) or LiveCall(call_id, "", caller, hotline, 0, self.now)

    def answer(self, call: LiveCall) -> None:
        self.hear(events.ChannelAnswered(self.now, call.id, Party.AGENT, call.ringing_channel))

    def caller_hangs_up(self, call: LiveCall) -> None:
        self.hear(events.ChannelGone(self.now, call.id, Party.CALLER, f"{call.id}-caller", 16))

    def agent_channel_gone(self, call: LiveCall, cause: int = 16) -> None:
        channel = call.ringing_channel or call.agent_channel
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

    # reading it

    def kinds(self, call_id: str = "call-1") -> list[CallEventKind]:
        return [event.kind for event in self.said if event.call_id == call_id]

    def state(self, number: str = "1001") -> AgentState:
        return self.desk(number).state

    def commands(self, name: str) -> list[tuple[Any, ...]]:
        return [command for command in self.engine.commands if command[0] == name]
