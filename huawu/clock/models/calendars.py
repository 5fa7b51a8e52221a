"""Working calendars: which hours of which days are worked, with holidays and make-up working days."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from huawu.kit.versioned import Versioned


class WorkingCalendar(Versioned):
    """The hours of a hotline or a department, in the local time of ``tz`` (an IANA name)."""

    name = models.CharField(max_length=64, unique=True)
    tz = models.CharField(max_length=64, default="Asia/Shanghai")

    def __str__(self) -> str:
        return self.name


class Period(models.Model):
    """Worked hours on one weekday (0 Monday to 6 Sunday). An ``end`` not after ``start`` is on the next day, so
    00:00 to 00:00 is the whole day."""

    calendar = models.ForeignKey(WorkingCalendar, models.CASCADE, related_name="periods")
    weekday = models.PositiveSmallIntegerField()
    start = models.TimeField()
    end = models.TimeField()

    class Meta:
        ordering = ("weekday", "start")
        constraints = [
            models.CheckConstraint(condition=Q(weekday__range=(0, 6)), name="period_weekday_0_to_6"),
            models.UniqueConstraint(fields=["calendar", "weekday", "start"], name="period_once"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.start:%H:%M}–{self.end:%H:%M}"


class DayException(models.Model):
    """A date that does not follow its weekday: a holiday (法定节假日) has no periods, a make-up working day
    (调休上班) has its own."""

    calendar = models.ForeignKey(WorkingCalendar, models.CASCADE, related_name="exceptions")
    day = models.DateField()
    name = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("day",)
        constraints = [models.UniqueConstraint(fields=["calendar", "day"], name="day_exception_once")]

    def __str__(self) -> str:
        return f"{self.day} {self.name}"


class ExceptionPeriod(models.Model):
    """Worked hours of a :class:`DayException`; ``end`` as in :class:`Period`."""

    exception = models.ForeignKey(DayException, models.CASCADE, related_name="periods")
    start = models.TimeField()
    end = models.TimeField()

    class Meta:
        ordering = ("start",)
        constraints = [models.UniqueConstraint(fields=["exception", "start"], name="exception_period_once")]

    def __str__(self) -> str:
        return f"{self.start:%H:%M}–{self.end:%H:%M}"
