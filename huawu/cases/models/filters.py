"""Searches that somebody has kept."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from huawu.kit.time import now


class CaseFilter(models.Model):
    """A search for cases that was given a name (常用筛选); a shared one stands with everybody who works on cases."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=32)
    shared = models.BooleanField(default=False)
    wanted = models.JSONField()
    """A :class:`huawu.cases.schemas.CaseWanted`: no number, no customer."""
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("name", "id")
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="case_filter_once")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.pk}"
