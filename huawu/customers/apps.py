"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class CustomersConfig(AppConfig):
    name = "huawu.customers"
    label = "customers"

    def ready(self) -> None:
        from huawu.customers import controls, retention, reveals, timeline
        from huawu.customers.person import obligations
        from huawu.customers.registry import register_source

        register_source("consent", timeline.consents)
        register_source("merge", timeline.merges)
        controls.register()
        reveals.register()
        retention.register()
        obligations.register()
