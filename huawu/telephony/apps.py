"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class TelephonyConfig(AppConfig):
    name = "huawu.telephony"
    label = "telephony"
