"""Clauses 2.1.3, 2.2.1 and 6.4: what is known is checked by two, and contacts are answered from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from huawu.calls.access import list_calls_for
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
from huawu.knowledge.choices import ArticleKind, UseKind
from huawu.knowledge.models import ArticleUse
from huawu.people.models import User

SOURCE = "contacts_answered"


@dataclass(frozen=True, slots=True)
class Contact:
    """What is judged of a contact that somebody has recorded."""

    complaint: bool
    linked: bool
    card: bool
    """A phrase or technique card was opened, read out or linked."""


def answered_from_knowledge(contact: Contact, _parameters: Parameters) -> Judgement | None:
    """2.2.1: its answer is linked. Without a link nobody can tell where the answer was from."""
    return Judgement(Verdict.KEPT, "linked") if contact.linked else Judgement(Verdict.UNTOLD, "not_linked")


def card_used(contact: Contact, _parameters: Parameters) -> Judgement | None:
    """6.4: complaints in which a card was used."""
    if not contact.complaint:
        return None
    return Judgement(Verdict.KEPT, "card") if contact.card else Judgement(Verdict.UNTOLD, "no_card")


def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The connected calls of a stretch of time whose record is complete, as far as ``user`` may see them."""
    uses = ArticleUse.objects.filter(call_uuid=OuterRef("pk"))
    cards = uses.filter(article__kind__in=(ArticleKind.PHRASE, ArticleKind.TECHNIQUE))
    calls = list_calls_for(user).filter(arrived_at__gte=since, arrived_at__lt=until, connected_at__isnull=False)
    rows = calls.filter(record__completed_at__isnull=False, agent__isnull=False).select_related(None)
    marked = rows.annotate(linked=Exists(uses.filter(kind=UseKind.LINKED)), card=Exists(cards)).order_by("arrived_at")
    columns = ("pk", "arrived_at", "agent__username", "record__kind__key", "linked", "card")
    for pk, at, agent, kind, linked, card in marked.values_list(*columns).iterator(1000):
        yield Fact(str(pk), at, agent, Contact(kind == "complaint", linked, card))


REGISTERED = (
    Control(
        code="knowledge.linked_answers",
        kind=ControlKind.GUIDE,
        does=Words(
            zh="坐席一键检索知识库，系统按联系类型和记录内容推荐答案，采用的答案一键关联到本次服务",
            en="One key searches the knowledge base, answers are suggested by kind and notes and linked to the contact",
        ),
        figure=Words(zh="已关联知识的服务 ÷ 已完成记录的服务", en="Contacts with a linked answer ÷ contacts recorded"),
        check=Check(
            SOURCE,
            answered_from_knowledge,
            {
                "linked": Words("已关联知识", "answer linked"),
                "not_linked": Words("未关联，无从判断", "not linked, cannot be told"),
            },
        ),
    ),
    Control(
        code="knowledge.cards",
        kind=ControlKind.GUIDE,
        does=Words(
            zh="按投诉原因提供话术卡和技巧卡，附优秀录音，坐席台可检索",
            en="Phrase and technique cards by reason of complaint, with good recordings, found at the desk",
        ),
        figure=Words(
            zh="用过话术卡或技巧卡的投诉 ÷ 投诉来电", en="Complaint calls in which a card was used ÷ complaint calls"
        ),
        check=Check(
            SOURCE,
            card_used,
            {"card": Words("用过卡片", "a card was used"), "no_card": Words("未用卡片", "no card was used")},
        ),
    ),
    Control(
        code="knowledge.two_persons",
        kind=ControlKind.PREVENT,
        does=Words(
            zh="业务知识须经第二人审核才能发布，数据库不允许作者审核自己的版本；到期自动失效，失效前提醒负责人",
            en="A second person publishes what is known, kept so by the database; it ends by itself at its time",
        ),
        figure=Words(
            zh="经第二人审核发布的版本 ÷ 发布的版本", en="Versions published by a second person ÷ versions published"
        ),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(SOURCE, "/calls/{id}", read))
    register_control(*REGISTERED)
