"""Kinds of cases with their fields, edited as all settings are."""

from __future__ import annotations

from huawu.calls.actions.settings import Kind
from huawu.calls.errors import InvalidSettingError
from huawu.calls.models import BusinessLine
from huawu.cases.forms import CaseKindForm
from huawu.cases.models import Case, CaseKind
from huawu.people.models import Skill


def _tidy(form: CaseKindForm) -> CaseKindForm:
    """Choices only where there is something to choose from, each once."""
    fields = [
        field.model_copy(update={"choices": list(dict.fromkeys(field.choices)) if field.type == "choice" else []})
        for field in form.fields
    ]
    return form.model_copy(update={"fields": fields})


def _check(form: CaseKindForm, row: CaseKind | None) -> None:
    """Raises InvalidSettingError."""
    for index, field in enumerate(form.fields):
        if field.type == "choice" and not field.choices:
            _refuse(f"fields.{index}.choices", "请填写可选的内容。", "Write what can be chosen.")
    if form.line_id is not None and not BusinessLine.objects.filter(pk=form.line_id).exists():
        _refuse("line_id", "该业务线已不存在，请重新选择。", "That line is no longer there; choose another.")
    if form.skill_id is not None and not Skill.objects.filter(pk=form.skill_id).exists():
        _refuse("skill_id", "该技能已不存在，请重新选择。", "That skill is no longer there; choose another.")
    if row is not None and form.form != row.form and Case.objects.filter(kind=row).exists():
        _refuse(
            "form",
            "已有这类工单，性质不能再改；请停用后新建。",
            "There are cases of it; retire it, add another.",
        )
    in_use = CaseKind.objects.filter(active=True)
    if not form.active and not (in_use.exclude(pk=row.pk) if row else in_use).exists():
        _refuse("active", "至少要留一种可用的工单类型。", "One kind at least has to stay in use.")


def _refuse(field: str, zh: str, en: str) -> None:
    raise InvalidSettingError(field, why_zh=zh, why_en=en)


CASE_KIND = Kind("case_kind", CaseKind, "code", CaseKindForm.of, tidy=_tidy, check=_check)
