"""What can go wrong with complaints."""

from __future__ import annotations

from huawu.complaints.rules import ChartError
from huawu.kit.errors import FieldError, HuawuError


class ComplaintConflictError(HuawuError):
    code = "complaint_conflict"
    status = 409
    zh = "这件投诉刚刚有了新的进展，请看过最新情况再办理。"
    en = "Something has just been done about this complaint; please look at how it stands now, then go on."


class NotThisStepError(HuawuError):
    code = "complaint_not_this_step"
    status = 409
    zh = "投诉现在不在这一步，请按当前步骤办理。"
    en = "The complaint is not at this step; please do the step that is next."


class RecordMissingError(HuawuError):
    code = "complaint_record_missing"
    status = 422
    zh = "这一步要写明的内容还没有写全，请补充。"
    en = "Something that has to be written down at this step is missing."


class NotYoursError(HuawuError):
    code = "complaint_not_yours"
    status = 403
    zh = "这一步由投诉的负责人办理；需要由您来办，请先接手。"
    en = "This step is for whoever owns the complaint; take it over first if you are to do it."


class ReviewsOwnError(HuawuError):
    code = "complaint_reviews_own"
    status = 403
    zh = "复盘由没有负责过这件投诉的人来做。"
    en = "A complaint is reviewed by somebody who has never owned it."


class SecondPersonError(HuawuError):
    code = "complaint_second_person"
    status = 409
    zh = "严重、紧急投诉须由另一人核对后共同办结。"
    en = "A serious or urgent complaint is closed by two people."


class StillOpenError(HuawuError):
    code = "complaint_still_open"
    status = 409
    zh = "投诉还没有办结。"
    en = "The complaint is not closed yet."


class AlreadyClosedError(HuawuError):
    code = "complaint_closed"
    status = 409
    zh = "投诉已办结，需要继续处理请先重新打开。"
    en = "The complaint is closed; reopen it first to go on with it."


class NotByTheBookError(HuawuError):
    code = "complaint_not_by_the_book"
    status = 409
    zh = "投诉须走完回访，记下客户的答复后，在投诉流程里办结。"
    en = "A complaint is closed at its own step, after the customer was called back and their answer written down."


class StaysComplaintError(FieldError):
    code = "complaint_stays"
    zh = "投诉不能改成其他类型的工单。"
    en = "A complaint cannot be made a case of another form."


class NoProofError(FieldError):
    code = "complaint_no_proof"
    zh = "请选择这一步开始之后与该客户的通话：办成的须通话满 5 秒，未联系上的须是我方拨出。"
    en = "Choose a call with this customer since the step began: a talk of 5 seconds, or a call of ours in vain."


class TooFewDaysError(HuawuError):
    code = "complaint_too_few_attempts"
    status = 409
    zh = "须在三个不同的日期回访未通，并逐次记录，才能按无法联系办理。"
    en = "The customer has to have been called in vain on three different days, each noted, first."


class LeadersWordError(HuawuError):
    code = "complaint_leader_s_word"
    status = 403
    zh = "按无法联系办理须由负责人的上级同意。"
    en = "That a customer is out of reach takes the word of the owner's superior."


class BookConflictError(HuawuError):
    code = "complaint_book_conflict"
    status = 409
    zh = "同事刚刚修改了投诉规则，请刷新后再改。"
    en = "A colleague has just changed the rules of complaints; please reload and change them again."


_OF_CHART: dict[str, type[HuawuError]] = {
    "not_this_step": NotThisStepError,
    "not_this_outcome": NotThisStepError,
    "missing": RecordMissingError,
    "not_the_owner": NotYoursError,
    "reviews_own": ReviewsOwnError,
    "second_person": SecondPersonError,
    "too_few_attempts": TooFewDaysError,
    "leader_s_word": LeadersWordError,
    "open": StillOpenError,
    "closed": AlreadyClosedError,
}


def told(error: ChartError) -> HuawuError:
    """The chart's refusal in the words of the house."""
    return _OF_CHART[error.code]()
