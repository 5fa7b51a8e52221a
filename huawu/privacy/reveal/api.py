"""Routes of seeing in full."""

from __future__ import annotations

from uuid import UUID

from ninja import Field, Router, Schema

from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.privacy.limits.access import budget_of
from huawu.privacy.reveal.access import left_of
from huawu.privacy.reveal.actions import do_reveal
from huawu.privacy.reveal.registry import get_masked_for

router = Router(tags=["reveals"])
may_see = needs(Permission.CUSTOMERS_VIEW)


class RevealWanted(Schema):
    """What the page shows masked, and why it should be seen; the reason may stay empty with a live call or an open
    case."""

    kind: str = Field(max_length=32)
    id: UUID
    reason: str = Field("", max_length=200)


class Revealed(Schema):
    """In full, as many as stood there masked. ``ground``: why without a reason, or empty; ``left``: how many reveals
    for a reason are left today."""

    full: list[str]
    ground: str
    left: int


class RevealBudget(Schema):
    """Of how many customers the caller may see the data in full in a day for a reason alone, and how many are left."""

    a_day: int
    left: int


@router.get("/reveals/budget", response=RevealBudget, auth=may_see)
def get_reveal_budget(request: PersonRequest) -> RevealBudget:
    return RevealBudget(a_day=budget_of(request.auth), left=left_of(request.auth))


@router.post("/reveals", response=Revealed, auth=may_see)
def reveal(request: PersonRequest, wanted: RevealWanted) -> Revealed:
    """What is masked, in full: with a live call or an open case, or for a reason within the day's budget."""
    masked = get_masked_for(request.auth, wanted.kind, wanted.id)
    revealed = do_reveal(request.auth, masked.subject, wanted.reason, via=(wanted.kind, wanted.id))
    return Revealed(full=list(masked.full), ground=revealed.ground, left=revealed.left)
