"""Rows that people edit on a screen."""

from __future__ import annotations

from django.db import models


class Versioned(models.Model):
    """Counts its changes, so that whoever saves can be told that somebody else did meanwhile."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
