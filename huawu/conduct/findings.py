"""What the handbook's checks have found against a clause, as drafts that could be made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from huawu.conduct.models import ConductMatter
from huawu.handbook.access import Readers, get_clause_for
from huawu.handbook.compliance import measure
from huawu.handbook.registry import Words
from huawu.people.access import list_people_for
from huawu.people.models import User

OWN_SOURCE = "conduct"
"""What this room itself tells the handbook is no finding to be drafted again."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One that went against a clause, and the matter that was made of it, if there is one."""

    key: str
    clause: str
    person: User
    at: datetime
    path: str
    reason: Words
    matter: ConductMatter | None


def find(user: User, clause_id: str, since: datetime, until: datetime, agent: str = "") -> list[Finding]:
    """The latest, as far as ``user`` may see them and of people about whom ``user`` may draft. Raises NotFoundError."""
    get_clause_for(user, clause_id)
    people = {person.number: person for person in list_people_for(user).exclude(pk=user.pk).select_related("team")}
    found = []
    for each in measure(Readers().rules(clause_id), since, until, user, agent):
        check = each.control.check
        if check is None or check.source == OWN_SOURCE:
            continue
        for one in each.broken:
            if person := people.get(one.fact.agent):
                key = f"{each.control.code}:{one.fact.subject_id}"
                path = each.path.format(id=one.fact.subject_id)
                reason = check.reasons[one.judgement.reason]
                found.append(Finding(key, clause_id, person, one.fact.at, path, reason, None))
    return list(_with_matters(found))


def _with_matters(found: list[Finding]) -> Iterator[Finding]:
    there = ConductMatter.objects.filter(finding__in=[one.key for one in found])
    matters = {matter.finding: matter for matter in there}
    for one in found:
        yield Finding(one.key, one.clause, one.person, one.at, one.path, one.reason, matters.get(one.key))
