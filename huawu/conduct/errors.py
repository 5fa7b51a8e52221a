"""What can go wrong with matters of conduct."""

from __future__ import annotations

from huawu.conduct.rules import ChartError
from huawu.kit.errors import FieldError, HuawuError


class MatterMovedError(HuawuError):
    code = "conduct_moved"
    status = 409
    zh = "这件事项已有新的进展，请以最新状态为准。"
    en = "Something has been done about this matter already; please look at how it stands now."


class MatterNotYoursError(HuawuError):
    code = "conduct_not_yours"
    status = 403
    zh = "这一步不由您办理。"
    en = "This step is not yours."


class OwnMatterError(HuawuError):
    code = "conduct_own_matter"
    status = 403
    zh = "不能处理与本人有关的事项，请由上级办理。"
    en = "Nobody decides about themselves; leave it to your superior."


class AnotherPersonError(HuawuError):
    code = "conduct_second_person"
    status = 403
    zh = "申诉须由没有经手过的人复核，请交给另一位主管或质检员。"
    en = "An appeal is decided by somebody who has had no part in it; leave it to another supervisor or inspector."


class MatterReasonError(FieldError):
    code = "conduct_reason"
    zh = "请写明理由。"
    en = "Please say why."


class MatterOutcomeError(FieldError):
    code = "conduct_outcome"
    zh = "请选择处理结果。"
    en = "Please choose what is decided."


class MatterPointsError(FieldError):
    code = "conduct_points"
    zh = "分值不对：提醒、辅导和口头表扬不记分，其余须在该条款的分值以内。"
    en = "Wrong points: a note, coaching or plain praise has none, the others up to what the clause allows."


class NotLighterError(FieldError):
    code = "conduct_not_lighter"
    zh = "听取申辩或申诉后只能减轻，不能加重。"
    en = "After an answer or an appeal the outcome can only become lighter."


class AppealOverError(HuawuError):
    code = "conduct_appeal_over"
    status = 409
    zh = "申诉期限已过。"
    en = "The time for an appeal is over."


class MatterWhenError(FieldError):
    code = "conduct_when"
    zh = "发生时间太早了，只能登记近五年内的事项。"
    en = "That was too long ago: only what happened in the last five years is written down."


class NoSuchClauseError(FieldError):
    code = "conduct_clause"
    zh = "手册里没有这一条，请重新选择。"
    en = "The handbook has no such clause; please choose again."


class NoSuchPersonError(FieldError):
    code = "conduct_person"
    zh = "找不到这名员工，或您不能为其登记。"
    en = "There is no such person, or you may not draft about them."


class ConductBookConflictError(HuawuError):
    code = "conduct_book_conflict"
    status = 409
    zh = "同事刚刚修改了分值规则，请刷新后再改。"
    en = "A colleague has just changed the points; please reload and change them again."


_OF_CHART: dict[str, HuawuError] = {
    "not_now": MatterMovedError(),
    "not_yours": MatterNotYoursError(),
    "own_matter": OwnMatterError(),
    "second_person": AnotherPersonError(),
    "no_reason": MatterReasonError("text"),
    "no_outcome": MatterOutcomeError("outcome"),
    "points": MatterPointsError("points"),
    "not_lighter": NotLighterError("outcome"),
    "appeal_over": AppealOverError(),
}


def told(error: ChartError) -> HuawuError:
    """The chart's refusal in the words of the house."""
    known = _OF_CHART[error.code]
    return type(known)(known.field) if isinstance(known, FieldError) else type(known)()
