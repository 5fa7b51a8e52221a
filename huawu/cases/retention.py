"""What this room keeps of people, and for how long; that cases can be held."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db.models import Q

from huawu.calls.models import Call
from huawu.cases.access import list_cases_for
from huawu.cases.models import Case, CaseCall, CaseEvent, CaseHandover, CaseQuestion
from huawu.people.models import User
from huawu.privacy.belongings.actions import register_kept
from huawu.privacy.belongings.registry import Belongings, Person, Table
from huawu.privacy.retention.registry import register_subject


def _cases_of(person: Person) -> Q:
    """Also those from a call from a number of theirs that was nobody's then."""
    calls = Call.objects.filter(caller_number_index__in=person.numbers).values("pk")
    unknown = Q(customer=None, pk__in=CaseCall.objects.filter(call_uuid__in=calls).values("case"))
    return Q(customer__in=person.customers) | unknown


CASES = Belongings(
    "cases",
    "工单",
    "Cases",
    Case,
    of=_cases_of,
    open=[Q(closed_at=None)],
    since="closed_at",
    holds={"case": "pk", "customer": "customer_id"},
    tables=[
        Table(Case, also={"customer": None}),
        Table(CaseEvent, "case"),
        Table(CaseHandover, "case"),
        Table(CaseQuestion, "case"),
    ],
)


def _is_case(user: User, case_id: str) -> bool:
    try:
        return list_cases_for(user).filter(pk=UUID(case_id)).exists()
    except ValueError:
        return False


def _calls_of(case_ids: Collection[str]) -> Mapping[str, frozenset[str]]:
    """Whoever holds a case holds the calls that it came from."""
    calls = CaseCall.objects.filter(case__in=[UUID(case_id) for case_id in case_ids]).values_list(
        "call_uuid", flat=True
    )
    return {"call": frozenset(map(str, calls))}


def register() -> None:
    """Called when Django is ready."""
    register_kept(CASES)
    register_subject("case", _is_case, _calls_of)
