"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "huawu.cases"
    label = "cases"

    def ready(self) -> None:
        from huawu.cases import customers, obligations

        obligations.register()
        customers.register()
