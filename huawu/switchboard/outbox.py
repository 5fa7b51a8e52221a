"""Where the exchange leaves what has to be done outside it. The exchange itself does no input or output."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.ledger.traces import Trace
from huawu.switchboard.live import Desk, LiveCall, Stint
from huawu.switchboard.memos import NewMemo
from huawu.telephony.ports import Telephone

Errand = Callable[[Telephone], Awaitable[object]]


class Outbox(Protocol):
    """One implementation for the running house (``service.Runner``), one for tests."""

    def telephone(self, lane: str, errand: Errand, on_failure: Callable[[], None] | None = None) -> None:
        """Do ``errand`` after the earlier ones of the same ``lane``; lanes run side by side."""

    def call_event(self, event: NewCallEvent) -> None:
        """Keep a call event for ever; never waits for the database."""

    def agent_event(self, event: NewAgentEvent) -> None:
        """Keep an event of an agent's day for ever; never waits for the database."""

    def memo(self, memo: NewMemo) -> None:
        """Keep a message to an agent, or that it was read; never waits for the database."""

    def trace(self, trace: Trace) -> None:
        """Leave a trace in the ledger; never waits for the database."""

    def tell(self, desk: Desk) -> None:
        """Send the desk its state, and the floor its view, soon."""

    def tell_floor(self) -> None:
        """Send the floor its view soon."""

    def look_up(self, call: LiveCall) -> None:
        """Find out who is calling; the card arrives by ``Exchange.caller_found``."""

    def look_into(self, stint: Stint) -> None:
        """Find out what speaks for a private call; the answer arrives by ``private_flow.weigh``."""

    def open_account(self, desk: Desk) -> None:
        """Make a softphone account for the desk's live page; it arrives by ``Exchange.account_opened``."""
