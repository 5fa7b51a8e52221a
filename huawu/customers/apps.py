"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class CustomersConfig(AppConfig):
    name = "huawu.customers"
    label = "customers"
