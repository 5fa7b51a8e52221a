"""Many drafts at once from what the handbook's checks have found."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from huawu.conduct.actions.drafting import Found, do_draft_found
from huawu.conduct.choices import MatterOrigin, MatterSide
from huawu.conduct.findings import Finding, find
from huawu.conduct.models import ConductMatter
from huawu.people.models import User


@transaction.atomic
def do_draft_findings(
    user: User, clause_id: str, since: datetime, until: datetime, keys: Collection[str]
) -> list[ConductMatter]:
    """Draft those of ``keys`` that are still found and of which there is no matter yet. Raises NotFoundError."""
    wanted = [one for one in find(user, clause_id, since, until) if one.key in keys and one.matter is None]
    made = (do_draft_found(_found(one), user) for one in wanted)
    return [matter for matter in made if matter is not None]


def _found(one: Finding) -> Found:
    return Found(
        finding=one.key,
        side=MatterSide.FAULT,
        person=one.person,
        clause=one.clause,
        origin=MatterOrigin.FINDING,
        path=one.path,
        occurred_at=one.at,
        evidence=one.reason.zh,
    )
