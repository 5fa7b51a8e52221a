"""Drafts: what somebody writes down, what a check has found. A draft says nothing against anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from huawu.calls.access import get_call_for
from huawu.cases.access import get_case_for
from huawu.conduct.access import get_matter_for
from huawu.conduct.actions.history import do_note
from huawu.conduct.choices import MatterDeed, MatterOrigin, MatterSide
from huawu.conduct.errors import MatterReasonError, MatterWhenError, NoSuchClauseError, NoSuchPersonError
from huawu.conduct.models import ConductMatter
from huawu.handbook.access import get_clause_for
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import Role

OLDEST = timedelta(days=1830)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody has seen. The screen gives the id, so that drafting twice is drafting once."""

    id: UUID
    side: MatterSide
    person: str
    clause: str
    evidence: str
    occurred_at: datetime | None = None
    call_id: UUID | None = None
    case_id: UUID | None = None


@transaction.atomic
def do_draft(user: User, draft: Draft) -> ConductMatter:
    """Write down what somebody did. Raises NoSuchPersonError, NoSuchClauseError, MatterReasonError, MatterWhenError,
    and NotFoundError for a call or a case that is not the user's to see."""
    people = list_people_for(user).exclude(role=Role.SUPERVISOR)  # nobody stands above them who could decide
    person = people.filter(username=draft.person, is_active=True).exclude(pk=user.pk).first()
    if person is None:
        raise NoSuchPersonError("person")
    check_clause(user, draft.clause)
    if not draft.evidence.strip():
        raise MatterReasonError("evidence")
    at = now()
    if draft.occurred_at is not None and draft.occurred_at < at - OLDEST:
        raise MatterWhenError("occurred_at")
    columns = {
        "side": draft.side,
        "person": person,
        "clause": draft.clause,
        "origin": MatterOrigin.HAND,
        "path": _shown_by(user, draft),
        "occurred_at": min(draft.occurred_at or at, at),
        "evidence": draft.evidence,
        "drafted_by": user,
        "drafted_at": at,
    }
    matter, new = ConductMatter.objects.get_or_create(pk=draft.id, defaults=columns)
    if not new:
        return _same(user, matter)
    do_note(matter, MatterDeed.DRAFTED, at, user, draft.evidence)
    return matter


def _shown_by(user: User, draft: Draft) -> str:
    """The page of the call or the case that shows it. NotFoundError for what is not the user's to see."""
    if draft.call_id is not None:
        return f"/calls/{get_call_for(user, draft.call_id).pk}"
    return f"/cases/{get_case_for(user, draft.case_id).pk}" if draft.case_id is not None else ""


def _same(user: User, matter: ConductMatter) -> ConductMatter:
    """The answer to an earlier try was lost; an id that is somebody else's is nobody's."""
    if matter.drafted_by_id != user.pk:
        raise NotFoundError
    return get_matter_for(user, matter.pk)


def check_clause(user: User, clause: str) -> None:
    """Raises NoSuchClauseError."""
    try:
        get_clause_for(user, clause)
    except NotFoundError:
        raise NoSuchClauseError("clause") from None


@dataclass(frozen=True, slots=True)
class Found:
    """Something from elsewhere in the house that may be a matter; ``finding`` names it, once for ever."""

    finding: str
    side: MatterSide
    person: User
    clause: str
    origin: MatterOrigin
    path: str
    occurred_at: datetime
    evidence: str


@transaction.atomic
def do_draft_found(found: Found, actor: User | None) -> ConductMatter | None:
    """Draft it; None when it has been drafted before, by whomever and however that ended."""
    at = now()
    columns = {
        "side": found.side,
        "person": found.person,
        "clause": found.clause,
        "origin": found.origin,
        "path": found.path,
        "occurred_at": found.occurred_at,
        "evidence": found.evidence,
        "drafted_by": actor,
        "drafted_at": at,
    }
    matter, new = ConductMatter.objects.get_or_create(finding=found.finding, defaults=columns)
    if not new:
        return None
    do_note(matter, MatterDeed.DRAFTED, at, actor, found.evidence)
    return matter
