"""What can go wrong with calls and their records."""

from __future__ import annotations

from huawu.calls.models import ContactRecord
from huawu.kit.errors import FieldError, HuawuError


class RecordConflictError(HuawuError):
    """Somebody (or another tab) saved in between. ``current`` is the saved version, sent along."""

    code = "record_conflict"
    status = 409
    zh = "这份服务记录刚在别处保存过，请核对后再保存。"
    en = "This record was saved elsewhere meanwhile; please compare and save again."

    def __init__(self, current: ContactRecord) -> None:
        super().__init__()
        self.current = current


class RecordIncompleteError(HuawuError):
    code = "record_incomplete"
    status = 422
    zh = "服务记录还没有填完：请选择{missing_zh}。"
    en = "The record is not complete; please choose: {missing_en}."


class WrongDispositionError(HuawuError):
    code = "wrong_disposition"
    status = 422
    zh = "所选的分类、原因和结果不匹配，请重新选择。"
    en = "Kind, reason and result do not belong together; please choose again."


class UnknownCustomerError(HuawuError):
    code = "unknown_customer"
    status = 422
    zh = "找不到所选的客户，请重新选择。"
    en = "There is no such customer; please choose again."


class NumberTooShortError(HuawuError):
    code = "number_too_short"
    status = 422
    zh = "请输入完整号码或末四位。"
    en = "Enter the whole number or its last four digits."


class NoRecordingError(HuawuError):
    code = "no_recording"
    status = 404
    zh = "这通电话没有可以播放的录音。"
    en = "There is no recording of this call to play."


class VersionConflictError(HuawuError):
    code = "version_conflict"
    status = 409
    zh = "您打开之后，别人已修改过这项设置。请重新打开，核对后再改。"
    en = "Somebody changed this after you opened it. Open it again, compare, and then make your change."


class TakenError(FieldError):
    code = "taken"
    zh = "“{value}”已经有了，请换一个。"
    en = "There is already one called “{value}”; please choose another."


class StillUsedError(HuawuError):
    code = "still_used"
    status = 409
    zh = "还不能删除：{by_zh}仍在使用它。请先改掉那里的设置。"
    en = "It cannot be removed yet: it is used by {by_en}. Change that first."


class InvalidSettingError(FieldError):
    """``why_zh`` and ``why_en`` say what is wrong with the field and what to do."""

    code = "invalid_setting"
    zh = "无法保存：{why_zh}"
    en = "This cannot be saved: {why_en}"


class NoEmergencyTextError(FieldError):
    code = "no_emergency_text"
    zh = "请先写好紧急公告的内容，再开启。"
    en = "Write the announcement before you switch it on."


class UnknownFigureError(HuawuError):
    code = "unknown_figure"
    status = 422
    zh = "没有这个指标，请从指标列表中选择。"
    en = "There is no such figure; choose one from the list of figures."
