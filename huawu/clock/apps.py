"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class ClockConfig(AppConfig):
    name = "huawu.clock"
    label = "clock"

    def ready(self) -> None:
        from huawu.clock.actions import steps

        steps.register()
