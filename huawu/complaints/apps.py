"""Django's registration of the room."""

from __future__ import annotations

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "huawu.complaints"
    label = "complaints"

    def ready(self) -> None:
        from huawu.complaints import cases, controls, obligations, retention
        from huawu.complaints.actions.taking import DOSSIER_TAKEN
        from huawu.privacy.volumes.registry import VolumeKind, count_actions

        cases.register()
        retention.register()
        obligations.register()
        controls.register()
        count_actions(VolumeKind.EXPORTS, DOSSIER_TAKEN)
