"""How the house is set up: what the switchboard and the pages of settings read."""

from __future__ import annotations

from huawu.calls.models import FloorSettings


def floor_settings() -> FloorSettings:
    """The floor's settings, or the house's defaults (unsaved) while nobody has changed any."""
    return FloorSettings.objects.first() or FloorSettings(pk=FloorSettings.ONLY)
