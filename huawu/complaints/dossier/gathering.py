"""What goes into an evidence pack: what ``user`` may see of a complaint, in words; numbers stay masked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.timezone import localtime

from huawu.calls.access import get_recording_for, list_calls_for
from huawu.calls.errors import NoRecordingError
from huawu.calls.models import Call
from huawu.calls.storage import recording_store
from huawu.cases.models import CaseEvent
from huawu.complaints.choices import DeedKind
from huawu.complaints.dossier import words
from huawu.complaints.models import Complaint, ComplaintDeed
from huawu.kit.errors import NotFoundError
from huawu.ledger.models import Seal
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.promises.models import Promise

MOST_SOUND = 64 * 1024 * 1024
"""Bytes of recordings in one pack; of those beyond it only what is known is written down."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording that is put into the pack."""

    name: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Dossier:
    """The text of a pack, ready to be set: sections of lines, each with a heading."""

    title: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    sounds: tuple[Sound, ...]


def gather(complaint: Complaint, user: User) -> Dossier:
    """Everything about the complaint, the oldest first."""
    case = complaint.case
    deeds = list(complaint.deeds.select_related("actor", "owner", "second"))
    calls = _calls(complaint, deeds, user)
    sounds = _sounds(calls, user)
    sections = (
        ("基本情况", tuple(_cover(complaint))),
        ("办理过程", tuple(line for deed in deeds for line in _deed(deed))),
        ("工单记录", tuple(map(_event, case.events.select_related("actor")))),
        ("承诺", tuple(map(_promise, Promise.objects.filter(case=case).select_related("kind", "asked_by")))),
        ("通话", tuple(_call(call, sounds) for call in calls)),
        ("台账", (_ledger(),)),
    )
    return Dossier(f"投诉证据包 {case.number}", sections, tuple(sounds.values()))


def _cover(complaint: Complaint) -> list[str]:
    case = complaint.case
    customer = case.customer
    numbers = "，".join(row.number.masked for row in customer.numbers.all()) if customer else ""
    return [
        f"工单号：{case.number}　类型：{case.kind.zh}　主题：{case.subject}",
        f"客户：{customer.name if customer else '未识别'}　{numbers}",
        f"负责人：{_name(case.owner)}　受理时间：{at(complaint.received_at)}",
        f"级别：{words.CLASSES[complaint.kind]}　当前步骤：{words.STEPS[complaint.step]}",
        f"重新受理：{complaint.reopened} 次",
    ]


def _deed(deed: ComplaintDeed) -> list[str]:
    late = "（超时）" if deed.kind == DeedKind.DID and deed.due_at and deed.at > deed.due_at else ""
    what = words.STEPS[deed.step] if deed.kind == DeedKind.DID else words.DEEDS[deed.kind]
    outcome = f"：{words.OUTCOMES[deed.outcome]}" if deed.outcome else ""
    second = f"，共同办结 {_name(deed.second)}" if deed.second else ""
    due = f"，时限 {at(deed.due_at)}" if deed.due_at else ""
    call = f"，凭据通话 {deed.call_uuid}" if deed.call_uuid else ""
    owner = f" {_name(deed.owner)}" if deed.kind == DeedKind.OWNED else ""
    head = f"{deed.seq}. {at(deed.at)}　{_name(deed.actor)}　{what}{outcome}{owner}{late}{second}{due}{call}"
    record = deed.record.items()
    return [head, *(f"　　{words.FIELDS.get(name, name)}：{words.told(name, text)}" for name, text in record)]


def _event(event: CaseEvent) -> str:
    who = _name(event.actor) if event.actor else "系统"
    return f"{at(event.at)}　{who}　{words.EVENTS[event.kind]}　{event.text}"


def _promise(promise: Promise) -> str:
    amount = "" if promise.amount is None else f" {promise.amount} 元"
    facts = f"{promise.kind.zh}{amount}，{promise.due_on} 前兑现，{words.PROMISES[promise.state]}"
    return f"{at(promise.asked_at)}　{_name(promise.asked_by)}　{facts}：{promise.wording}"


def _calls(complaint: Complaint, deeds: Iterable[ComplaintDeed], user: User) -> list[Call]:
    """Those of the case and those that prove a step, as far as ``user`` may see them."""
    ids = set(complaint.case.calls.values_list("call_uuid", flat=True))
    ids |= {deed.call_uuid for deed in deeds if deed.call_uuid}
    return list(list_calls_for(user).filter(pk__in=ids).order_by("arrived_at"))


def _sounds(calls: list[Call], user: User) -> dict[UUID, Sound]:
    sounds: dict[UUID, Sound] = {}
    left = MOST_SOUND
    for call in calls if user.may(Permission.RECORDINGS_PLAY) else ():
        try:
            recording = get_recording_for(user, call.pk)
            if recording.bytes > left:
                continue
            with recording_store().open(recording.key) as file:
                content = file.read()
        except (NoRecordingError, NotFoundError, FileNotFoundError):
            continue
        left -= len(content)
        sounds[call.pk] = Sound(f"{call.pk}.flac", recording.sha256, content)
    return sounds


def _call(call: Call, sounds: dict[UUID, Sound]) -> str:
    direction = "呼入" if call.direction == "inbound" else "呼出"
    sound = sounds.get(call.pk)
    kept = f"，录音见附件 {sound.name}，SHA-256 {sound.sha256}" if sound else "，未附录音"
    agent = f"，{_name(call.agent)}" if call.agent else ""
    return f"{at(call.arrived_at)}　{direction}，通话 {call.talk_s:.0f} 秒{agent}，编号 {call.pk}{kept}"


def _ledger() -> str:
    """Where the chain stood: whoever has an anchor of then can say that nothing was taken out since."""
    head = Seal.objects.order_by("-seq").first()
    return f"制作时审计台账封印至第 {head.seq} 条，摘要 {bytes(head.digest).hex()}" if head else "审计台账尚未封印"


def _name(person: User) -> str:
    return f"{person.number} {person.display_name}"


def at(instant: datetime | None) -> str:
    """In the house's time zone."""
    return f"{localtime(instant):%Y-%m-%d %H:%M:%S}" if instant else "–"
