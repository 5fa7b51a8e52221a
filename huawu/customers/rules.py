"""Whether a customer may be reached, by what they have refused. One rule for calls by hand and for campaigns."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from huawu.customers.choices import ConsentKind, Purpose

_KIND_OF = {Purpose.MARKETING: ConsentKind.MARKETING, Purpose.SURVEY: ConsentKind.SURVEY}
MATTER = frozenset({ConsentKind.CALLS, *_KIND_OF.values()})
"""What decides it; how their data is used does not."""


class Verdict(StrEnum):
    ALLOWED = "allowed"
    WITH_REASON = "with_reason"
    """Only with a reason that is kept with the call."""
    REFUSED = "refused"


def may_reach(purpose: Purpose | None, refused: Collection[ConsentKind], *, asked: bool = False) -> Verdict:
    """Whether a customer who has refused ``refused`` on this channel may be reached for ``purpose``.

    What they asked for (a call-back) always. What they refused never, and who refuses all calls refuses advertising
    and surveys with them. Anything else only with a reason, so that nobody calls somebody who refused without having
    thought of it. Without a purpose the question is whether one has to be said."""
    if asked or not MATTER & set(refused):
        return Verdict.ALLOWED
    if purpose in _KIND_OF and {ConsentKind.CALLS, _KIND_OF[purpose]} & set(refused):
        return Verdict.REFUSED
    return Verdict.WITH_REASON
