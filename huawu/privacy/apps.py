"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "huawu.privacy"
    label = "privacy"
