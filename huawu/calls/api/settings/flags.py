"""Flagged numbers. A number is written in full once, or taken from a call, and shown masked ever after."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Status

from huawu.calls import access
from huawu.calls.actions.settings import FLAG, do_change, do_flag_number, do_remove
from huawu.calls.api.permissions import may_flag_numbers
from huawu.calls.schemas.settings import FlagChange, FlagSettings, NewFlag, Version
from huawu.kit.phone import PhoneNumber
from huawu.people.guard import PersonRequest

router = Router()


@router.get("/settings/flags", response=list[FlagSettings], auth=may_flag_numbers)
def list_flags(request: HttpRequest) -> list[FlagSettings]:
    return [FlagSettings.of(row) for row in access.list_flags()]


@router.post("/settings/flags", response=FlagSettings, auth=may_flag_numbers)
def add_flag(request: PersonRequest, flag: NewFlag) -> FlagSettings:
    """Flag the number, or whoever was at the other end of the call."""
    if flag.call_id is not None:
        number = access.get_call_for(request.auth, flag.call_id).caller_number
    else:
        number = PhoneNumber.parse(flag.number)
    return FlagSettings.of(do_flag_number(request.auth, number, flag.form()))


@router.put("/settings/flags/{int:pk}", response=FlagSettings, auth=may_flag_numbers)
def change_flag(request: HttpRequest, pk: int, flag: FlagChange) -> FlagSettings:
    return FlagSettings.of(do_change(FLAG, pk, flag.form(), flag.version))


@router.post("/settings/flags/{int:pk}/remove", response={204: None}, auth=may_flag_numbers)
def remove_flag(request: HttpRequest, pk: int, seen: Version) -> Status[None]:
    do_remove(FLAG, pk, seen.version)
    return Status(204, None)
