"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "huawu.ledger"
    label = "ledger"
