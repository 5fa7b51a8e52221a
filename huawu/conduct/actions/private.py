"""Calls that may have been private (2.1.9): a finished one becomes a draft, for a person to decide."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from huawu.calls.events import CallEventKind
from huawu.calls.models import Call, CallEvent
from huawu.conduct.access import may_decide_about
from huawu.conduct.actions.doing import stand
from huawu.conduct.actions.drafting import Found, do_draft_found
from huawu.conduct.actions.history import do_lock_matter, do_note
from huawu.conduct.book import book, course_of
from huawu.conduct.choices import MatterDeed, MatterOrigin, MatterSide, MatterState
from huawu.conduct.models import ConductMatter
from huawu.conduct.rules import Act, take
from huawu.people.models import User

CLAUSE = "2.1.9"
CONTROL = "calls.private_calls"
"""The check that finds the same calls, so that both make one matter."""
LOOK_BACK = timedelta(days=30)
NORMAL = "normal"
_SEEN = {
    "listed": "已登记的私人号码",
    "free_dialled": "手工外呼",
    "no_customer": "未关联客户",
    "no_record": "无服务记录",
}


def do_follow_private_calls(at: datetime) -> int:
    """Draft what is finished and was not judged normal; dismiss, in the supervisor's name, what they have judged normal
    since. Returns how many drafts are new. Harmless when repeated."""
    new = 0
    for call in _suspected(at):
        judged = call.events.filter(kind=CallEventKind.PRIVATE_JUDGED).last()
        if judged is not None and judged.data.get("verdict") == NORMAL:
            _do_dismiss(call, str(judged.data.get("by", "")), at)
        elif do_draft_found(_found(call, judged), None) is not None:
            new += 1
    return new


def _suspected(at: datetime) -> QuerySet[Call]:
    suspected = CallEvent.objects.filter(call=OuterRef("pk"), kind=CallEventKind.PRIVATE_SUSPECTED)
    ended = Call.objects.filter(arrived_at__gte=at - LOOK_BACK, ended_at__isnull=False, agent__isnull=False)
    return ended.filter(Exists(suspected)).select_related("agent")


def _found(call: Call, judged: CallEvent | None) -> Found:
    suspected = call.events.filter(kind=CallEventKind.PRIVATE_SUSPECTED).last()
    signals = suspected.data.get("signals", []) if suspected else []
    seen = "、".join(_SEEN[one] for one in signals if one in _SEEN)
    words = f"疑似私人电话，通话 {call.talk_s:.0f} 秒。{f'依据：{seen}。' if seen else ''}"
    if judged is not None:
        words += f"{judged.data.get('by', '')} 已判为私人电话。"
    assert call.agent is not None  # noqa: S101 - only calls with an agent are read
    assert call.arrived_at is not None  # noqa: S101 - and that have arrived
    return Found(
        finding=f"{CONTROL}:{call.pk}",
        side=MatterSide.FAULT,
        person=call.agent,
        clause=CLAUSE,
        origin=MatterOrigin.FINDING,
        path=f"/calls/{call.pk}",
        occurred_at=call.connected_at or call.arrived_at,
        evidence=words,
    )


@transaction.atomic
def _do_dismiss(call: Call, by: str, at: datetime) -> None:
    there = ConductMatter.objects.filter(finding=f"{CONTROL}:{call.pk}", state=MatterState.DRAFT).first()
    judge = User.objects.filter(username=by).first()
    if there is None or judge is None or not may_decide_about(judge, call.agent or judge):
        return
    matter = do_lock_matter(there.pk)
    if matter.state != MatterState.DRAFT:
        return
    words = "监控时已判为正常通话"
    stand(matter, take(course_of(matter), Act(MatterDeed.DISMISSED, at, judge.number, text=words), book()), judge)
    do_note(matter, MatterDeed.DISMISSED, at, judge, words)
