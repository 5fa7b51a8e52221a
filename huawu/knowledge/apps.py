"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "huawu.knowledge"
    label = "knowledge"

    def ready(self) -> None:
        from huawu.knowledge import controls, obligations

        controls.register()
        obligations.register()
