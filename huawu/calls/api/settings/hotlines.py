"""Hotlines and their emergency announcement."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from huawu.calls.actions.settings import HOTLINE, do_add, do_change, do_remove, do_switch_emergency
from huawu.calls.api.permissions import may_manage_service
from huawu.calls.forms import HotlineForm
from huawu.calls.models import Hotline
from huawu.calls.schemas.settings import EmergencyIn, HotlineChange, HotlineSettings, Version, with_version

router = Router()


def _hotline(hotline: Hotline) -> dict[str, Any]:
    return with_version(HotlineForm.of(hotline), hotline)


@router.get("/settings/hotlines", response=list[HotlineSettings], auth=may_manage_service)
def list_hotline_settings(request: HttpRequest) -> list[dict[str, Any]]:
    return [_hotline(hotline) for hotline in Hotline.objects.all()]


@router.post("/settings/hotlines", response=HotlineSettings, auth=may_manage_service)
def add_hotline(request: HttpRequest, hotline: HotlineForm) -> dict[str, Any]:
    return _hotline(do_add(HOTLINE, hotline))


@router.put("/settings/hotlines/{int:pk}", response=HotlineSettings, auth=may_manage_service)
def change_hotline(request: HttpRequest, pk: int, hotline: HotlineChange) -> dict[str, Any]:
    return _hotline(do_change(HOTLINE, pk, hotline, hotline.version))


@router.post("/settings/hotlines/{int:pk}/remove", response={204: None}, auth=may_manage_service)
def remove_hotline(request: HttpRequest, pk: int, seen: Version) -> Status[None]:
    do_remove(HOTLINE, pk, seen.version)
    return Status(204, None)


@router.post("/settings/hotlines/{int:pk}/emergency", response=HotlineSettings, auth=may_manage_service)
def switch_emergency(request: HttpRequest, pk: int, emergency: EmergencyIn) -> dict[str, Any]:
    """Switch the emergency announcement on with its text, or off. The last click holds."""
    return _hotline(do_switch_emergency(pk, on=emergency.on, text=emergency.text, then=emergency.then))
