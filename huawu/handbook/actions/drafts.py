"""Writing a draft: begun from what is in force, changed clause by clause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max

from huawu.handbook import access
from huawu.handbook.choices import VersionState
from huawu.handbook.errors import (
    ClauseFaultError,
    ClauseThereError,
    DraftChangedError,
    DraftUnderWayError,
    NotAuthorError,
    NotDraftError,
)
from huawu.handbook.models import HandbookVersion
from huawu.handbook.pack import Chapter, Clause, Pack, content_of, digest_of, faults, pack_of
from huawu.handbook.registry import controls
from huawu.kit.errors import NotFoundError
from huawu.ledger.actions import do_record
from huawu.people.models import User


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as somebody has it before them."""

    version_id: UUID
    revision: int


@transaction.atomic
def do_begin_draft(by: User, identity: UUID, *, from_files: bool = False) -> HandbookVersion:
    """A draft of the next version, made from the one that comes into force last, or from the software's files when a
    newer release has brought a newer handbook. Twice is once. Raises DraftUnderWayError."""
    there = HandbookVersion.objects.filter(pk=identity, author=by).first()
    if there is not None:
        return there
    latest = access.editions()[-1]
    content = content_of(access.shipped() if from_files else latest.pack)
    pack = access.shipped().id
    number = (HandbookVersion.objects.filter(pack=pack).aggregate(top=Max("number"))["top"] or 0) + 1
    try:
        with transaction.atomic():
            draft = HandbookVersion.objects.create(
                pk=identity,
                pack=pack,
                number=number,
                content=content,
                digest=digest_of(content),
                base_id=latest.id,
                author=by,
            )
    except IntegrityError:
        raise DraftUnderWayError from None
    do_record("handbook.draft_begun", draft, new={"number": number, "from_files": from_files})
    return draft


def do_change_clause(by: User, opened: Opened, clause: Clause) -> HandbookVersion:
    """Put this clause in the place of the one with its id. Raises ClauseFaultError, NotFoundError."""

    def change(pack: Pack) -> Pack:
        if clause.id not in pack.clauses:
            raise NotFoundError
        return _with(pack, lambda one: [clause if one.id == clause.id else one])

    return _do_change(by, opened, change, clause)


def do_add_clause(by: User, opened: Opened, clause: Clause, after: str) -> HandbookVersion:
    """Put a new clause behind the one called ``after``. Raises ClauseThereError, ClauseFaultError, NotFoundError."""

    def change(pack: Pack) -> Pack:
        if clause.id in pack.clauses:
            raise ClauseThereError("id", clause=clause.id)
        if after not in pack.clauses:
            raise NotFoundError
        return _with(pack, lambda one: [one, clause] if one.id == after else [one])

    return _do_change(by, opened, change, clause)


def do_remove_clause(by: User, opened: Opened, clause_id: str) -> HandbookVersion:
    """Take a clause out. Raises NotFoundError."""

    def change(pack: Pack) -> Pack:
        if clause_id not in pack.clauses:
            raise NotFoundError
        return _with(pack, lambda one: [] if one.id == clause_id else [one])

    return _do_change(by, opened, change)


@transaction.atomic
def do_say_what_is_new(by: User, opened: Opened, notes: str) -> HandbookVersion:
    """The words with which those who sign are told what is new and why."""
    draft = do_take_draft(by, opened)
    old, draft.notes = draft.notes, notes
    draft.revision += 1
    draft.save(update_fields=["notes", "revision"])
    do_record("handbook.draft_changed", draft, old={"notes": old}, new={"notes": notes})
    return draft


@transaction.atomic
def _do_change(
    by: User, opened: Opened, change: Callable[[Pack], Pack], clause: Clause | None = None
) -> HandbookVersion:
    draft = do_take_draft(by, opened)
    if clause is not None:
        _check(clause)
    old = pack_of(draft.content, draft.number)
    new = change(old)
    draft.content = content_of(new)
    if (digest := digest_of(draft.content)) == draft.digest:
        return draft
    draft.digest, draft.revision = digest, draft.revision + 1
    draft.save(update_fields=["content", "digest", "revision"])
    do_record("handbook.draft_changed", draft, old=_differing(old, new), new=_differing(new, old))
    return draft


def do_take_draft(by: User, opened: Opened) -> HandbookVersion:
    """The draft, locked. Raises NotFoundError, NotAuthorError, NotDraftError, DraftChangedError."""
    row = HandbookVersion.objects.select_for_update().filter(pk=opened.version_id, pack=access.shipped().id).first()
    if row is None:
        raise NotFoundError
    if row.state != VersionState.DRAFT:
        raise NotDraftError
    if row.author_id != by.pk:
        raise NotAuthorError
    if row.revision != opened.revision:
        raise DraftChangedError
    return row


def _check(clause: Clause) -> None:
    for place, _ in faults(clause, controls()):
        raise ClauseFaultError(".".join(map(str, place)) or "controls", clause=clause.id)


def _with(pack: Pack, of: Callable[[Clause], list[Clause]]) -> Pack:
    chapters = [
        Chapter(title=chapter.title, clauses=tuple(new for old in chapter.clauses for new in of(old)))
        for chapter in pack.chapters
    ]
    content = {**content_of(pack), "chapters": [chapter.model_dump(mode="json") for chapter in chapters]}
    return pack_of(content, pack.version)


def _differing(pack: Pack, other: Pack) -> dict[str, object]:
    """The clauses that the other does not have like this."""
    return {
        clause.id: clause.model_dump(mode="json", exclude_defaults=True)
        for clause in pack.clauses.values()
        if other.clauses.get(clause.id) != clause
    }
