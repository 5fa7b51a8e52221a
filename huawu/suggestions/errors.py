"""What can go wrong with suggestions."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class SuggestionMovedError(HuawuError):
    code = "suggestion_moved"
    status = 409
    zh = "这条建议已有新的结果，请以最新状态为准。"
    en = "This suggestion has been answered meanwhile; please look at how it stands now."


class OwnSuggestionError(HuawuError):
    code = "suggestion_own"
    status = 403
    zh = "自己的建议请由其他主管答复。"
    en = "Somebody else has to answer one's own suggestion."


class SuggestionWordsError(FieldError):
    code = "suggestion_words"
    zh = "请写明理由或说明。"
    en = "Please say why, or how."


class SuggestionOwnerError(FieldError):
    code = "suggestion_owner"
    zh = "请选择在职的落实人；落实人须能承接到期事项。"
    en = "Please choose somebody at work who carries it out, and who can owe things by a day."


class SuggestionDueError(FieldError):
    code = "suggestion_due"
    zh = "落实日期不能早于今天，也不能超过一年。"
    en = "The day lies between today and a year from now."
