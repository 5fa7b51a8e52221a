"""Shifts of the last days with their summaries, last month's calls and review, assessments and what is worked on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from random import Random
from uuid import uuid5

from huawu.calls.actions import do_append_agent_events
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewAgentEvent
from huawu.calls.models import AgentEvent, Call, ContactRecord, Queue
from huawu.calls.states import AgentState as State
from huawu.config.demo.customers import NAMESPACE
from huawu.config.demo.history import keep, make_records, tell_call
from huawu.config.demo.service import QUEUE
from huawu.people.models import User
from huawu.reports.actions import (
    do_agree_growth,
    do_ask_review,
    do_assess,
    do_begin_summary,
    do_gather,
    do_remark,
    do_send_summary,
)
from huawu.reports.actions.competency import Score
from huawu.reports.models import Assessment, DepartmentReview, GrowthItem, ProfileMonth, ShiftSummary
from huawu.reports.rules import local_day, midnight, month_before, quarter_of

CALLS = 90
MONTHS = 2
"""How many months of calls there are before this one."""
RATED = (5, 4, 5, 3, 4, 5, 2, 4)
"""What callers give, one after the other."""
AGENTS = ("1001", "1002", "1004", "1005")
LEADERS = {"1001": "1003", "1002": "1003", "1004": "1006", "1005": "1006"}
_WORDS = {
    "1001": "今天来电以到账咨询为主，多数当场解决。建议把“到账时间”写进活动短信，可少很多来电。",
    "1002": "两位客户反映网厅页面打不开，已记录并转技术组。自己的记录有两条写得太简单，明天改进。",
    "1004": "处理一起重复扣费投诉，客户情绪激动，先听后办，客户表示理解。退款规则还要再熟悉。",
    "1005": "第二周独立上岗，平均处理时长比上周短。遇到优惠叠加的问题还不熟，希望安排一次培训。",
}
_REMARKS = {
    "1001": "建议已转业务组，做得好。",
    "1004": "投诉处理稳妥，“先听后办”请在班会上讲一讲。",
}
_SCORES = {"1001": (4, 5, 4, 4), "1002": (3, 4, 3, 3), "1004": (5, 4, 4, 4), "1005": (3, 4, 2, 3)}
_REASONS = (
    "遇失礼来电能稳住情绪，按流程请示",
    "承诺的回复都按时兑现",
    "服务记录完整度有高有低，业务规则掌握情况见抽查",
    "能独立处理多数来电，疑难问题会主动求助",
)
_GROWTH = {
    "1002": ("7.3", "服务记录一次写完整：连续两周 2.2.1 达到 95%", 20),
    "1005": ("7.3", "熟悉优惠叠加与退款规则，通过组内抽查", 14),
    "1004": ("7.4", "在班会上分享一次投诉处理经过", 10),
}
_LEVELS = {"7.1": 82, "7.2": 88, "7.3": 71, "7.4": 79}


def make_reports(today: datetime) -> None:
    """What is there already stays as it is."""
    month = month_before(local_day(today))
    for back in range(MONTHS):
        _make_month(_months_before(month, back))
    people = {person.number: person for person in User.objects.filter(username__in=[*AGENTS, *LEADERS.values()])}
    for index, number in enumerate(AGENTS):
        _make_shift(people[number], today, index)
        _make_summary(people[number], people[LEADERS[number]])
        _make_profile(people[number], people[LEADERS[number]], local_day(today))
    _make_review(User.objects.get(username="2001"), month)


def _months_before(month: date, count: int) -> date:
    return month if count == 0 else _months_before(month_before(month), count - 1)


def _make_month(month: date) -> None:
    """The calls of a month, the same ones each time."""
    ids = [uuid5(NAMESPACE, f"month-{month:%Y-%m}-{index}") for index in range(CALLS)]
    if Call.objects.filter(pk=ids[0]).exists():
        return
    queue, start = Queue.objects.get(name=QUEUE), midnight(month)
    dice = 100 * month.month  # another month, other calls
    days = [start + timedelta(days=index % 28) for index in range(CALLS)]
    stories = [tell_call(dice + index, ids[index], day, queue) for index, day in enumerate(days)]
    for index, story in enumerate(stories):
        if index % 3 == 0 and story.events[-1].kind == Kind.WRAP_UP_ENDED:
            story.tell(1, Kind.SATISFACTION, score=RATED[index // 3 % len(RATED)])
    keep(stories)
    ContactRecord.objects.bulk_create(make_records(ids), ignore_conflicts=True)


def _make_shift(agent: User, today: datetime, index: int) -> None:
    """Yesterday's shift, for whoever has no history yet."""
    if AgentEvent.objects.filter(agent=agent).exists():
        return
    start = midnight(local_day(today) - timedelta(days=1)) + timedelta(hours=8, minutes=50 + index)
    do_append_agent_events(list(_events(agent, start, index)))


def _events(agent: User, start: datetime, index: int) -> Iterable[NewAgentEvent]:
    dice = Random(index)  # noqa: S311 - a demonstration, the same each time
    row: list[tuple[float, State, str]] = [(0, State.READY, "")]
    minute = 0.0
    while minute < 470:
        minute += dice.uniform(4, 12)
        row.append((minute, State.TALKING, ""))
        minute += dice.uniform(2, 6)
        row += [(minute, State.WRAP_UP, ""), (minute + 0.8, State.READY, "")]
    row += [(190 + index, State.BREAK, "meal"), (230 + index, State.READY, ""), (485, State.OFFLINE, "")]
    meal = [each for each in sorted(row) if not 190 + index < each[0] < 230 + index]
    old = State.OFFLINE
    for seq, (at, new, reason) in enumerate(meal):
        yield NewAgentEvent(agent.number, seq, start + timedelta(minutes=at), old, new, reason, agent.number)
        old = new


def _make_summary(agent: User, leader: User) -> None:
    if ShiftSummary.objects.filter(agent=agent).exists():
        return
    row = do_begin_summary(agent)
    row = do_send_summary(agent, row.pk, f"{row.text}\n{_WORDS[agent.number]}", row.version)
    if agent.number in _REMARKS:
        do_remark(leader, row.pk, uuid5(NAMESPACE, f"remark-{agent.number}"), _REMARKS[agent.number])


def _make_profile(agent: User, leader: User, day: date) -> None:
    if Assessment.objects.filter(person=agent).exists():
        return
    quarter = quarter_of(quarter_of(day) - timedelta(days=1))
    scores = zip(_LEVELS, _SCORES[agent.number], _REASONS, strict=True)
    kept = {clause: Score(score, reason) for clause, score, reason in scores}
    do_assess(leader, agent, uuid5(NAMESPACE, f"assessment-{agent.number}"), quarter, kept)
    _make_months(agent, day, _SCORES[agent.number])
    if agent.number in _GROWTH and not GrowthItem.objects.filter(person=agent).exists():
        clause, text, days = _GROWTH[agent.number]
        identity = uuid5(NAMESPACE, f"growth-{agent.number}")
        do_agree_growth(leader, agent, identity, clause, text, day + timedelta(days=days))


def _make_months(agent: User, day: date, scores: Sequence[int]) -> None:
    """Half a year of profiles, slowly rising."""
    month = month_before(day)
    for back in range(6):
        shift = [(score - 3) * 5 - back * 2 for score in scores]
        pairs = zip(_LEVELS.items(), shift, strict=True)
        levels = {clause: float(min(max(level + more, 0), 100)) for (clause, level), more in pairs}
        ProfileMonth.objects.get_or_create(person=agent, month=month, defaults={"levels": levels})
        month = month_before(month)


def _make_review(supervisor: User, month: date) -> None:
    """A draft, for the supervisor to go on with."""
    if not DepartmentReview.objects.filter(month=month).exists():
        do_gather(do_ask_review(supervisor, month).pk)
