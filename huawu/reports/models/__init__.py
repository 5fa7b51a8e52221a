"""What the room stores."""

from __future__ import annotations

from huawu.reports.models.competency import Assessment, GrowthItem, ProfileMonth, StressSignal
from huawu.reports.models.reviews import DepartmentReview
from huawu.reports.models.summaries import ShiftSummary, SummaryRemark

__all__ = [
    "Assessment",
    "DepartmentReview",
    "GrowthItem",
    "ProfileMonth",
    "ShiftSummary",
    "StressSignal",
    "SummaryRemark",
]
