"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class SwitchboardConfig(AppConfig):
    name = "huawu.switchboard"
    label = "switchboard"

    def ready(self) -> None:
        from huawu.switchboard import controls, grounds

        controls.register()
        grounds.register()
