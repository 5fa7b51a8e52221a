"""What the clock room stores."""

from __future__ import annotations

from huawu.clock.models.calendars import DayException, ExceptionPeriod, Period, WorkingCalendar
from huawu.clock.models.kinds import ObligationKind, PauseReason
from huawu.clock.models.obligations import Notice, Obligation, ObligationEvent

__all__ = [
    "DayException",
    "ExceptionPeriod",
    "Notice",
    "Obligation",
    "ObligationEvent",
    "ObligationKind",
    "PauseReason",
    "Period",
    "WorkingCalendar",
]
