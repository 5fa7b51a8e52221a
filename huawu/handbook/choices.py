"""What a replay and a version of the handbook can be."""

from __future__ import annotations

from enum import StrEnum


class ReplayState(StrEnum):
    """How far a replay (试运行) is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


UNDER_WAY = (ReplayState.WAITING, ReplayState.RUNNING)


class VersionState(StrEnum):
    """How far a version of the handbook is (手册版本)."""

    DRAFT = "draft"
    """Its author writes it."""
    REVIEW = "review"
    """A second person reads it and decides."""
    PUBLISHED = "published"
    """Never changed again; in force from its instant on, until a later one is."""
    WITHDRAWN = "withdrawn"
    """Given up before it was in force."""


OPEN = (VersionState.DRAFT, VersionState.REVIEW)
"""Versions that are being made: one at a time of a handbook."""
