"""Which softphone account belongs to which desk. Pure."""

from __future__ import annotations

from huawu.switchboard.live import Desk

_AGENT = "agent-"


def account_name(number: str) -> str:
    """What the accounts of this agent's desk are named; each has an ending of its own."""
    return f"{_AGENT}{number}"


def desk_number(account: str) -> str | None:
    """The number of the agent after whom an account is named; None for an account that is no agent's."""
    name = account.rpartition("-")[0]
    return name.removeprefix(_AGENT) if name.startswith(_AGENT) else None


def is_surplus(account: str, desk: Desk | None) -> bool:
    """Whether this account is not that of the desk after which it is named."""
    if desk is None:
        return True
    if desk.account is None:  # where a page is there, it may be just being opened
        return not desk.live_page
    return desk.account.account != account
