"""The demonstration company: everything in here is made up."""

from __future__ import annotations

PASSWORD = "huawu-demo-2026"  # noqa: S105 - printed by the demonstration
