"""Routes of the handbook: to read for everybody, with the figures of those whose work one may see."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.timezone import localtime
from ninja import Query, Router

from huawu.handbook import access, actions
from huawu.handbook.compliance import Tally, measure
from huawu.handbook.errors import ReplaySpanError
from huawu.handbook.pack import pack_of, thresholds
from huawu.handbook.registry import controls
from huawu.handbook.schemas import (
    Both,
    ClauseFigures,
    ClauseOut,
    FigureOut,
    HandbookOut,
    OwnFigure,
    ReplayDetail,
    ReplayIn,
    ReplayOut,
    Stretch,
    TallyOut,
    Threshold,
)
from huawu.kit.time import midnight, now
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission

router = Router(tags=["handbook"])
may_read = needs(Permission.HANDBOOK_READ)
may_manage = needs(Permission.HANDBOOK_MANAGE)


@router.get("/handbook", response=HandbookOut, auth=may_read)
def get_handbook(request: PersonRequest) -> HandbookOut:
    """The handbook in force, with what the software does for each clause."""
    return HandbookOut.of(access.handbook_in_force())


@router.get("/handbook/own", response=list[OwnFigure], auth=may_read)
def get_own_figures(request: PersonRequest, stretch: Query[Stretch]) -> list[OwnFigure]:
    """One's own figure beside each clause that is checked and of which there was anything to judge."""
    since, until = _span(stretch)
    figures, readers = [], access.Readers()
    for clause in access.handbook_in_force().clauses.values():
        whole = Tally()
        for found in measure(readers.rules(clause.id), since, until, request.auth, request.auth.number):
            whole.add(found.whole)
        if whole != Tally():
            figures.append(OwnFigure(clause=clause.id, tally=TallyOut.of(whole)))
    return figures


@router.get("/handbook/clauses/{clause_id}", response=ClauseFigures, auth=may_read)
def get_clause_figures(request: PersonRequest, clause_id: str, stretch: Query[Stretch]) -> ClauseFigures:
    """A clause, and how it was kept day by day by those whose work one may see, down to what went against it."""
    clause = access.get_clause_for(request.auth, clause_id)
    since, until = _span(stretch)
    found = measure(access.Readers().rules(clause_id), since, until, request.auth, stretch.agent)
    people = access.names_for(request.auth, {number for each in found for number in each.by_agent})
    figures = [FigureOut.of(each, people) for each in found]
    return ClauseFigures(
        clause=ClauseOut.of(clause, access.handbook_in_force().owner), since=since, until=until, figures=figures
    )


@router.get("/handbook/thresholds", response=list[Threshold], auth=may_manage)
def list_thresholds(request: PersonRequest) -> list[Threshold]:
    """The numbers of the handbook in force on which checks depend."""
    found = []
    for clause in access.handbook_in_force().clauses.values():
        for control in (controls()[code] for code in clause.controls if code in controls()):
            for name, value in thresholds(clause, control).items() if control.check else ():
                found.append(Threshold(clause=clause.id, title=Both.of(clause.title), name=name, value=value))
    return found


@router.post("/handbook/replays", response=ReplayOut, auth=may_manage)
def ask_replay(request: PersonRequest, wish: ReplayIn) -> ReplayOut:
    """Run another version, or other thresholds, over the past; the record is read and not changed."""
    span = midnight(wish.since), min(midnight(wish.until + timedelta(days=1)), now())
    if span[0] >= span[1]:
        raise ReplaySpanError("until")
    version = access.get_version_for(request.auth, wish.version) if wish.version else None
    return ReplayOut.of(actions.do_ask_replay(request.auth, wish.id, span, wish.draft, version))


@router.get("/handbook/replays", response=list[ReplayOut], auth=may_manage)
def list_replays(request: PersonRequest) -> list[ReplayOut]:
    """The latest ones."""
    return [ReplayOut.of(row) for row in access.list_replays_for(request.auth)[:50]]


@router.get("/handbook/replays/{uuid:replay_id}", response=ReplayDetail, auth=may_manage)
def get_replay(request: PersonRequest, replay_id: UUID) -> ReplayDetail:
    """How far it is, and what it has found so far."""
    row = access.get_replay_for(request.auth, replay_id)
    tried = pack_of(row.version.content, row.version.number) if row.version else None
    return ReplayDetail.whole(row, access.handbook_in_force(), tried)


@router.post("/handbook/replays/{uuid:replay_id}/cancel", response=ReplayOut, auth=may_manage)
def cancel_replay(request: PersonRequest, replay_id: UUID) -> ReplayOut:
    """Stop it; what was found so far stays."""
    return ReplayOut.of(actions.do_cancel_replay(access.get_replay_for(request.auth, replay_id)))


def _span(stretch: Stretch) -> tuple[datetime, datetime]:
    until = now()
    return midnight(localtime(until).date()) - timedelta(days=stretch.days - 1), until
