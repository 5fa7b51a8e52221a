"""The question bank, recordings that are examples, and papers with their rules."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.calls.choices import choices
from huawu.calls.models import Call
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import EncryptedTextField
from huawu.training.choices import ExampleVerdict, QuestionKind
from huawu.training.models.certificates import CertificateKind
from huawu.training.rules.drawing import DrawRule
from huawu.training.rules.marking import Key, key_from


class RecordingExample(models.Model):
    """A recording that somebody who may hear it has marked as an example for everybody who studies."""

    call = models.OneToOneField(Call, models.CASCADE, related_name="example")
    title = models.CharField(max_length=100)
    verdict = models.CharField(max_length=8, choices=choices(ExampleVerdict), default=ExampleVerdict.GOOD)
    note = EncryptedTextField(bound_to="recording_example.note", max_length=1000, blank=True)
    """What to listen for."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return self.title


class Question(Versioned):
    """A question of the bank. What it was like when somebody answered it stays with the attempt."""

    kind = models.CharField(max_length=16, choices=choices(QuestionKind))
    topic = models.CharField(max_length=32)
    """What it is about, as papers ask for it."""
    text = models.TextField(max_length=1000)
    options = models.JSONField(default=list)
    """Texts; of an order in the right one."""
    answer = models.JSONField(default=dict)
    """A :class:`huawu.training.rules.marking.Key` as JSON."""
    explanation = models.TextField(max_length=1000, blank=True)
    """Shown with the result; of an open question what a good answer says."""
    source = models.CharField(max_length=16, blank=True)
    ref = models.CharField(max_length=64, blank=True)
    """What it asks about: a registered source and its id there, e.g. the clause 2.1.10."""
    example = models.ForeignKey(RecordingExample, models.PROTECT, null=True, related_name="questions")
    fingerprint = models.CharField(max_length=64, unique=True)
    """Of kind, text and options: the same question is not taken in twice."""
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("topic", "id")
        indexes = [models.Index(fields=["source", "ref"], name="question_source")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=str(QuestionKind.LISTEN)) | Q(example__isnull=False),
                name="question_listens_to_something",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def key(self) -> Key:
        return key_from(self.answer)


class Paper(Versioned):
    """A paper (试卷): rules by which each attempt draws its own questions."""

    name = models.CharField(max_length=64, unique=True)
    minutes = models.PositiveSmallIntegerField(default=30)
    pass_percent = models.PositiveSmallIntegerField(default=80)
    most_attempts = models.PositiveSmallIntegerField(default=3)
    """0: any number."""
    retake_hours = models.PositiveSmallIntegerField(default=0)
    """How long after an attempt the next may begin."""
    certificate_kind = models.ForeignKey(CertificateKind, models.PROTECT, null=True, related_name="papers")
    """What who passes is given."""
    published = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=1), name="paper_takes_time"),
            models.CheckConstraint(condition=Q(pass_percent__range=(1, 100)), name="paper_pass_percent"),
        ]

    def __str__(self) -> str:
        return self.name


class PaperRule(models.Model):
    """So many questions of a topic and a kind (empty: any), each worth ``points``."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="rules")
    topic = models.CharField(max_length=32, blank=True)
    kind = models.CharField(max_length=16, blank=True, choices=choices(QuestionKind))
    count = models.PositiveSmallIntegerField()
    points = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=Q(count__gte=1, points__gte=1), name="paper_rule_of_something")]

    def __str__(self) -> str:
        return f"{self.paper_id}: {self.count} × {self.topic}"

    @property
    def rule(self) -> DrawRule:
        return DrawRule(self.count, self.points, self.topic, QuestionKind(self.kind) if self.kind else None)
