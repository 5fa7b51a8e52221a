"""A working calendar as it is edited: the week, and the days that do not follow it."""

from __future__ import annotations

from datetime import date, time

from ninja import Field

from huawu.calls.forms.base import Form, Name
from huawu.clock.models import WorkingCalendar


class SpanForm(Form):
    """Worked hours, local time. An end not after the start is on the next day."""

    start: time
    end: time


class PeriodForm(SpanForm):
    """``weekday``: 0 Monday to 6 Sunday."""

    weekday: int = Field(..., ge=0, le=6)


class DayForm(Form):
    """A date with hours of its own; without any it is a day off."""

    day: date
    name: str = Field("", max_length=64)
    periods: list[SpanForm]


class CalendarForm(Form):
    name: Name
    tz: str = Field("Asia/Shanghai", max_length=64)
    periods: list[PeriodForm]
    exceptions: list[DayForm]

    @classmethod
    def of(cls, calendar: WorkingCalendar) -> CalendarForm:
        periods = [PeriodForm(**PeriodForm.columns(row)) for row in calendar.periods.all()]
        exceptions = [
            DayForm(**DayForm.columns(row), periods=[SpanForm(**SpanForm.columns(span)) for span in row.periods.all()])
            for row in calendar.exceptions.all()
        ]
        return cls(**cls.columns(calendar), periods=periods, exceptions=exceptions).in_order()

    def in_order(self) -> CalendarForm:
        """The same with its lists in the one order that they are compared in."""
        days = [
            day.model_copy(update={"periods": sorted(day.periods, key=lambda span: span.start)})
            for day in self.exceptions
        ]
        return self.model_copy(
            update={
                "periods": sorted(self.periods, key=lambda period: (period.weekday, period.start)),
                "exceptions": sorted(days, key=lambda day: day.day),
            }
        )
