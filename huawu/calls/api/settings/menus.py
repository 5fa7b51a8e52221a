"""Menus, and what a caller hears in them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from huawu.calls import access
from huawu.calls.actions.settings import MENU, do_add, do_change, do_remove
from huawu.calls.api.permissions import may_manage_service
from huawu.calls.forms import MenuForm
from huawu.calls.models import Menu
from huawu.calls.schemas.settings import HeardAt, MenuChange, MenuSettings, Version, heard_in, with_version

router = Router()


def _menu(menu: Menu) -> dict[str, Any]:
    return with_version(MenuForm.of(menu), menu)


@router.get("/settings/menus", response=list[MenuSettings], auth=may_manage_service)
def list_menu_settings(request: HttpRequest) -> list[dict[str, Any]]:
    return [_menu(menu) for menu in access.list_menus()]


@router.post("/settings/menus", response=MenuSettings, auth=may_manage_service)
def add_menu(request: HttpRequest, menu: MenuForm) -> dict[str, Any]:
    return _menu(do_add(MENU, menu))


@router.put("/settings/menus/{int:pk}", response=MenuSettings, auth=may_manage_service)
def change_menu(request: HttpRequest, pk: int, menu: MenuChange) -> dict[str, Any]:
    return _menu(do_change(MENU, pk, menu, menu.version))


@router.post("/settings/menus/{int:pk}/remove", response={204: None}, auth=may_manage_service)
def remove_menu(request: HttpRequest, pk: int, seen: Version) -> Status[None]:
    do_remove(MENU, pk, seen.version)
    return Status(204, None)


@router.post("/settings/menus/preview", response=list[HeardAt], auth=may_manage_service)
def preview_menu(request: HttpRequest, menu: MenuForm) -> list[HeardAt]:
    """What a caller hears, level by level, of a menu that need not be complete or saved."""
    return heard_in(menu)
