"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "huawu.cases"
    label = "cases"

    def ready(self) -> None:
        from huawu.cases import controls, customers, grounds, obligations, retention

        controls.register()
        grounds.register()
        obligations.register()
        customers.register()
        retention.register()
