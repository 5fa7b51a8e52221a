"""What can go wrong with periods and holds."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class PeriodTooShortError(FieldError):
    code = "period_too_short"
    zh = "保存期限不能短于 {least} 天。"
    en = "It has to be kept for at least {least} days."


class PeriodConflictError(HuawuError):
    code = "period_conflict"
    status = 409
    zh = "别人刚刚修改了这项保存期限，请刷新后再改。"
    en = "Somebody else has just changed this period; please reload and try again."


class HoldLiftedError(HuawuError):
    code = "hold_lifted"
    status = 409
    zh = "这项保全已经解除。"
    en = "This hold has been lifted already."
