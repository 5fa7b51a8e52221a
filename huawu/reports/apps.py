"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "huawu.reports"
    label = "reports"

    def ready(self) -> None:
        from huawu.reports import controls, evidence, obligations

        evidence.register()
        controls.register()
        obligations.register()
