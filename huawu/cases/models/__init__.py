"""What the room of cases stores."""

from __future__ import annotations

from huawu.cases.models.cases import Case, CaseCall, CaseDay, CaseEvent
from huawu.cases.models.filters import CaseFilter
from huawu.cases.models.handovers import CaseHandover
from huawu.cases.models.kinds import CaseKind
from huawu.cases.models.questions import CaseQuestion

__all__ = ["Case", "CaseCall", "CaseDay", "CaseEvent", "CaseFilter", "CaseHandover", "CaseKind", "CaseQuestion"]
