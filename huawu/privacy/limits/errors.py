"""What can go wrong with the limits."""

from __future__ import annotations

from huawu.kit.errors import HuawuError


class LimitsConflictError(HuawuError):
    code = "limits_conflict"
    status = 409
    zh = "别人刚刚修改了这些额度，请刷新后再改。"
    en = "Somebody else has just changed these limits; please reload and try again."
