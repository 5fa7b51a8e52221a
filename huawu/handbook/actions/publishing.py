"""From a draft to what is in force: sent to review, decided by a second person, published, come into force."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from huawu.handbook import access
from huawu.handbook.actions.drafts import Opened, do_take_draft
from huawu.handbook.choices import OPEN, VersionState
from huawu.handbook.diffing import compare
from huawu.handbook.editions import BEGINNING
from huawu.handbook.errors import (
    DraftChangedError,
    EffectiveTooEarlyError,
    NotAuthorError,
    NothingNewError,
    NotInReviewError,
    OwnDraftError,
    ReviewWordsError,
    TooLateError,
)
from huawu.handbook.models import HandbookVersion
from huawu.handbook.pack import content_of, pack_of
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User

BEGIN = "huawu.handbook.jobs.begin_effect"
TELL = "huawu.handbook.jobs.tell_handbook_news"
TELL_SWITCHBOARD = "huawu.switchboard.jobs.tell_directory_changed"


@transaction.atomic
def do_ship(at: datetime | None = None) -> HandbookVersion | None:
    """Publish the handbook of the files as the house's first version, if it has none yet; None if it has. ``at``: when
    it was given to people to read, now unless told."""
    pack = access.shipped()
    at = at or now()
    content = content_of(pack)
    facts = {"state": VersionState.PUBLISHED, "content": content, "digest": pack.digest, "begun_at": at}
    version, made = HandbookVersion.objects.get_or_create(
        pack=pack.id, number=1, defaults={**facts, "published_at": at, "effective_at": BEGINNING}
    )
    if not made:
        return None
    do_record("handbook.shipped", version, new={"pack": pack.id, "digest": pack.digest})
    return version


@transaction.atomic
def do_send_to_review(by: User, opened: Opened, wanted_at: datetime | None) -> HandbookVersion:
    """Its author is done; somebody else is to decide. Raises NothingNewError, and what taking a draft raises."""
    draft = do_take_draft(by, opened)
    if not compare(access.editions()[-1].pack, pack_of(draft.content, draft.number)):
        raise NothingNewError
    draft.state, draft.sent_at, draft.wanted_at, draft.answer = VersionState.REVIEW, now(), wanted_at, ""
    draft.save(update_fields=["state", "sent_at", "wanted_at", "answer"])
    do_record("handbook.sent_to_review", draft, new={"digest": draft.digest})
    return draft


@transaction.atomic
def do_publish(by: User, opened: Opened, effective_at: datetime | None, answer: str = "") -> HandbookVersion:
    """Publish what somebody else has written; in force from ``effective_at`` on, or from now.

    Raises OwnDraftError, NotInReviewError, DraftChangedError, EffectiveTooEarlyError: an instant that is over or not
    after that of the version before."""
    version = _do_take_review(by, opened)
    at = now()
    begins = effective_at or at
    if begins < at or begins <= access.editions()[-1].effective_at:
        raise EffectiveTooEarlyError("effective_at")
    version.state, version.published_at, version.effective_at = VersionState.PUBLISHED, at, begins
    version.reviewer, version.reviewed_at, version.answer = by, at, answer
    version.save(
        update_fields=["state", "published_at", "effective_at", "reviewer", "reviewed_at", "answer"],
    )
    facts = {"number": version.number, "digest": version.digest, "effective_at": begins.isoformat()}
    do_record("handbook.published", version, new=facts)
    app.configure_task(BEGIN, schedule_at=begins).defer(version_id=str(version.pk))
    _tell()
    return version


@transaction.atomic
def do_refuse(by: User, opened: Opened, answer: str) -> HandbookVersion:
    """Back to its author, with what is to be changed. Raises ReviewWordsError without words, and what publishing
    raises."""
    if not answer.strip():
        raise ReviewWordsError("answer")
    version = _do_take_review(by, opened)
    version.state, version.reviewer, version.reviewed_at, version.answer = VersionState.DRAFT, by, now(), answer
    version.save(update_fields=["state", "reviewer", "reviewed_at", "answer"])
    do_record("handbook.sent_back", version, new={"answer": answer})
    return version


@transaction.atomic
def do_withdraw(by: User, version_id: UUID) -> HandbookVersion:
    """Give a version up that is not in force yet: its author a draft, who may publish also one that is published. Twice
    is once. Raises NotAuthorError, TooLateError."""
    version = _do_lock(version_id)
    if version.state == VersionState.WITHDRAWN:
        return version
    if version.author_id != by.pk and not access.may_publish(by):
        raise NotAuthorError
    if version.state not in OPEN and (version.effective_at is None or version.effective_at <= now()):
        raise TooLateError
    old = version.state
    version.state = VersionState.WITHDRAWN
    version.save(update_fields=["state"])
    do_record("handbook.withdrawn", version, old={"state": old})
    _tell()
    return version


@transaction.atomic
def do_begin_effect(version_id: UUID) -> bool:
    """Note that a version has come into force and have everybody told; once, and not before its instant."""
    at = now()
    due = HandbookVersion.objects.filter(
        pk=version_id, state=VersionState.PUBLISHED, begun_at=None, effective_at__lte=at
    )
    if not due.update(begun_at=at):
        return False
    version = HandbookVersion.objects.get(pk=version_id)
    do_record("handbook.in_force", version, new={"number": version.number, "digest": version.digest})
    _tell()
    return True


def _tell() -> None:
    app.configure_task(TELL).defer()
    app.configure_task(TELL_SWITCHBOARD).defer()


def _do_lock(version_id: UUID) -> HandbookVersion:
    row = HandbookVersion.objects.select_for_update().filter(pk=version_id, pack=access.shipped().id).first()
    if row is None:
        raise NotFoundError
    return row


def _do_take_review(by: User, opened: Opened) -> HandbookVersion:
    version = _do_lock(opened.version_id)
    if version.state != VersionState.REVIEW:
        raise NotInReviewError
    if version.author_id == by.pk:
        raise OwnDraftError
    if version.revision != opened.revision:
        raise DraftChangedError
    return version
