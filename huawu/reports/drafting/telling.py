"""Figures in words."""

from __future__ import annotations

from huawu.handbook.evidence import EvidenceUnit
from huawu.reports.measuring import Frozen

LOW_SHARE = 0.8
"""Below it how a clause was kept is worth a word."""
HIGH_SHARE = 0.95


def told(figure: Frozen, language: str) -> str:
    """The value with its unit; a dash where there was nothing to measure."""
    return told_value(figure.value, figure.unit, language)


def told_value(value: float | None, unit: str, language: str) -> str:
    if value is None:
        return "–"
    match unit:
        case EvidenceUnit.SHARE:
            return f"{value * 100:.0f}%" if value in {0, 1} else f"{value * 100:.1f}%"
        case EvidenceUnit.SECONDS:
            return duration(value, language)
    return f"{value:.0f}"


def duration(seconds: float, language: str) -> str:
    """``7 小时 40 分``; under an hour with seconds."""
    total = round(seconds)
    hours, minutes, rest = total // 3600, total % 3600 // 60, total % 60
    zh = language.startswith("zh")
    if hours:
        return f"{hours} 小时 {minutes} 分" if zh else f"{hours} h {minutes} min"
    if minutes:
        return f"{minutes} 分 {rest} 秒" if zh else f"{minutes} min {rest} s"
    return f"{rest} 秒" if zh else f"{rest} s"


def name(figure: Frozen, language: str) -> str:
    return figure.zh if language.startswith("zh") else figure.en


def is_low(figure: Frozen) -> bool:
    """A clause that was kept less often than is well, or customers served worse than that."""
    judged = figure.key.startswith("clause.") or figure.key in {"service_level", "satisfied"}
    return judged and figure.value is not None and figure.value < LOW_SHARE


def is_high(figure: Frozen) -> bool:
    return figure.key.startswith("clause.") and figure.value is not None and figure.value >= HIGH_SHARE
