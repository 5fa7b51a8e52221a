"""Messages of supervisors to agents (消息): they stand on the desk until their agent says that they have read them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.switchboard.errors import MemoTextError
from huawu.switchboard.live import Desk
from huawu.switchboard.memos import LONGEST, NewMemo
from huawu.switchboard.monitor_flow import supervised
from huawu.switchboard.tracing import step

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def send(exchange: Exchange, desk: Desk, number: str, text: str, now: datetime) -> None:
    """Tell one agent something. What they have not read yet is not told them twice by the same person."""
    _send(exchange, desk, [supervised(exchange, desk, number)], text, now)


def send_to_team(exchange: Exchange, desk: Desk, team: str, text: str, now: datetime) -> None:
    """Tell everybody of a team who takes contacts; a leader, the own team."""
    directory = exchange.directory
    members = [
        number
        for number, card in directory.agents.items()
        if team and card.team == team and card.answers and number != desk.number
    ]
    if not members:
        raise NotFoundError
    _send(exchange, desk, [supervised(exchange, desk, number) for number in members], text, now)


def _send(exchange: Exchange, desk: Desk, to: Iterable[Desk], text: str, now: datetime) -> None:
    text = text.strip()
    if not 0 < len(text) <= LONGEST:
        raise MemoTextError
    for agent in to:
        if any((memo.by, memo.text) == (desk.number, text) for memo in agent.memos):
            continue
        memo = NewMemo(str(new_id()), desk.number, agent.number, text, now)
        agent.memos.append(memo)
        exchange.outbox.memo(memo)
        facts = {"memo": memo.id, "length": len(text)}
        exchange.outbox.trace(step("floor.memo_sent", desk.number, agent.number, now, **facts))
        exchange.outbox.tell(agent)


def read(exchange: Exchange, desk: Desk, memo_id: str, now: datetime) -> None:
    """The agent knows. Safe to repeat."""
    for memo in [memo for memo in desk.memos if memo.id == memo_id]:
        desk.memos.remove(memo)
        exchange.outbox.memo(memo.read(now))
        exchange.outbox.tell(desk)


def restore(exchange: Exchange, unread: Iterable[NewMemo]) -> None:
    """After a restart, put what has not been read back on the desks."""
    for memo in unread:
        if desk := exchange.desks.get(memo.to):
            desk.memos.append(memo)
