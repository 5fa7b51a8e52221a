"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class ConductConfig(AppConfig):
    name = "huawu.conduct"
    label = "conduct"

    def ready(self) -> None:
        from huawu.conduct import controls, obligations, retention
        from huawu.conduct.actions.exporting import EXPORTED
        from huawu.privacy.volumes.registry import VolumeKind, count_actions

        controls.register()
        obligations.register()
        retention.register()
        count_actions(VolumeKind.EXPORTS, EXPORTED)
