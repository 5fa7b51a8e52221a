"""Visitors of the customer phone page: each gets a one-time softphone that can dial one hotline."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from huawu.switchboard.errors import TooManyVisitorsError
from huawu.telephony.ports import SoftphoneAccount, Telephone

MOST_VISITORS = 200
UNUSED = timedelta(minutes=2)
"""An account whose page has not registered, or has left, is removed after this time."""


@dataclass(slots=True)
class Visit:
    account: SoftphoneAccount
    unused_since: datetime | None


class Visits:
    """The visitors of now."""

    def __init__(self, telephone: Telephone) -> None:
        self._telephone = telephone
        self._visits: dict[str, Visit] = {}

    async def open(self, hotline: str, now: datetime) -> tuple[str, SoftphoneAccount]:
        """A new visit: its name, which its calls carry and nobody can guess, and its account. Refuses when the house
        is full."""
        if len(self._visits) >= MOST_VISITORS:
            raise TooManyVisitorsError
        visit = f"web-{secrets.token_hex(8)}"
        account = await self._telephone.open_account(visit, caller_id="", may_dial=f"hotline:{hotline}")
        self._visits[visit] = Visit(account, unused_since=now)
        return visit, account

    def adopt(self, account: SoftphoneAccount, now: datetime) -> None:
        """Take over an account that stood in the engine through a restart of ours."""
        visit = account.account.rpartition("-")[0]
        if visit.startswith("web-"):
            self._visits.setdefault(visit, Visit(account, unused_since=now))

    def reachable(self, account: str, reachable: bool, now: datetime) -> None:
        """The page's softphone has registered or has left."""
        for visit in self._visits.values():
            if visit.account.account == account:
                visit.unused_since = None if reachable else now

    def engine_up(self, now: datetime) -> None:
        """Who is there is told anew; who has left meanwhile is not."""
        for visit in self._visits.values():
            visit.unused_since = visit.unused_since or now

    async def close_unused(self, now: datetime) -> None:
        """Remove the accounts nobody uses any more. TelephoneError when the engine is away: try again later."""
        for name, visit in list(self._visits.items()):
            if visit.unused_since is not None and visit.unused_since + UNUSED <= now:
                await self._telephone.close_account(visit.account.account)
                del self._visits[name]
