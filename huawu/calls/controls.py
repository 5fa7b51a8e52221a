"""The handbook's clauses that are kept on the telephone: what the software does, and how it shows from a call's events.

Each check is a pure function of a :class:`CallStory`; none of them asks the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import BinaryField
from django.db.models.functions import Cast

from huawu.calls.access.calls import list_calls_for
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import Call, CallEvent
from huawu.calls.rules import CallFact
from huawu.calls.states import Outcome
from huawu.handbook.registry import (
    Check,
    Control,
    ControlKind,
    Fact,
    Judgement,
    Parameters,
    Source,
    Verdict,
    Words,
    register_control,
    register_source,
)
from huawu.people.models import User

SOURCE = "calls"
BATCH = 500


@dataclass(frozen=True, slots=True)
class CallStory:
    """What is judged of a call."""

    outcome: str
    connected_at: datetime | None
    ended_at: datetime | None
    wrapped: bool
    """Nobody has anything to do with it any more."""
    complete: bool
    """Its record is complete."""
    events: Sequence[CallFact] = field(default_factory=tuple)
    """In their order."""

    def all(self, *kinds: Kind) -> Iterator[CallFact]:
        """The events of these kinds."""
        return (event for event in self.events if event.kind in kinds)

    def has(self, *kinds: Kind) -> bool:
        return any(True for _ in self.all(*kinds))


def _kept(reason: str) -> Judgement:
    return Judgement(Verdict.KEPT, reason)


def _broken(reason: str) -> Judgement:
    return Judgement(Verdict.BROKEN, reason)


def _untold(reason: str) -> Judgement:
    return Judgement(Verdict.UNTOLD, reason)


def greeted(story: CallStory, parameters: Parameters) -> Judgement | None:
    """5.2.1: the greeting was ticked in time. Not ticked is not unsaid: only the recording could tell."""
    if story.connected_at is None or story.has(Kind.DIALLED):
        return None
    said = next(story.all(Kind.GREETING_SAID), None)
    if said is None:
        return _untold("not_ticked")
    late = said.at - story.connected_at > timedelta(seconds=parameters["greeting_within_s"])
    return _untold("ticked_late") if late else _kept("ticked")


def completely_recorded(story: CallStory, _parameters: Parameters) -> Judgement | None:
    """2.2.1: every call that connected has a complete record once its wrap-up has ended."""
    if story.connected_at is None or not story.wrapped:
        return None
    return _kept("complete") if story.complete else _broken("incomplete")


def reason_for_transfer(story: CallStory, _parameters: Parameters) -> Judgement | None:
    """2.2.3: who hands a call on says why."""
    handed = list(story.all(Kind.TRANSFERRED))
    if not handed:
        return None
    return _kept("reason") if all(event.data.get("reason") for event in handed) else _broken("no_reason")


def silence_closed(story: CallStory, _parameters: Parameters) -> Judgement | None:
    """5.2.2: a caller of whom nothing is heard to the end is told so, and the call recorded as silent."""
    last = None
    for event in story.all(Kind.CALLER_SILENT, Kind.CALLER_SPOKE):
        last = event.kind
    if last != Kind.CALLER_SILENT or story.ended_at is None:
        return None
    if story.outcome == Outcome.SILENT:
        return _kept("closed")
    by = next((event.data.get("by") for event in story.all(Kind.ENDED)), "")
    return _broken("hung_up_otherwise") if by == "agent" else _untold("caller_hung_up")


def holds_within_limit(story: CallStory, parameters: Parameters) -> Judgement | None:
    """5.2.3: nobody is left on hold over the limit. Whether the phrase was said only the recording could tell."""
    holds = list(_holds(story))
    if not holds:
        return None
    return _broken("too_long") if max(holds) > timedelta(seconds=parameters["hold_limit_s"]) else _kept("within")


def _holds(story: CallStory) -> Iterator[timedelta]:
    since = None
    for event in story.events:
        if event.kind == Kind.HELD and since is None:
            since = event.at
        elif since is not None and event.kind in {Kind.RESUMED, Kind.ENDED, Kind.TRANSFERRED, Kind.CONSULT_STARTED}:
            yield event.at - since
            since = None


def rude_caller_ended_with_word(story: CallStory, _parameters: Parameters) -> Judgement | None:
    """5.2.4: the agent ends a rude caller's call only with the supervisor's word."""
    if not story.has(Kind.RUDE_MARKED) or story.ended_at is None:
        return None
    by = next((event.data.get("by") for event in story.all(Kind.ENDED)), "")
    if by != "agent":
        return _kept("not_ended_by_agent")
    return _kept("allowed") if story.has(Kind.ENDING_ALLOWED) else _broken("without_word")


def not_private(story: CallStory, _parameters: Parameters) -> Judgement | None:
    """2.1.9: what a supervisor has judged of a call that looked private; nobody else decides."""
    if not story.has(Kind.PRIVATE_SUSPECTED):
        return None
    verdict = ""
    for event in story.all(Kind.PRIVATE_JUDGED):
        verdict = str(event.data.get("verdict", ""))
    return {"private": _broken("private"), "normal": _kept("normal")}.get(verdict, _untold("not_judged"))


class _Event:
    """An event as it was read, decrypted only when a check looks at what is in it: most look at times alone."""

    __slots__ = ("_raw", "at", "kind", "seq")

    def __init__(self, seq: int, at: datetime, kind: str, raw: bytes) -> None:
        self.seq, self.at, self.kind, self._raw = seq, at, kind, raw

    @property
    def data(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = _DATA.from_db_value(self._raw, None, None)
        return found


_DATA = CallEvent._meta.get_field("data")


def stories(calls: Iterable[Call]) -> Iterator[Fact]:
    """What is judged of these calls, in their order; the events of five hundred are read at a time."""
    rows = iter(calls)
    while batch := list(islice(rows, BATCH)):
        events: dict[UUID, list[_Event]] = {call.pk: [] for call in batch}
        found = CallEvent.objects.filter(call__in=list(events)).annotate(raw=Cast("data", BinaryField()))
        for call_id, *event in found.order_by("call_id", "seq").values_list("call_id", "seq", "at", "kind", "raw"):
            events[call_id].append(_Event(*event))
        yield from (_fact(call, events[call.pk]) for call in batch)


def _fact(call: Call, events: Sequence[CallFact]) -> Fact:
    record = getattr(call, "record", None)
    story = CallStory(
        outcome=call.outcome,
        connected_at=call.connected_at,
        ended_at=call.ended_at,
        wrapped=call.wrap_up_ended_at is not None,
        complete=record is not None and record.completed_at is not None,
        events=events,
    )
    at = call.arrived_at or call.connected_at
    assert at is not None  # noqa: S101 - only calls that have arrived are read
    return Fact(str(call.pk), at, call.agent.number if call.agent else "", story)


def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The calls that arrived in a stretch of time, as far as ``user`` may see them."""
    calls = list_calls_for(user).filter(arrived_at__gte=since, arrived_at__lt=until)
    looked_at = ("outcome", "arrived_at", "connected_at", "ended_at", "wrap_up_ended_at", "agent__username")
    needed = calls.select_related(None).select_related("agent", "record").only(*looked_at, "record__completed_at")
    return stories(needed.order_by("arrived_at", "pk").iterator(BATCH))


def _words(**reasons: tuple[str, str]) -> Mapping[str, Words]:
    return {code: Words(*words) for code, words in reasons.items()}


REGISTERED = (
    Control(
        code="calls.business_lines",
        kind=ControlKind.GUIDE,
        does=Words(
            "业务项目是数据：热线、队列、话术、服务记录用词各归其项目",
            "Business lines are data with hotlines, queues and words of their own",
        ),
        figure=Words("按业务项目统计的来电", "Calls by business line"),
    ),
    Control(
        code="calls.study_state",
        kind=ControlKind.GUIDE,
        does=Words("“学习”是独立的坐席状态，时长计入当天", "Study is a state of its own and its time is counted"),
        figure=Words("学习时长", "Time studied"),
    ),
    Control(
        code="calls.own_figures",
        kind=ControlKind.GUIDE,
        does=Words(
            "坐席当天的接听量、处理时长、利用率随时可见", "An agent's own figures of the day are there to be seen"
        ),
        figure=Words("见实时监控与坐席详情", "On the floor page and in the agent's details"),
    ),
    Control(
        code="calls.break_quota",
        kind=ControlKind.APPROVE,
        does=Words(
            "示忙有定额；超出须班长同意，超时提醒",
            "Breaks have quotas; over them the leader is asked, and told when one lasts too long",
        ),
        figure=Words("超出定额的示忙都有班长的答复", "Every break over its quota has the leader's answer"),
    ),
    Control(
        code="calls.callbacks_owed",
        kind=ControlKind.DETECT,
        does=Words(
            "未接通的来电自动成为待回拨，有时限、有升级",
            "A call that reached nobody is owed a call-back, with a deadline and an escalation",
        ),
        figure=Words("见“到期事项”", "On the page of what is due"),
    ),
    Control(
        code="calls.answered_in_time",
        kind=ControlKind.GUIDE,
        does=Words(
            "按技能和等待时间分配来电，说明每次分配的理由",
            "Calls are distributed by skill and wait, and each choice is explained",
        ),
        figure=Words("服务水平", "Service level"),
    ),
    Control(
        code="calls.greeting",
        kind=ControlKind.GUIDE,
        does=Words("接通即显示问候语，坐席说完后勾选", "The greeting is shown on connecting and ticked when said"),
        figure=Words(
            "规定秒数内勾选问候的来电 ÷ 能判定的来电", "Calls with the greeting ticked in time ÷ calls that can be told"
        ),
        check=Check(
            SOURCE,
            greeted,
            _words(
                ticked=("已按时问候", "greeted in time"),
                ticked_late=("勾选较晚，需听录音", "ticked late: listen to it"),
                not_ticked=("未勾选，需听录音", "not ticked: listen to it"),
            ),
        ),
        parameters={"greeting_within_s": 10},
    ),
    Control(
        code="calls.complete_record",
        kind=ControlKind.PREVENT,
        does=Words(
            "记录不完整不能结束话后处理；超时结束的做标记",
            "Wrap-up ends with a complete record, or by time-out with a flag",
        ),
        figure=Words(
            "记录完整的接通电话 ÷ 话后处理已结束的接通电话",
            "Connected calls with a complete record ÷ those whose wrap-up has ended",
        ),
        check=Check(
            SOURCE,
            completely_recorded,
            _words(complete=("记录完整", "complete"), incomplete=("记录不完整", "the record is not complete")),
        ),
    ),
    Control(
        code="calls.transfer_reason",
        kind=ControlKind.APPROVE,
        does=Words("转接必须选择原因", "A transfer asks for its reason"),
        figure=Words("写明原因的转接 ÷ 全部有转接的来电", "Calls handed on with a reason ÷ all calls handed on"),
        check=Check(
            SOURCE,
            reason_for_transfer,
            _words(reason=("有转接原因", "with a reason"), no_reason=("转接无原因", "handed on without a reason")),
        ),
    ),
    Control(
        code="calls.silent_caller",
        kind=ControlKind.GUIDE,
        does=Words(
            "发现对方无声即提示用语，一键按无声电话结束",
            "Silence is noticed, the phrase shown, and one key ends the call as silent",
        ),
        figure=Words(
            "按规定结束的无声电话 ÷ 由坐席结束的无声电话",
            "Silent calls closed the right way ÷ silent calls that the agent ended",
        ),
        check=Check(
            SOURCE,
            silence_closed,
            _words(
                closed=("已按无声电话结束", "closed as silent"),
                hung_up_otherwise=("未按无声电话结束", "ended otherwise"),
                caller_hung_up=("对方先挂机", "the caller hung up first"),
            ),
        ),
    ),
    Control(
        code="calls.hold_limit",
        kind=ControlKind.GUIDE,
        does=Words(
            "保持超时提醒坐席，返回时显示致歉用语", "A long hold reminds the agent, and coming back shows the phrase"
        ),
        figure=Words(
            "各次保持均未超时的来电 ÷ 有保持的来电", "Calls whose holds were all within the limit ÷ calls with a hold"
        ),
        check=Check(
            SOURCE,
            holds_within_limit,
            _words(within=("保持未超时", "within the limit"), too_long=("保持超时", "a hold lasted too long")),
        ),
        parameters={"hold_limit_s": 60},
    ),
    Control(
        code="calls.rude_caller",
        kind=ControlKind.APPROVE,
        does=Words(
            "一键标记失礼来电，显示安抚话术，请主管介入；结束通话须主管同意",
            "One press marks a rude caller and brings the supervisor in; ending needs their word",
        ),
        figure=Words(
            "经同意或由对方结束的失礼来电 ÷ 全部已结束的失礼来电",
            "Rude calls ended with the word or by the caller ÷ all that ended",
        ),
        check=Check(
            SOURCE,
            rude_caller_ended_with_word,
            _words(
                not_ended_by_agent=("不是坐席结束的", "not ended by the agent"),
                allowed=("主管同意后结束", "ended with the supervisor's word"),
                without_word=("未经主管同意结束", "ended without the supervisor's word"),
            ),
        ),
    ),
    Control(
        code="calls.private_calls",
        kind=ControlKind.DETECT,
        does=Words(
            "疑似私人电话超过时限即提醒主管，由主管判定",
            "What looks private and lasts too long is shown to the supervisor, who decides",
        ),
        figure=Words("判为正常的疑似电话 ÷ 已判定的疑似电话", "Suspected calls judged normal ÷ suspected calls judged"),
        check=Check(
            SOURCE,
            not_private,
            _words(
                private=("判为私人电话", "judged private"),
                normal=("判为正常", "judged normal"),
                not_judged=("尚未判定", "not judged yet"),
            ),
        ),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(SOURCE, "/calls/{id}", read))
    register_control(*REGISTERED)
