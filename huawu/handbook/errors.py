"""What can be wrong with a handbook, or asked of one in vain."""

from __future__ import annotations

from huawu.kit.errors import FieldError, HuawuError


class PackError(HuawuError):
    """Names the file and the line, so that whoever writes a handbook finds the place."""

    code = "handbook_pack"
    status = 422
    zh = "手册资料有误：{file} 第 {line} 行：{why}"
    en = "The handbook's data is wrong: {file}, line {line}: {why}"


class UnknownThresholdError(FieldError):
    code = "unknown_threshold"
    zh = "条款 {clause} 没有参数 {name}，请刷新后重新填写。"
    en = "Clause {clause} has no threshold {name}; please reload and fill it in again."


class ReplayUnderWayError(HuawuError):
    code = "replay_under_way"
    status = 409
    zh = "您的上一次试运行还在进行，请等它结束或先取消。"
    en = "Your last replay still runs. Wait until it is done, or cancel it."


class ReplaySpanError(FieldError):
    code = "replay_span"
    zh = "结束日期须在开始日期之后，且开始日期须在今天之前。"
    en = "The last day has to come after the first, and the first before today."
