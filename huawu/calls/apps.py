"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "huawu.calls"
    label = "calls"

    def ready(self) -> None:
        from huawu.calls import controls, customers, grounds, obligations, retention, reveals

        controls.register()
        obligations.register()
        customers.register()
        grounds.register()
        retention.register()
        reveals.register()
