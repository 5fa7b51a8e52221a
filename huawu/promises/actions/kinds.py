"""Kinds of promises with their limits, edited as all settings are."""

from __future__ import annotations

from huawu.calls.actions.settings import Kind
from huawu.promises.forms import PromiseKindForm
from huawu.promises.models import PromiseKind, PromiseLimit


def _write_limits(kind: PromiseKind, form: PromiseKindForm) -> None:
    kind.limits.all().delete()
    for limit in form.limits:
        PromiseLimit.objects.create(kind=kind, role=limit.role, amount=limit.amount, days=limit.days)


def _tidy(form: PromiseKindForm) -> PromiseKindForm:
    """In the order of the posts; without an amount where the kind has none."""
    ordered = sorted(form.limits, key=lambda limit: limit.role)
    if not form.has_amount:
        ordered = [limit.model_copy(update={"amount": 0}) for limit in ordered]
    return form.model_copy(update={"limits": ordered})


PROMISE_KIND = Kind("promise_kind", PromiseKind, "code", PromiseKindForm.of, tidy=_tidy, write_below=_write_limits)
