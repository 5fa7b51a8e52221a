"""That a customer was handed on by an agent. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Handed:
    """By whom (staff number) the customer was handed on last, and the code of why (clause 2.2.3)."""

    by: str
    reason: str
