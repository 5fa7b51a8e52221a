"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "huawu.training"
    label = "training"

    def ready(self) -> None:
        from huawu.training import controls, knowledge, obligations, sources

        sources.register()
        knowledge.register()
        obligations.register()
        controls.register()
