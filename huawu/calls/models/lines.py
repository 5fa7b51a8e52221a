"""Business lines."""

from __future__ import annotations

from django.db import models

from huawu.kit.versioned import Versioned


class BusinessLine(Versioned):
    """A line of business (业务项目), e.g. the top-up promotion."""

    name = models.CharField(max_length=64, unique=True)
    caller_number = models.CharField(max_length=32, blank=True)
    """What called people see when an agent calls for this line; empty: the trunk's own number."""

    def __str__(self) -> str:
        return self.name
