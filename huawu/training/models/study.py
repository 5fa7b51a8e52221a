"""Courses, how far they have been read, plans with a due date, and what has to be read again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.calls.models import BusinessLine
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.training.models.bank import Paper, RecordingExample


class Course(Versioned):
    """A course (课程): things to read and to listen to, in order."""

    name = models.CharField(max_length=64, unique=True)
    intro = models.CharField(max_length=300, blank=True)
    line = models.ForeignKey(BusinessLine, models.PROTECT, null=True, related_name="courses")
    published = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class CourseItem(models.Model):
    """One thing of a course: own text, an example, or what a registered source has (a clause, an article)."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=16)
    ref = models.CharField(max_length=64, blank=True)
    """Its id in the source; of own text a name that it keeps when the course is edited."""
    title = models.CharField(max_length=100, blank=True)
    text = models.TextField(max_length=20000, blank=True)
    example = models.ForeignKey(RecordingExample, models.PROTECT, null=True, related_name="items")

    class Meta:
        ordering = ("course", "position")
        constraints = [models.UniqueConstraint(fields=["course", "position"], name="course_item_place")]
        indexes = [models.Index(fields=["source", "ref"], name="course_item_source")]

    def __str__(self) -> str:
        return f"{self.course_id} {self.position}"


class Reading(models.Model):
    """How long somebody has had something in front of them, in one version of it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="readings")
    source = models.CharField(max_length=16)
    ref = models.CharField(max_length=64)
    content = models.CharField(max_length=64)
    """The digest of what was read."""
    seconds = models.FloatField(default=0)
    started_at = models.DateTimeField(default=now)
    read_at = models.DateTimeField(null=True)
    """When they said that they have read it."""

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["source", "ref"], name="reading_source")]
        constraints = [
            models.UniqueConstraint(fields=["person", "source", "ref", "content"], name="reading_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.source} {self.ref}"


class StudyPlace(models.Model):
    """Where somebody's eyes are: what the last beat of any of their pages was about. One row a person, so that two
    pages at once do not read twice as fast."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="study_place"
    )
    reading = models.ForeignKey(Reading, models.CASCADE, null=True, related_name="+")
    beat_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.person_id)


class StudyDay(models.Model):
    """How many seconds somebody has read on a day, by the house's time zone."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="study_days")
    day = models.DateField()
    seconds = models.FloatField(default=0)

    class Meta:
        ordering = ("day", "person")
        constraints = [models.UniqueConstraint(fields=["person", "day"], name="study_day_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.day}"


class StudyPlan(models.Model):
    """What some people have to study by a day: a course, a paper, or both."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=64)
    course = models.ForeignKey(Course, models.PROTECT, null=True, related_name="plans")
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, related_name="plans")
    due_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("-made_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(course__isnull=False) | Q(paper__isnull=False), name="study_plan_of_something"
            )
        ]

    def __str__(self) -> str:
        return self.name


class StudyTask(models.Model):
    """One person's part of a plan."""

    plan = models.ForeignKey(StudyPlan, models.PROTECT, related_name="tasks")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="study_tasks")
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("plan", "person__username")
        constraints = [models.UniqueConstraint(fields=["plan", "person"], name="study_task_once")]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.person_id}"


class Rereading(models.Model):
    """Something that a person has read and that has changed since: to be read again, with two questions answered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="rereadings")
    source = models.CharField(max_length=16)
    ref = models.CharField(max_length=64)
    content = models.CharField(max_length=64)
    """The digest of what has to be read now."""
    asked_at = models.DateTimeField(default=now)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-asked_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "source", "ref"], condition=Q(done_at__isnull=True), name="rereading_one_open"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
