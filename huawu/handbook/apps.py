"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class HandbookConfig(AppConfig):
    name = "huawu.handbook"
    label = "handbook"

    def ready(self) -> None:
        from huawu.handbook import controls

        controls.register()
