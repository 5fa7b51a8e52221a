"""What can go wrong with obligations."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class AlreadyClosedError(HuawuError):
    code = "obligation_closed"
    status = 409
    zh = "该事项刚刚已经办结，请刷新查看。"
    en = "This has just been closed; please reload."


class OverdueError(HuawuError):
    code = "obligation_overdue"
    status = 409
    zh = "该事项已经逾期，不能再暂停，请尽快处理。"
    en = "This is overdue and cannot be paused any more; please deal with it."


class UnknownPauseReasonError(FieldError):
    code = "unknown_pause_reason"
    zh = "该事项不能以此原因暂停，请从列表中选择。"
    en = "This cannot be paused for that reason; choose one from the list."


class NoWorkingTimeError(HuawuError):
    code = "no_working_time"
    status = 422
    zh = "所选工作日历在期限内没有足够的工作时间，请先补充工作时间。"
    en = "The calendar has not enough working time for this; please add working hours first."


class DueInPastError(FieldError):
    code = "due_in_past"
    zh = "到期时间已经过去，请选择以后的时间。"
    en = "That is in the past; choose a later time."


class CannotOweError(FieldError):
    code = "cannot_owe"
    zh = "该人员已停用或不处理到期事项，请选择其他人。"
    en = "That person is not active or does not work on obligations; choose somebody else."


class NotByHandError(HuawuError):
    code = "obligation_not_by_hand"
    status = 409
    zh = "该类事项随业务办理自动完成，请到对应页面处理。"
    en = "This closes by itself once it has been dealt with; please open its own page."


class UnknownActionError(Exception):
    """A step's action that nobody has registered."""
