"""Attempts at papers, with the questions as they were asked and what was answered."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.calls.choices import choices
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.privacy.fields import EncryptedJSONField, EncryptedTextField
from huawu.training.choices import AttemptState
from huawu.training.models.bank import Paper, Question
from huawu.training.models.study import Rereading


class Attempt(models.Model):
    """Somebody sits a paper, or answers the questions about something that has changed. One open at a time of each."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="attempts")
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, related_name="attempts")
    rereading = models.ForeignKey(Rereading, models.PROTECT, null=True, related_name="attempts")
    number = models.PositiveSmallIntegerField()
    """Of the person at this paper, from 1."""
    seed = models.BigIntegerField()
    """From which the questions and the order of their options were drawn."""
    state = models.CharField(max_length=16, choices=choices(AttemptState), default=AttemptState.OPEN)
    started_at = models.DateTimeField(default=now)
    due_at = models.DateTimeField()
    """By the server's clock; what comes later is not taken."""
    ended_at = models.DateTimeField(null=True)
    by_time = models.BooleanField(default=False)
    """Ended because the time was over."""
    pass_percent = models.PositiveSmallIntegerField()
    points = models.PositiveSmallIntegerField()
    """That can be had."""
    score = models.FloatField(null=True)
    """None until everything is marked."""

    class Meta:
        ordering = ("-started_at", "id")
        indexes = [
            models.Index(fields=["due_at"], condition=Q(state=str(AttemptState.OPEN)), name="attempt_running"),
            models.Index(fields=["person", "-started_at"], name="attempt_person"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(paper__isnull=False, rereading__isnull=True)
                | Q(paper__isnull=True, rereading__isnull=False),
                name="attempt_at_one_thing",
            ),
            models.UniqueConstraint(
                fields=["person", "paper"], condition=Q(state=str(AttemptState.OPEN)), name="attempt_one_open"
            ),
            models.UniqueConstraint(fields=["person", "paper", "number"], name="attempt_number_once"),
            models.UniqueConstraint(
                fields=["rereading"], condition=Q(state=str(AttemptState.OPEN)), name="attempt_one_open_rereading"
            ),
            models.CheckConstraint(
                condition=Q(state=str(AttemptState.OPEN), ended_at__isnull=True)
                | ~Q(state=str(AttemptState.OPEN)) & Q(ended_at__isnull=False),
                name="attempt_open_or_ended",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class AttemptQuestion(models.Model):
    """A question of an attempt, frozen as it was asked."""

    attempt = models.ForeignKey(Attempt, models.PROTECT, related_name="questions")
    position = models.PositiveSmallIntegerField()
    question = models.ForeignKey(Question, models.PROTECT, related_name="asked")
    content = models.JSONField()
    """Kind, text, options, answer and explanation of then."""
    order = models.JSONField(default=list)
    """Which option of the bank stands at each place."""
    points = models.PositiveSmallIntegerField()
    given = EncryptedJSONField(bound_to="attempt_question.given", default=dict)
    """``choice`` (places as they were shown) or ``words``; empty: not answered."""
    saved_at = models.DateTimeField(null=True)
    score = models.FloatField(null=True)
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    remark = EncryptedTextField(bound_to="attempt_question.remark", max_length=500, blank=True)
    """Of who marked it."""

    class Meta:
        ordering = ("attempt", "position")
        constraints = [models.UniqueConstraint(fields=["attempt", "position"], name="attempt_question_once")]

    def __str__(self) -> str:
        return f"{self.attempt_id} {self.position}"
