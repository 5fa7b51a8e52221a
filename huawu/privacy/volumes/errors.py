"""What can go wrong with alerts."""

from __future__ import annotations

from huawu.kit.errors import HuawuError


class AlertJudgedError(HuawuError):
    code = "volume_alert_judged"
    status = 409
    zh = "这条提醒已由他人判定，请刷新查看。"
    en = "Somebody else has judged this alert already; please reload."


class OwnAlertError(HuawuError):
    code = "volume_alert_own"
    status = 409
    zh = "关于本人的提醒须由他人判定。"
    en = "An alert about yourself is for somebody else to judge."
