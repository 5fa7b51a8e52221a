"""Everything that changes promises."""

from __future__ import annotations

from huawu.promises.actions.asking import Request, do_ask, do_raise, do_withdraw
from huawu.promises.actions.deciding import Answer, do_decide
from huawu.promises.actions.keeping import do_break, do_keep
from huawu.promises.actions.kinds import PROMISE_KIND

__all__ = [
    "PROMISE_KIND",
    "Answer",
    "Request",
    "do_ask",
    "do_break",
    "do_decide",
    "do_keep",
    "do_raise",
    "do_withdraw",
]
