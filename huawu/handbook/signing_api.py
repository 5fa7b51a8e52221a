"""Routes for whoever has to read and sign the handbook."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from ninja import Router

from huawu.handbook import access, actions
from huawu.handbook.diffing import ClauseDiff
from huawu.handbook.editions import Editions
from huawu.handbook.models import HandbookReading, HandbookSignature
from huawu.handbook.pack import Clause, Pack
from huawu.handbook.schemas import Both, ClauseOut
from huawu.handbook.signing import Asked
from huawu.handbook.version_schemas import (
    ClauseToSign,
    OwnSignature,
    ReadIn,
    SignIn,
    SigningOut,
    VersionToSign,
    texts_of,
)
from huawu.kit.time import now
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission

router = Router(tags=["handbook"])
may_read = needs(Permission.HANDBOOK_READ)
may_sign = needs(Permission.DESK_USE)


@router.get("/handbook/signing", response=SigningOut, auth=may_read)
def get_signing(request: PersonRequest) -> SigningOut:
    """What the reader still has to sign; nothing where their post answers no calls."""
    return _signing(request.auth)


@router.get("/handbook/signatures", response=list[OwnSignature], auth=may_read)
def list_own_signatures(request: PersonRequest) -> list[OwnSignature]:
    """What the reader has signed, the latest first."""
    rows = HandbookSignature.objects.filter(person=request.auth).select_related("version").order_by("-at")
    return [
        OwnSignature(
            number=row.version.number,
            digest=row.digest,
            typed_name=row.typed_name,
            at=row.at,
            clauses=len(row.clauses),
        )
        for row in rows
    ]


@router.post("/handbook/signing/{uuid:version_id}/read", response=SigningOut, auth=may_sign)
def note_read(request: PersonRequest, version_id: UUID, done: ReadIn) -> SigningOut:
    """A clause has been read."""
    version = access.get_version_for(request.auth, version_id)
    actions.do_note_read(request.auth, version, done.clause, done.seconds)
    return _signing(request.auth)


@router.post("/handbook/signing/{uuid:version_id}/sign", response=SigningOut, auth=may_sign)
def sign_version(request: PersonRequest, version_id: UUID, done: SignIn) -> SigningOut:
    """Sign with one's name what has been read."""
    version = access.get_version_for(request.auth, version_id)
    actions.do_sign(request.auth, version, done.name, done.digest)
    return _signing(request.auth)


def _signing(user: User) -> SigningOut:
    asked = access.asked_for(user, now())
    versions = [_to_sign(user, one, access.editions()) for one in asked]
    return SigningOut(
        count=sum(len(one.clauses) for one in asked),
        due=min((one.due for one in asked), default=None),
        versions=versions,
    )


def _to_sign(user: User, asked: Asked, editions: Editions) -> VersionToSign:
    edition, pack = asked.edition, asked.edition.pack
    assert edition.id is not None  # noqa: S101 - what comes from the files alone is asked of nobody
    place = [one.id for one in editions].index(edition.id)
    before = editions[place - 1].pack.clauses if place else {}
    rows = HandbookReading.objects.filter(person=user, version_id=edition.id)
    read = dict(rows.values_list("clause", "seconds"))
    return VersionToSign(
        id=edition.id,
        number=pack.version,
        title=Both.of(pack.title),
        digest=pack.digest,
        notes=access.get_version_for(user, edition.id).notes,
        effective_at=edition.effective_at,
        due=asked.due,
        clauses=[_clause(pack, clause, before, read) for clause in asked.clauses],
    )


def _clause(pack: Pack, clause: Clause, before: Mapping[str, Clause], read: Mapping[str, int]) -> ClauseToSign:
    old = before.get(clause.id)
    diff = ClauseDiff(clause.id, "changed", old, clause)
    shown = ClauseOut.of(clause, pack.owner)
    return ClauseToSign(
        **{name: getattr(shown, name) for name in ("id", "title", "text", "phrase", "parameters")},
        effective_from=clause.effective_from,
        effective_until=clause.effective_until,
        chapter=Both.of(next(one.title for one in pack.chapters if clause in one.clauses)),
        new=old is None,
        texts=texts_of(diff) if old else [],
        read=clause.id in read,
        seconds=read.get(clause.id, 0),
    )
