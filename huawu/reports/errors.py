"""What can go wrong with reports."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class NoShiftError(HuawuError):
    code = "no_shift"
    status = 409
    zh = "近两天没有在岗记录，签入工作后再写班后小结。"
    en = "You were not at work in the last two days; a summary is written of a working day."


class SummarySentError(HuawuError):
    code = "summary_sent"
    status = 409
    zh = "小结已提交，不能再改；如需补充，请联系班长批注。"
    en = "The summary has been sent and stays as it is; ask your leader for a remark if something is missing."


class SummaryEmptyError(FieldError):
    code = "summary_empty"
    zh = "请先写几句再提交。"
    en = "Please write a few words before sending it."


class ReportChangedError(HuawuError):
    code = "report_changed"
    status = 409
    zh = "内容已在别处修改，请刷新后再改。"
    en = "It was changed elsewhere meanwhile; please reload it first."


class MonthAheadError(FieldError):
    code = "month_ahead"
    zh = "这个月还没有开始，请选择当月或以前的月份。"
    en = "This month has not begun; please choose the current one or an earlier one."


class MonthRunsError(HuawuError):
    code = "month_runs"
    status = 409
    zh = "当月尚未结束，月底后重新取数再签发。"
    en = "The month is not over: read the figures again when it is, then sign."


class StaleFiguresError(HuawuError):
    code = "stale_figures"
    status = 409
    zh = "数据截至月中，请先重新取数再签发。"
    en = "The figures end before the month does; read them again before signing."


class ReviewSignedError(HuawuError):
    code = "review_signed"
    status = 409
    zh = "总结已签发，不能再改；如需更正，请起草新的一版。"
    en = "The review has been signed and stays as it is; draft another version to correct it."


class ReviewBusyError(HuawuError):
    code = "review_busy"
    status = 409
    zh = "正在取数，请稍候。"
    en = "The figures are being read; please wait a moment."


class ReviewEmptyError(FieldError):
    code = "review_empty"
    zh = "签发前请把三部分内容写完整。"
    en = "Please fill in all three parts before signing."


class NotSuperiorError(HuawuError):
    code = "not_superior"
    status = 403
    zh = "只有本人的上级可以这样做。"
    en = "Only a superior of the person may do this."


class ScoresMissingError(FieldError):
    code = "scores_missing"
    zh = "请为每项素质打分并写明依据。"
    en = "Please give each quality a score and say why."


class GrowthPastError(FieldError):
    code = "growth_past"
    zh = "完成日期不能早于今天。"
    en = "The day cannot lie before today."


class GrowthClosedError(HuawuError):
    code = "growth_closed"
    status = 409
    zh = "这一项已经结束，请刷新查看。"
    en = "This item has ended already; please reload."


class QuarterAheadError(FieldError):
    code = "quarter_ahead"
    zh = "这个季度还没有开始。"
    en = "This quarter has not begun yet."
