"""What came of calls: cases and complaints, and what was hard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db.models import QuerySet

from huawu.calls.events import CallEventKind
from huawu.calls.models import CallEvent
from huawu.cases.access import list_cases_for
from huawu.cases.choices import CaseForm, CaseStage
from huawu.cases.models import Case
from huawu.handbook.evidence import Evidence, EvidencePart, EvidenceRow, EvidenceUnit, Reading, Scope
from huawu.handbook.registry import Words
from huawu.reports.evidence.calls import calls_of

SHOWN = 200


def _opened(scope: Scope) -> QuerySet[Case]:
    cases = list_cases_for(scope.person or scope.reader)
    cases = cases.filter(opened_at__gte=scope.since, opened_at__lt=scope.until)
    return cases.filter(opened_by=scope.person) if scope.person else cases


def _complaints(scope: Scope) -> QuerySet[Case]:
    return _opened(scope).filter(kind__form=CaseForm.COMPLAINT)


def _praise(scope: Scope) -> QuerySet[Case]:
    return _opened(scope).filter(kind__form=CaseForm.PRAISE)


def _open(scope: Scope) -> QuerySet[Case]:
    cases = list_cases_for(scope.person or scope.reader).filter(stage=CaseStage.OPEN)
    return cases.filter(owner=scope.person) if scope.person else cases


def _cases(key: str, words: Words, definition: Words, find: Callable[[Scope], QuerySet[Case]]) -> Evidence:
    def read(scope: Scope) -> Reading:
        return Reading(find(scope).count())

    def rows(scope: Scope) -> Sequence[EvidenceRow]:
        found = find(scope).order_by("-opened_at")[:SHOWN]
        return [EvidenceRow(row.opened_at, f"/cases/{row.pk}", _case_words(row)) for row in found]

    return Evidence(key, EvidencePart.WORK, words, definition, EvidenceUnit.COUNT, read, rows)


def _case_words(case: Case) -> Words:
    """The number and the kind; the subject may tell of the customer and stands on the case's page."""
    return Words(f"{case.number}　{case.kind.zh}", f"{case.number} · {case.kind.en}")


def _rude(scope: Scope) -> QuerySet[CallEvent]:
    calls = calls_of(scope).order_by().values("pk")
    return CallEvent.objects.filter(kind=CallEventKind.RUDE_MARKED, call__in=calls)


def _read_rude(scope: Scope) -> Reading:
    return Reading(_rude(scope).values("call").distinct().count())


def _rude_rows(scope: Scope) -> Sequence[EvidenceRow]:
    words = Words("标记为不文明来电", "Marked as rude")
    found = _rude(scope).order_by("-at").values_list("at", "call_id")[:SHOWN]
    return [EvidenceRow(at, f"/calls/{call}", words) for at, call in found]


FOUND = (
    _cases(
        "cases_opened",
        Words("新建工单", "Cases opened"),
        Words("本时段建立的工单", "Cases opened in this time"),
        _opened,
    ),
    _cases(
        "complaints_received",
        Words("受理投诉", "Complaints received"),
        Words("本时段建立、性质为投诉的工单", "Cases of complaint opened in this time"),
        _complaints,
    ),
    _cases(
        "praise_received",
        Words("受理表扬", "Praise received"),
        Words("本时段建立、性质为表扬的工单", "Cases of praise opened in this time"),
        _praise,
    ),
    _cases(
        "cases_open",
        Words("未办结工单", "Cases still open"),
        Words("取数时名下仍未办结的工单", "Cases of the person that are open when this is read"),
        _open,
    ),
    Evidence(
        "rude_calls",
        EvidencePart.WORK,
        Words("不文明来电", "Rude calls"),
        Words("标记为不文明来电的通话", "Calls marked as rude"),
        EvidenceUnit.COUNT,
        _read_rude,
        _rude_rows,
    ),
)
