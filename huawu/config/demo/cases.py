"""With what its customers come, and what is to be written down about it."""

from __future__ import annotations

from typing import Any

from huawu.calls.models import BusinessLine
from huawu.cases.choices import CaseForm
from huawu.cases.models import CaseKind
from huawu.config.demo.people import SKILL
from huawu.config.demo.service import LINE
from huawu.people.models import Skill

Field = dict[str, Any]
Fields = list[Field]


def _field(
    key: str, label: str, type_: str, choices: tuple[str, ...] = (), *, required: bool = False
) -> dict[str, Any]:
    return {"key": key, "label": label, "type": type_, "required": required, "choices": list(choices)}


_AMOUNT = _field("amount", "充值金额（元）", "number", required=True)
_DAY = _field("day", "充值日期", "date", required=True)
_WAY = _field("way", "充值渠道", "choice", ("网上营业厅", "手机应用", "营业厅", "代理点"))

KINDS: tuple[tuple[str, CaseForm, str, str, Fields], ...] = (
    ("consult", CaseForm.CONSULT, "业务咨询", "Question", []),
    ("not_credited", CaseForm.REQUEST, "充值未到账", "Top-up not credited", [_AMOUNT, _DAY, _WAY]),
    ("bonus_missing", CaseForm.REQUEST, "优惠未到账", "Bonus missing", [_AMOUNT, _DAY]),
    (
        "complaint",
        CaseForm.COMPLAINT,
        "投诉",
        "Complaint",
        [_field("about", "投诉对象", "choice", ("扣费", "宣传", "服务态度", "其他"), required=True)],
    ),
    ("praise", CaseForm.PRAISE, "表扬", "Praise", []),
    ("suggestion", CaseForm.SUGGESTION, "建议", "Suggestion", []),
)


def make_case_kinds() -> None:
    """Make those that are missing. Agents of the line are certified for requests about it."""
    line, skill = BusinessLine.objects.get(name=LINE), Skill.objects.get(name=SKILL)
    for position, (code, form, zh, en, fields) in enumerate(KINDS):
        of_line = {"line": line, "skill": skill} if form == CaseForm.REQUEST else {}
        facts = {"form": form, "zh": zh, "en": en, "fields": fields, "position": position, **of_line}
        CaseKind.objects.get_or_create(code=code, defaults=facts)
