"""Kinds of obligations: how long, what is done when, for how long their clocks may stand still."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from huawu.calls.actions.settings import do_change_obligation_kind
from huawu.calls.api.permissions import may_manage_service
from huawu.calls.forms import ObligationKindForm
from huawu.calls.schemas.settings import ObligationKindChange, ObligationKindSettings
from huawu.clock.models import ObligationKind
from huawu.clock.registry import registered_kinds

router = Router()


@router.get("/settings/obligation-kinds", response=list[ObligationKindSettings], auth=may_manage_service)
def list_obligation_kind_settings(request: HttpRequest) -> list[ObligationKindSettings]:
    """Of every room, also where nothing has been owed yet."""
    rows = {row.code: row for row in ObligationKind.objects.prefetch_related("pause_reasons")}
    return [
        _of_row(rows[code]) if code in rows else _settings(code, FIRST, ObligationKindForm.registered(kind))
        for code, kind in registered_kinds().items()
    ]


@router.put("/settings/obligation-kinds/{code}", response=ObligationKindSettings, auth=may_manage_service)
def change_obligation_kind(request: HttpRequest, code: str, kind: ObligationKindChange) -> ObligationKindSettings:
    """What is owed already keeps the ladder under which it was entered."""
    return _of_row(do_change_obligation_kind(code, kind, kind.version))


FIRST = 1
"""The version of what has never been changed."""


def _of_row(row: ObligationKind) -> ObligationKindSettings:
    return _settings(row.code, row.version, ObligationKindForm.of(row))


def _settings(code: str, version: int, form: ObligationKindForm) -> ObligationKindSettings:
    return ObligationKindSettings(code=code, version=version, **form.model_dump())
