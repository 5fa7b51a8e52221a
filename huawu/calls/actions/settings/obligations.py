"""Changing kinds of obligations. What is owed already keeps the ladder under which it was entered."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from django.db import transaction
from django.db.models import ProtectedError

from huawu.calls.actions.settings.editing import Kind, do_change
from huawu.calls.errors import InvalidSettingError
from huawu.calls.forms import ObligationKindForm
from huawu.clock.actions.owing import do_define_kind
from huawu.clock.actions.steps import FREE
from huawu.clock.ladder import FALL_DUE, Step, ladder_of
from huawu.clock.models import ObligationKind, PauseReason, WorkingCalendar
from huawu.clock.registry import registered_kinds
from huawu.kit.errors import NotFoundError


@transaction.atomic
def do_change_obligation_kind(code: str, form: ObligationKindForm, version: int) -> ObligationKind:
    """Make the kind of that code as the form says; it is there from now on, whether or not anything is owed yet.

    Raises NotFoundError, VersionConflictError, InvalidSettingError."""
    known = registered_kinds().get(code)
    if known is None:
        raise NotFoundError
    return do_change(OBLIGATION_KIND, do_define_kind(known).pk, form, version)


def _check(form: ObligationKindForm, row: ObligationKind | None) -> None:
    if form.calendar_id is not None and not WorkingCalendar.objects.filter(pk=form.calendar_id).exists():
        _refuse("calendar_id", "该服务时间已不存在，请重新选择。", "Those hours are no longer there; choose others.")
    seen = set()
    for index, step in enumerate(form.ladder):
        if (step.offset_seconds, step.action) in seen:
            _refuse(
                f"ladder.{index}", "同一时间的同一步骤只需一次。", "The same step at the same time stands there twice."
            )
        seen.add((step.offset_seconds, step.action))
    if _own(row.ladder if row else []) != Counter(s.action for s in form.ladder if s.action not in FREE):
        why = (
            "系统自带的步骤不能增删，只能调整时间。",
            "Built-in steps may be moved, not added or removed.",
        )
        _refuse("ladder", *why)


def _own(ladder: list[dict[str, object]]) -> Counter[str]:
    """The steps that belong to the room: without them it would not hear that the time is up."""
    return Counter(str(raw["action"]) for raw in ladder if raw["action"] not in (*FREE, FALL_DUE))


def _write_below(row: ObligationKind, form: ObligationKindForm) -> None:
    steps = [Step(timedelta(seconds=step.offset_seconds), step.action) for step in form.ladder]
    row.ladder = [step.to_json() for step in ladder_of(steps)]
    row.amount = timedelta(seconds=form.amount_seconds)
    row.longest_pause = timedelta(seconds=form.longest_pause_seconds) or None
    row.save(update_fields=["ladder", "amount", "longest_pause"])
    _write_pauses(row, form)


def _write_pauses(row: ObligationKind, form: ObligationKindForm) -> None:
    """A reason for which a clock has stood still is not removed: its history names it."""
    for pause in form.pauses:
        PauseReason.objects.update_or_create(kind=row, code=pause.code, defaults={"zh": pause.zh, "en": pause.en})
    try:
        row.pause_reasons.exclude(code__in=[pause.code for pause in form.pauses]).delete()
    except ProtectedError:
        why = ("有事项正以此原因暂停，请先恢复计时。", "A clock stands still for this reason; let it go on first.")
        _refuse("pauses", *why)


def _refuse(field: str, zh: str, en: str) -> None:
    raise InvalidSettingError(field, why_zh=zh, why_en=en)


def _tidy(form: ObligationKindForm) -> ObligationKindForm:
    return form.in_order()


OBLIGATION_KIND = Kind(
    name="obligation_kind",
    model=ObligationKind,
    unique="",
    form_of=ObligationKindForm.of,
    tidy=_tidy,
    check=_check,
    write_below=_write_below,
)
