"""Its handbook: everybody who answers calls has signed it, and a draft of the next version waits for review."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid5

from huawu.config.demo.customers import NAMESPACE
from huawu.handbook import access
from huawu.handbook.actions import (
    Opened,
    do_begin_draft,
    do_change_clause,
    do_say_what_is_new,
    do_send_to_review,
    do_ship,
)
from huawu.handbook.models import HandbookReading, HandbookSignature, HandbookVersion
from huawu.handbook.pack import Text
from huawu.ledger.actions import do_record
from huawu.people.models import User

AUTHOR = "3001"
PUBLISHED, SIGNED = timedelta(days=60), timedelta(days=45)
"""So long ago."""
DRAFT = uuid5(NAMESPACE, "handbook-draft")
HOLD, PROMISE = "5.2.3", "2.1.10"
NOTES = "上季度质检发现保持时间偏长、客户追问答复时间较多，本版缩短保持时限，并要求承诺时说清完成日期。"


def make_handbook(today: datetime) -> None:
    """The first version, as it was published and signed a while ago, and the draft of a second."""
    do_ship(today - PUBLISHED)
    for index, person in enumerate(User.objects.filter(role__in=access.SIGNERS).order_by("username")):
        _sign(person, today - SIGNED + timedelta(minutes=37 * index))
    if access.shipped().id == "hotline" and not HandbookVersion.objects.filter(pk=DRAFT).exists():
        _draft(User.objects.get(username=AUTHOR), today + timedelta(days=7))


def _sign(person: User, at: datetime) -> None:
    for asked in access.asked_for(person, at):
        version = HandbookVersion.objects.get(pk=asked.edition.id or DRAFT)
        clauses = {clause.id: clause.digest for clause in asked.clauses}
        facts = {"digest": version.digest, "typed_name": person.display_name, "at": at}
        for clause in asked.clauses:
            seconds = 4 + len(clause.text.zh) // 8
            HandbookReading.objects.create(
                person=person, version=version, clause=clause.id, seconds=seconds, read_at=at
            )
        signature = HandbookSignature.objects.create(person=person, version=version, clauses=clauses, **facts)
        do_record("handbook.signed", signature, new={"version": version.number, "digest": version.digest})


def _draft(author: User, wanted_at: datetime) -> None:
    draft = do_begin_draft(author, DRAFT)
    clauses = access.handbook_in_force().clauses
    hold, promise = clauses[HOLD], clauses[PROMISE]
    shorter = Text(
        zh="客户在线等待后回到线路时，使用规定用语；每次保持不超过四十五秒，需要更久的先回到线路说明。",
        en="On coming back to a customer who was on hold the set phrase is said. No hold is longer than forty-five "
        "seconds; what takes longer is explained to the customer first.",
    )
    said = Text(
        zh=promise.text.zh.removesuffix("。") + "；告知客户时须说明完成日期。",
        en=promise.text.en + " The customer is told the day by which it will be done.",
    )
    changed = (hold.but(text=shorter, parameters={"hold_limit_s": 45}), promise.but(text=said))
    for clause in changed:
        draft = do_change_clause(author, Opened(draft.pk, draft.revision), clause)
    draft = do_say_what_is_new(author, Opened(draft.pk, draft.revision), NOTES)
    do_send_to_review(author, Opened(draft.pk, draft.revision), wanted_at.replace(minute=0, second=0, microsecond=0))
