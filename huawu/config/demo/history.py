"""Last week's calls, so that pages are not empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid5

from huawu.calls.actions import do_append_call_events
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.calls.models import Call, ContactRecord, Disposition, Queue
from huawu.calls.states import Outcome
from huawu.config.demo.customers import NAMESPACE, number_of
from huawu.config.demo.people import ACCOUNTS
from huawu.config.demo.service import HOTLINE, KINDS, QUEUE
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.people.models import User

CALLS = 48
_AGENTS = tuple(account.number for account in ACCOUNTS if account.level)
_NOTES = ("客户来电咨询，已按活动规则说明。", "已核对订单，告知处理时限。", "客户表示理解。", "")


@dataclass(slots=True)
class Story:
    """A call being told: events one after the other, each some seconds later."""

    call_id: UUID
    at: datetime
    caller: PhoneNumber
    events: list[NewCallEvent] = field(default_factory=list)

    def tell(self, after_s: float, kind: Kind, **data: Any) -> None:  # noqa: ANN401 - JSON
        self.at += timedelta(seconds=round(after_s, 1))
        first = not self.events
        event = NewCallEvent(
            call_id=str(self.call_id),
            seq=len(self.events),
            at=self.at,
            kind=kind,
            data=data,
            caller=self.caller if first else None,
            hotline=HOTLINE if first else "",
        )
        self.events.append(event)


def keep(stories: Iterable[Story]) -> None:
    """Write down what has been told."""
    do_append_call_events([event for story in stories for event in story.events], recorded=False)


def make_history(today: datetime) -> None:
    """Calls of the seven days before ``today``, the same ones each time; nothing if they are there already."""
    ids = [uuid5(NAMESPACE, f"call-{index}") for index in range(CALLS)]
    if Call.objects.filter(pk__in=ids).exists():
        return
    queue, midnight = Queue.objects.get(name=QUEUE), today.replace(hour=0, minute=0, second=0, microsecond=0)
    days = [midnight - timedelta(days=1 + index % 7) for index in range(CALLS)]
    keep(tell_call(index, ids[index], day, queue) for index, day in enumerate(days))
    ContactRecord.objects.bulk_create(make_records(ids), ignore_conflicts=True)


def tell_call(index: int, call_id: UUID, midnight: datetime, queue: Queue) -> Story:
    """One call of the day that begins at ``midnight``: most are answered, one in eight is abandoned, one is silent."""
    dice = Random(index)  # noqa: S311 - a demonstration, the same each time
    second = dice.randrange(3600, 12 * 3600)
    story = Story(call_id, midnight + timedelta(seconds=second), number_of(dice.randrange(30)))
    agent = dice.choice(_AGENTS)
    story.tell(0, Kind.ARRIVED, hotline=HOTLINE, web=index % 3 == 0)
    story.tell(6, Kind.QUEUED, queue_id=queue.pk, priority=0)
    if index % 8 == 5:
        story.tell(dice.uniform(15, 90), Kind.ENDED, by="caller", outcome=Outcome.ABANDONED, cause=16, agent="")
        return story
    explanation = {"explanation_zh": "空闲最久且技能符合", "explanation_en": "Idle longest, with the skill"}
    story.tell(dice.uniform(0.1, 25), Kind.OFFERED, agent=agent, **explanation)
    story.tell(dice.uniform(2, 9), Kind.CONNECTED, agent=agent, agent_channel="")
    _talk(story, dice, agent, silent=index == 11)
    story.tell(dice.uniform(5, 30), Kind.WRAP_UP_ENDED, agent=agent, by="agent")
    return story


def _talk(story: Story, dice: Random, agent: str, *, silent: bool) -> None:
    story.tell(2, Kind.GREETING_SAID, agent=agent)
    if silent:
        story.tell(10, Kind.CALLER_SILENT, seconds=10)
        story.tell(12, Kind.ENDED, by="agent", outcome=Outcome.SILENT, cause=16, agent=agent)
        return
    story.tell(1, Kind.CALLER_SPOKE)
    story.tell(dice.uniform(20, 150), Kind.DIGITS_SENT if dice.random() < 0.1 else Kind.MUTED, agent=agent, count=1)
    story.tell(3, Kind.UNMUTED, agent=agent)
    if dice.random() < 0.4:
        story.tell(dice.uniform(5, 20), Kind.HELD, agent=agent)
        story.tell(dice.uniform(10, 70), Kind.RESUMED, agent=agent)
    by = dice.choice(["caller", "caller", "agent"])
    story.tell(dice.uniform(10, 60), Kind.ENDED, by=by, outcome=Outcome.ANSWERED, cause=16, agent=agent)


def make_records(ids: list[UUID]) -> Iterator[ContactRecord]:
    """Records of the calls that somebody took, written directly because they are dated back."""
    words = list(Disposition.objects.filter(active=True))
    silent = next(word for word in words if word.line_id is None and word.part == Disposition.Part.KIND)
    kinds = [word for word in words if word.part == Disposition.Part.KIND and word.key in {k[0][0] for k in KINDS}]
    for call in Call.objects.filter(pk__in=ids, agent__isnull=False).select_related("agent").order_by("pk"):
        dice = Random(str(call.pk))  # noqa: S311
        kind = silent if call.outcome == Outcome.SILENT else dice.choices(kinds, [9, 8, 4, 2, 1, 1][: len(kinds)])[0]
        yield _record(call, call.agent, kind, [word for word in words if word.parent_id == kind.pk], dice)


def _record(call: Call, agent: User | None, kind: Disposition, below: list[Disposition], dice: Random) -> ContactRecord:
    def pick(part: str) -> Disposition | None:
        choice = [word for word in below if word.part == part]
        return dice.choice(choice) if choice else None

    return ContactRecord(
        call=call,
        author=agent,
        kind=kind,
        reason=pick(Disposition.Part.REASON),
        result=pick(Disposition.Part.RESULT),
        note=dice.choice(_NOTES),
        customer_id=call.customer_id,
        version=1,
        saved_at=call.wrap_up_ended_at or call.ended_at or now(),
        completed_at=call.wrap_up_ended_at,
        completed_by=agent,
    )
