"""Routes of the handbook: to read for everybody, with the figures of those whose work one may see."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.timezone import localtime
from ninja import Query, Router

from huawu.handbook import access
from huawu.handbook.compliance import Tally, measure
from huawu.handbook.schemas import ClauseFigures, ClauseOut, FigureOut, HandbookOut, OwnFigure, Stretch, TallyOut
from huawu.kit.time import now
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission

router = Router(tags=["handbook"])
may_read = needs(Permission.HANDBOOK_READ)


@router.get("/handbook", response=HandbookOut, auth=may_read)
def get_handbook(request: PersonRequest) -> HandbookOut:
    """The handbook in force, with what the software does for each clause."""
    return HandbookOut.of(access.pack_named(access.CURRENT))


@router.get("/handbook/own", response=list[OwnFigure], auth=may_read)
def get_own_figures(request: PersonRequest, stretch: Query[Stretch]) -> list[OwnFigure]:
    """One's own figure beside each clause that is checked and of which there was anything to judge."""
    since, until = _span(stretch)
    figures = []
    for clause in access.pack_named(access.CURRENT).clauses.values():
        whole = Tally()
        for found in measure(clause, since, until, request.auth, request.auth.number):
            whole.kept += found.whole.kept
            whole.broken += found.whole.broken
            whole.untold += found.whole.untold
        if whole != Tally():
            figures.append(OwnFigure(clause=clause.id, tally=TallyOut.of(whole)))
    return figures


@router.get("/handbook/clauses/{clause_id}", response=ClauseFigures, auth=may_read)
def get_clause_figures(request: PersonRequest, clause_id: str, stretch: Query[Stretch]) -> ClauseFigures:
    """A clause, and how it was kept day by day by those whose work one may see, down to what went against it."""
    clause = access.get_clause_for(request.auth, clause_id)
    since, until = _span(stretch)
    found = measure(clause, since, until, request.auth, stretch.agent)
    people = access.names_for(request.auth, {number for each in found for number in each.by_agent})
    figures = [FigureOut.of(each, people) for each in found]
    return ClauseFigures(clause=ClauseOut.of(clause), since=since, until=until, figures=figures)


def _span(stretch: Stretch) -> tuple[datetime, datetime]:
    until = now()
    first = localtime(until).replace(hour=0, minute=0, second=0, microsecond=0)
    return first - timedelta(days=stretch.days - 1), until
