"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "huawu.complaints"
    label = "complaints"

    def ready(self) -> None:
        from huawu.complaints import cases, controls, obligations

        cases.register()
        obligations.register()
        controls.register()
