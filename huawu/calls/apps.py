"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "huawu.calls"
    label = "calls"

    def ready(self) -> None:
        from huawu.calls import customers, grounds, obligations, retention

        obligations.register()
        customers.register()
        grounds.register()
        retention.register()
