"""The first words of a shift summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.timezone import get_default_timezone

from huawu.reports.drafting.telling import is_low, name, told
from huawu.reports.measuring import Frozen

Reasons = Sequence[tuple[str, int]]
"""What customers came for, the most frequent first."""


def draft_summary(span: tuple[datetime, datetime], figures: Sequence[Frozen], reasons: Reasons, language: str) -> str:
    """Paragraphs on what was done, what is still open, what did not go well; and where the agent's own words go."""
    by_key = {figure.key: figure for figure in figures}
    tell = _tell_zh if language.startswith("zh") else _tell_en
    return "\n".join(line for line in tell(span, by_key, reasons, _low(figures, language)) if line)


def _low(figures: Sequence[Frozen], language: str) -> list[str]:
    return [f"{name(figure, language)} {told(figure, language)}" for figure in figures if is_low(figure)]


def _said(by_key: Mapping[str, Frozen], key: str, language: str) -> str:
    figure = by_key.get(key)
    return told(figure, language) if figure else "–"


def _count(by_key: Mapping[str, Frozen], key: str) -> int:
    figure = by_key.get(key)
    return int(figure.value or 0) if figure else 0


def _clock(at: datetime) -> str:
    return f"{at.astimezone(get_default_timezone()):%H:%M}"


def _tell_zh(
    span: tuple[datetime, datetime], by_key: Mapping[str, Frozen], reasons: Reasons, low: Sequence[str]
) -> list[str]:
    def said(key: str) -> str:
        return _said(by_key, key, "zh")

    came_for = "、".join(f"{reason}（{count}）" for reason, count in reasons)
    hard = _count(by_key, "rude_calls")
    still = _count(by_key, "cases_open")
    return [
        f"一、工作情况：{_clock(span[0])} 至 {_clock(span[1])} 在岗 {said('time_on_duty')}，"
        f"接听 {said('answered')} 通，平均处理时长 {said('handle_time')}，占用率 {said('occupancy')}。",
        f"来电主要为：{came_for}。" if came_for else "",
        f"新建工单 {_count(by_key, 'cases_opened')} 件，其中投诉 {_count(by_key, 'complaints_received')} 件。",
        f"处理不文明来电 {hard} 通。" if hard else "",
        f"二、未完事项：名下还有 {still} 件工单未办结。" if still else "二、未完事项：无。",
        f"三、需要改进：{'；'.join(low)}。" if low else "三、需要改进：",
        "四、体会与建议：",
    ]


def _tell_en(
    span: tuple[datetime, datetime], by_key: Mapping[str, Frozen], reasons: Reasons, low: Sequence[str]
) -> list[str]:
    def said(key: str) -> str:
        return _said(by_key, key, "en")

    came_for = ", ".join(f"{reason} ({count})" for reason, count in reasons)
    hard = _count(by_key, "rude_calls")
    return [
        f"1. Work: on duty from {_clock(span[0])} to {_clock(span[1])} ({said('time_on_duty')}); "
        f"answered {said('answered')}, average handle time {said('handle_time')}, occupancy {said('occupancy')}.",
        f"Customers mainly came for: {came_for}." if came_for else "",
        f"Cases opened: {_count(by_key, 'cases_opened')}, complaints among them: "
        f"{_count(by_key, 'complaints_received')}.",
        f"Rude calls dealt with: {hard}." if hard else "",
        f"2. Still open: {_count(by_key, 'cases_open')} cases.",
        f"3. To do better: {'; '.join(low)}." if low else "3. To do better:",
        "4. What I learned and suggest:",
    ]
