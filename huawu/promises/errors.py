"""What can go wrong with promises."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class UnknownPromiseKindError(FieldError):
    code = "unknown_promise_kind"
    zh = "没有这种承诺，请重新选择。"
    en = "There is no such kind of promise; please choose again."


class PromiseAmountError(FieldError):
    code = "promise_amount"
    zh = "这类承诺{needs_zh}金额，请核对。"
    en = "This kind of promise {needs_en} an amount; please check."


class PromisePastError(FieldError):
    code = "promise_past"
    zh = "兑现日期不能早于今天。"
    en = "The day by which it is kept cannot lie before today."


class PromiseDecidedError(HuawuError):
    code = "promise_decided"
    status = 409
    zh = "这项承诺已有结果，请以最新状态为准。"
    en = "This promise has been decided already; please look at how it stands now."


class BeyondAuthorityError(HuawuError):
    code = "beyond_authority"
    status = 409
    zh = "超出了您的权限额度，请改低金额、提前兑现日期，或由上级审批。"
    en = "This is beyond your authority: lower the amount, bring the day forward, or leave it to your superior."


class PromiseReasonError(FieldError):
    code = "promise_reason"
    zh = "请写明原因。"
    en = "Please say why."


class PromiseEvidenceError(FieldError):
    code = "promise_evidence"
    zh = "请写明依据：哪一通电话，或做了什么。"
    en = "Please give the evidence: which call, or what was done."


class PromiseUndecidedError(HuawuError):
    code = "promise_undecided"
    status = 409
    zh = "还有承诺请示没有答复，请等上级答复或先撤回，再办结工单。"
    en = "A promise still waits for an answer: wait for it or withdraw it before closing the case."


class NotOwedError(HuawuError):
    code = "promise_not_owed"
    status = 409
    zh = "这项承诺不在待兑现之列。"
    en = "This promise is not one that is still to be kept."


class PromiseBusyError(HuawuError):
    code = "promise_busy"
    status = 409
    zh = "这项承诺正在被处理，请稍后重试。"
    en = "Somebody works on this promise at the moment; please try again soon."
