"""What can go wrong with cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from huawu.kit.errors import FieldError, HuawuError

if TYPE_CHECKING:
    from huawu.cases.models import Case


class UnknownCaseKindError(FieldError):
    code = "unknown_case_kind"
    zh = "没有这种工单类型，请重新选择。"
    en = "There is no such kind of case; please choose again."


class WrongAnswerError(FieldError):
    code = "wrong_case_answer"
    zh = "有一项填写的内容不符合要求，请检查。"
    en = "One of the fields is not filled in as it has to be; please check."


class CaseConflictError(HuawuError):
    """``current`` is the case as somebody else has saved it meanwhile."""

    code = "case_conflict"
    status = 409
    zh = "同事刚刚修改了这张工单，请核对双方内容后再保存。"
    en = "A colleague has just changed this case; please compare both versions and save again."

    def __init__(self, current: Case) -> None:
        super().__init__()
        self.current = current


class CaseClosedError(HuawuError):
    code = "case_closed"
    status = 409
    zh = "工单已办结，需要继续处理请先重新打开。"
    en = "This case is closed; reopen it first to go on with it."


class CaseIncompleteError(HuawuError):
    code = "case_incomplete"
    status = 409
    zh = "办结前请填写：{missing}。"
    en = "Before closing, please fill in: {missing}."


class CustomerNotToldError(HuawuError):
    code = "customer_not_told"
    status = 409
    zh = "还有问题没有答复客户，不能办结。"
    en = "There is a question of which the customer has not been told the answer; the case cannot be closed."


class HandoverPendingError(HuawuError):
    code = "handover_pending"
    status = 409
    zh = "工单正在转派中，请等对方答复，或先撤回转派。"
    en = "The case is being handed on; wait for the answer, or take the handover back first."


class NoHandoverError(HuawuError):
    code = "no_handover"
    status = 409
    zh = "这项转派已有结果，请以最新状态为准。"
    en = "This handover has been dealt with already; please look at how it stands now."


class CannotOwnError(FieldError):
    code = "cannot_own_case"
    zh = "不能转派给这位同事，请另选一位。"
    en = "The case cannot be handed to this colleague; please choose somebody else."


class NobodyAskedError(FieldError):
    code = "nobody_asked"
    zh = "请选择一位责任人或一个责任部门。"
    en = "Please choose one responsible person or one unit."


class ReplyInPastError(FieldError):
    code = "reply_in_past"
    zh = "承诺答复时间须晚于现在。"
    en = "The time by which the customer will hear from us has to lie ahead."


class NotAnsweredError(HuawuError):
    code = "question_not_answered"
    status = 409
    zh = "责任人还没有答复，请先催办。"
    en = "The question has not been answered yet."


class NotToldInCallError(FieldError):
    code = "not_told_in_call"
    zh = "这通电话不能算作已答复客户：须是提问之后与该客户的通话，且通话满 5 秒。"
    en = "This call does not count: it has to be a talk of 5 seconds or more with this customer after the question."


class TooFewAttemptsError(HuawuError):
    code = "too_few_attempts"
    status = 409
    zh = "改用短信答复前，须至少回电 3 次未通，每次间隔 2 小时以上。"
    en = "Before telling the customer by a message, call at least 3 times, 2 hours or more apart."


class TooManyFiltersError(HuawuError):
    code = "too_many_case_filters"
    status = 422
    zh = "最多保存 {most} 个常用筛选，请先删去一些。"
    en = "At most {most} searches can be kept. Please delete some first."


class TooManyCaseTagsError(FieldError):
    code = "too_many_case_tags"
    zh = "一张工单最多 {most} 个标签，请删去一些。"
    en = "A case has {most} tags at most. Please take some away."
