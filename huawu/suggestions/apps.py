"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    name = "huawu.suggestions"
    label = "suggestions"

    def ready(self) -> None:
        from huawu.suggestions import controls, obligations, retention

        controls.register()
        obligations.register()
        retention.register()
