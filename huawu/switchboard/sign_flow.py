"""Nobody is ready for calls before they have signed the handbook (clause 2.1.1). Whoever is in a talk stays in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from huawu.calls.states import AgentState
from huawu.switchboard.errors import AgentUnsignedError, HandbookUnsignedError
from huawu.switchboard.exchange import Exchange


def held_back(exchange: Exchange, number: str, fields: Mapping[str, object], now: datetime) -> str:
    """Whom a command of ``number`` would make ready although, as far as is known here, they have not signed in time;
    empty: nobody."""
    command = fields.get("command")
    if command not in {"set_state", "set_agent_state"} or fields.get("state") != AgentState.READY:
        return ""
    agent = number if command == "set_state" else str(fields.get("agent", ""))
    due = exchange.directory.sign_by.get(agent)
    return agent if due is not None and due <= now else ""


def check(exchange: Exchange, number: str, agent: str, due: Mapping[str, datetime], now: datetime) -> None:
    """Take over what the database says of ``agent``. Raises HandbookUnsignedError where they still have not signed,
    AgentUnsignedError where ``number``, somebody else, wants them ready."""
    others = {other: at for other, at in exchange.directory.sign_by.items() if other != agent}
    exchange.directory = replace(exchange.directory, sign_by={**others, **due})
    if agent in due and due[agent] <= now:
        raise HandbookUnsignedError if agent == number else AgentUnsignedError
