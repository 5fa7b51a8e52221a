"""Kinds of cases."""

from __future__ import annotations

from django.db import models

from huawu.calls.models import BusinessLine
from huawu.cases.choices import CaseForm
from huawu.kit.versioned import Versioned
from huawu.people.models import Skill


class CaseKind(Versioned):
    """A kind of case (工单类型) of a business line, or of all, with the fields to fill in. Retired, never removed."""

    code = models.SlugField(max_length=32, unique=True)
    form = models.CharField(max_length=16, choices=[(form, form) for form in CaseForm])
    line = models.ForeignKey(BusinessLine, models.PROTECT, null=True, blank=True, related_name="case_kinds")
    """None: of every line."""
    zh = models.CharField(max_length=64)
    en = models.CharField(max_length=64)
    fields = models.JSONField(default=list, blank=True)
    """A list of :class:`huawu.cases.rules.Field` as JSON."""
    skill = models.ForeignKey(Skill, models.PROTECT, null=True, blank=True, related_name="+")
    """Whoever has it is certified for the kind and hands it on only with the leader's word (clause 2.2.3)."""
    position = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.code
