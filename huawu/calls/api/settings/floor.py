"""Reasons, dialling rules and the settings of the whole floor."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Router, Status

from huawu.calls import access
from huawu.calls.actions.settings import (
    BREAK_REASON,
    DIAL_REASON,
    DIAL_RULE,
    TRANSFER_REASON,
    do_add,
    do_change,
    do_change_floor,
    do_remove,
)
from huawu.calls.api.permissions import may_manage_service
from huawu.calls.forms import BreakReasonForm, DialReasonForm, DialRuleForm, FloorForm, ReasonForm
from huawu.calls.models import BreakReason, DialReason, DialRule, FloorSettings, Reason
from huawu.calls.schemas.settings import (
    BreakReasonChange,
    BreakReasonSettings,
    DialRuleChange,
    DialRuleSettings,
    FloorChange,
    ReasonChange,
    ReasonSettings,
    Version,
    with_version,
)

router = Router()

ReasonList = Literal["dial", "transfer"]
KINDS = {"dial": DIAL_REASON, "transfer": TRANSFER_REASON}
_FORMS: dict[type[Reason], type[ReasonForm]] = {BreakReason: BreakReasonForm, DialReason: DialReasonForm}


def _reason(reason: Reason) -> dict[str, Any]:
    form = _FORMS.get(type(reason), ReasonForm)
    return with_version(form.of(reason), reason)


def _of_kind(kind: ReasonList, reason: DialReasonForm) -> ReasonForm:
    """Only the reasons for dialling have a purpose."""
    return reason if kind == "dial" else ReasonForm(**reason.model_dump(include=set(ReasonForm.model_fields)))


def _rule(rule: DialRule) -> dict[str, Any]:
    return with_version(DialRuleForm.of(rule), rule)


def _floor(row: FloorSettings) -> dict[str, Any]:
    return with_version(FloorForm.of(row), row)


@router.get("/settings/breaks", response=list[BreakReasonSettings], auth=may_manage_service)
def list_break_reasons(request: HttpRequest) -> list[dict[str, Any]]:
    return [_reason(reason) for reason in BreakReason.objects.all()]


@router.post("/settings/breaks", response=BreakReasonSettings, auth=may_manage_service)
def add_break_reason(request: HttpRequest, reason: BreakReasonForm) -> dict[str, Any]:
    return _reason(do_add(BREAK_REASON, reason))


@router.put("/settings/breaks/{int:pk}", response=BreakReasonSettings, auth=may_manage_service)
def change_break_reason(request: HttpRequest, pk: int, reason: BreakReasonChange) -> dict[str, Any]:
    return _reason(do_change(BREAK_REASON, pk, reason, reason.version))


@router.get("/settings/reasons/{kind}", response=list[ReasonSettings], auth=may_manage_service)
def list_reasons(request: HttpRequest, kind: ReasonList) -> list[dict[str, Any]]:
    return [_reason(reason) for reason in KINDS[kind].model._default_manager.all()]


@router.post("/settings/reasons/{kind}", response=ReasonSettings, auth=may_manage_service)
def add_reason(request: HttpRequest, kind: ReasonList, reason: DialReasonForm) -> dict[str, Any]:
    return _reason(do_add(KINDS[kind], _of_kind(kind, reason)))


@router.put("/settings/reasons/{kind}/{int:pk}", response=ReasonSettings, auth=may_manage_service)
def change_reason(request: HttpRequest, kind: ReasonList, pk: int, reason: ReasonChange) -> dict[str, Any]:
    return _reason(do_change(KINDS[kind], pk, _of_kind(kind, reason), reason.version))


@router.get("/settings/dial-rules", response=list[DialRuleSettings], auth=may_manage_service)
def list_dial_rules(request: HttpRequest) -> list[dict[str, Any]]:
    return [_rule(rule) for rule in DialRule.objects.all()]


@router.post("/settings/dial-rules", response=DialRuleSettings, auth=may_manage_service)
def add_dial_rule(request: HttpRequest, rule: DialRuleForm) -> dict[str, Any]:
    return _rule(do_add(DIAL_RULE, rule))


@router.put("/settings/dial-rules/{int:pk}", response=DialRuleSettings, auth=may_manage_service)
def change_dial_rule(request: HttpRequest, pk: int, rule: DialRuleChange) -> dict[str, Any]:
    return _rule(do_change(DIAL_RULE, pk, rule, rule.version))


@router.post("/settings/dial-rules/{int:pk}/remove", response={204: None}, auth=may_manage_service)
def remove_dial_rule(request: HttpRequest, pk: int, seen: Version) -> Status[None]:
    do_remove(DIAL_RULE, pk, seen.version)
    return Status(204, None)


@router.get("/settings/floor", response=FloorChange, auth=may_manage_service)
def get_floor_settings(request: HttpRequest) -> dict[str, Any]:
    return _floor(access.floor_settings())


@router.put("/settings/floor", response=FloorChange, auth=may_manage_service)
def change_floor_settings(request: HttpRequest, floor: FloorChange) -> dict[str, Any]:
    return _floor(do_change_floor(floor, floor.version))
