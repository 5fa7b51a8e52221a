"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class PromisesConfig(AppConfig):
    name = "huawu.promises"
    label = "promises"

    def ready(self) -> None:
        from huawu.promises import cases, controls, customers, obligations, retention

        controls.register()
        obligations.register()
        customers.register()
        cases.register()
        retention.register()
