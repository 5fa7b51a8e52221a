"""Routes of the handbook's versions: written by one person, decided by another, read by all."""

from __future__ import annotations

from uuid import UUID

from ninja import Query, Router

from huawu.handbook import access, actions
from huawu.handbook.actions import Opened
from huawu.handbook.diffing import compare
from huawu.handbook.editions import in_force
from huawu.handbook.models import HandbookSignature, HandbookVersion
from huawu.handbook.pack import pack_of
from huawu.handbook.registry import controls
from huawu.handbook.version_schemas import (
    ChangesOut,
    ClauseAddition,
    ClauseChange,
    ClauseDiffOut,
    ControlChoice,
    DraftIn,
    NotesChange,
    PublishIn,
    ReviewAsk,
    Seen,
    SendBackIn,
    SignerOut,
    SignersOut,
    TeamSigned,
    VersionDetail,
    VersionList,
    VersionOut,
)
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef

router = Router(tags=["handbook"])
may_read = needs(Permission.HANDBOOK_READ)
may_manage = needs(Permission.HANDBOOK_MANAGE)
may_publish = needs(Permission.HANDBOOK_PUBLISH)
may_withdraw = needs(Permission.HANDBOOK_MANAGE, Permission.HANDBOOK_PUBLISH)
may_follow = needs(Permission.HANDBOOK_MANAGE, Permission.HANDBOOK_PUBLISH, Permission.FLOOR_SUPERVISE)


@router.get("/handbook/versions", response=VersionList, auth=may_read)
def list_handbook_versions(request: PersonRequest) -> VersionList:
    """The versions of the handbook, the newest first: what was ever in force for everybody."""
    holds = in_force(access.editions(), now()).id
    rows = access.list_versions_for(request.auth)
    return VersionList(
        versions=[VersionOut.of(row, request.auth, holds) for row in rows],
        newer_files=access.files_are_new(),
    )


@router.post("/handbook/versions", response=VersionOut, auth=may_manage)
def begin_draft(request: PersonRequest, wish: DraftIn) -> VersionOut:
    """Begin a draft of the next version."""
    return _out(request, actions.do_begin_draft(request.auth, wish.id, from_files=wish.from_files))


@router.get("/handbook/controls", response=list[ControlChoice], auth=may_manage)
def list_controls(request: PersonRequest) -> list[ControlChoice]:
    """What a clause may be bound to."""
    return [ControlChoice.of(control) for _, control in sorted(controls().items())]


@router.get("/handbook/versions/{uuid:version_id}", response=VersionDetail, auth=may_read)
def get_handbook_version(request: PersonRequest, version_id: UUID) -> VersionDetail:
    """A version with all that it says."""
    row = access.get_version_for(request.auth, version_id)
    return VersionDetail.whole(row, request.auth, in_force(access.editions(), now()).id)


@router.get("/handbook/versions/{uuid:version_id}/changes", response=ChangesOut, auth=may_read)
def get_changes(request: PersonRequest, version_id: UUID) -> ChangesOut:
    """What is other in it than in the version that it was made from."""
    row = access.get_version_for(request.auth, version_id)
    if row.base_id is None:
        raise NotFoundError
    base = access.get_version_for(request.auth, row.base_id)
    found = compare(pack_of(base.content, base.number), pack_of(row.content, row.number))
    return ChangesOut(against=base.number, clauses=[ClauseDiffOut.of(diff) for diff in found])


@router.put("/handbook/versions/{uuid:version_id}/clauses/{clause_id}", response=VersionOut, auth=may_manage)
def change_clause(request: PersonRequest, version_id: UUID, clause_id: str, change: ClauseChange) -> VersionOut:
    """Write a clause of a draft anew."""
    if change.clause.id != clause_id:
        raise NotFoundError
    opened = Opened(version_id, change.revision)
    return _out(request, actions.do_change_clause(request.auth, opened, change.clause.as_clause()))


@router.post("/handbook/versions/{uuid:version_id}/clauses", response=VersionOut, auth=may_manage)
def add_clause(request: PersonRequest, version_id: UUID, wish: ClauseAddition) -> VersionOut:
    """Add a clause to a draft."""
    opened = Opened(version_id, wish.revision)
    return _out(request, actions.do_add_clause(request.auth, opened, wish.clause.as_clause(), wish.after))


@router.delete("/handbook/versions/{uuid:version_id}/clauses/{clause_id}", response=VersionOut, auth=may_manage)
def remove_clause(request: PersonRequest, version_id: UUID, clause_id: str, seen: Query[Seen]) -> VersionOut:
    """Take a clause out of a draft."""
    return _out(request, actions.do_remove_clause(request.auth, Opened(version_id, seen.revision), clause_id))


@router.put("/handbook/versions/{uuid:version_id}/notes", response=VersionOut, auth=may_manage)
def say_what_is_new(request: PersonRequest, version_id: UUID, change: NotesChange) -> VersionOut:
    """Say what is new and why."""
    opened = Opened(version_id, change.revision)
    return _out(request, actions.do_say_what_is_new(request.auth, opened, change.notes.strip()))


@router.post("/handbook/versions/{uuid:version_id}/send", response=VersionOut, auth=may_manage)
def send_to_review(request: PersonRequest, version_id: UUID, ask: ReviewAsk) -> VersionOut:
    """Have somebody else decide about one's draft."""
    opened = Opened(version_id, ask.revision)
    return _out(request, actions.do_send_to_review(request.auth, opened, ask.wanted_at))


@router.post("/handbook/versions/{uuid:version_id}/publish", response=VersionOut, auth=may_publish)
def publish_version(request: PersonRequest, version_id: UUID, wish: PublishIn) -> VersionOut:
    """Publish somebody else's draft, in force at once or from an instant on."""
    opened = Opened(version_id, wish.revision)
    return _out(request, actions.do_publish(request.auth, opened, wish.effective_at, wish.answer.strip()))


@router.post("/handbook/versions/{uuid:version_id}/refuse", response=VersionOut, auth=may_publish)
def send_back(request: PersonRequest, version_id: UUID, wish: SendBackIn) -> VersionOut:
    """Send somebody else's draft back, and say what is to be changed."""
    return _out(request, actions.do_refuse(request.auth, Opened(version_id, wish.revision), wish.answer))


@router.post("/handbook/versions/{uuid:version_id}/withdraw", response=VersionOut, auth=may_withdraw)
def withdraw_version(request: PersonRequest, version_id: UUID) -> VersionOut:
    """Give up a version that is not in force yet."""
    return _out(request, actions.do_withdraw(request.auth, version_id))


@router.get("/handbook/versions/{uuid:version_id}/signers", response=SignersOut, auth=may_follow)
def list_signers(request: PersonRequest, version_id: UUID) -> SignersOut:
    """Who has signed and who has not, of those whose work one may see."""
    row = access.get_version_for(request.auth, version_id)
    at = dict(HandbookSignature.objects.filter(version=row).values_list("person_id", "at"))
    people = [
        SignerOut(person=PersonRef.of(person), signed=not asked, at=at.get(person.pk))
        for person, asked in access.list_unsigned_for(request.auth, row.pk)
    ]
    teams: dict[str, TeamSigned] = {}
    for one in people:
        team = teams.setdefault(one.person.team, TeamSigned(team=one.person.team, signed=0, people=0))
        team.people += 1
        team.signed += one.signed
    return SignersOut(teams=sorted(teams.values(), key=lambda team: team.team), people=people)


def _out(request: PersonRequest, row: HandbookVersion) -> VersionOut:
    row = access.get_version_for(request.auth, row.pk)
    return VersionOut.of(row, request.auth, in_force(access.editions(), now()).id)
