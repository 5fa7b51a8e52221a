"""The contact record (服务记录) and the words it is filled in with."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.calls.models.calls import Call
from huawu.calls.models.lines import BusinessLine
from huawu.customers.models import Customer
from huawu.kit.time import now
from huawu.privacy.fields import EncryptedTextField


class Disposition(models.Model):
    """A word for a contact record: a kind, or a reason or a result of a kind. No line: valid for every line."""

    class Part(models.TextChoices):
        KIND = "kind"
        REASON = "reason"
        RESULT = "result"

    line = models.ForeignKey(BusinessLine, models.PROTECT, null=True, related_name="dispositions")
    part = models.CharField(max_length=8, choices=Part.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    key = models.CharField(max_length=64)
    zh = models.CharField(max_length=64)
    en = models.CharField(max_length=64)
    position = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["line", "parent", "part", "key"], name="disposition_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=Q(part="kind", parent__isnull=True) | (~Q(part="kind") & Q(parent__isnull=False)),
                name="disposition_kind_has_no_parent",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.key}"


class ContactRecord(models.Model):
    """What an agent wrote about a call. ``version`` counts the saves, so that none overwrites another unseen."""

    call = models.OneToOneField(Call, models.PROTECT, primary_key=True, related_name="record")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    kind = models.ForeignKey(Disposition, models.PROTECT, null=True, related_name="+")
    reason = models.ForeignKey(Disposition, models.PROTECT, null=True, related_name="+")
    result = models.ForeignKey(Disposition, models.PROTECT, null=True, related_name="+")
    note = EncryptedTextField(bound_to="record.note", blank=True)
    customer = models.ForeignKey(Customer, models.PROTECT, null=True, related_name="records")
    version = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(default=now)
    completed_at = models.DateTimeField(null=True)
    completed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    incomplete = models.BooleanField(default=False)
    """Wrap-up ran out before the record was complete (clause 2.2.1)."""

    def __str__(self) -> str:
        return f"{self.call_id} v{self.version}"
