"""Routes of profiles and of signs of strain."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from django.db.models import Count, Max, Q
from ninja import Field, Query, Router, Schema

from huawu.handbook.access import handbook_in_force
from huawu.handbook.evidence import Scope
from huawu.kit.time import now
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef
from huawu.reports import access, actions
from huawu.reports.actions.competency import Score
from huawu.reports.choices import GrowthState
from huawu.reports.measuring import rows_of
from huawu.reports.profile import Quality, qualities_of
from huawu.reports.rules import local_day, midnight
from huawu.reports.schemas.competency import (
    AssessmentIn,
    AssessmentOut,
    GrowthEnd,
    GrowthIn,
    GrowthOut,
    LiveStress,
    ProfileMonthOut,
    ProfileOut,
    ProfileRow,
    QualityOut,
    StressOut,
)
from huawu.reports.schemas.figures import FigureRow, FrozenFigure

router = Router(tags=["reports"])
may_read = needs(Permission.WORK_REPORT, Permission.PEOPLE_LEAD)
may_lead = needs(Permission.PEOPLE_LEAD)
SHOWN = 24
STRESS_SHOWN = timedelta(hours=4)


class ProfileStretch(Schema):
    """The last so many days, today included."""

    days: Annotated[int, Field(ge=1, le=92)] = 90

    def span(self) -> tuple[datetime, datetime]:
        at = now()
        return midnight(date.fromordinal(local_day(at).toordinal() - self.days + 1)), at


@router.get("/reports/people", response=list[ProfileRow], auth=may_lead)
def list_profiles(request: PersonRequest) -> list[ProfileRow]:
    """Those whom one leads, with when they were assessed and what they work on."""
    open_items = Q(growth_items__state=GrowthState.OPEN)
    late = open_items & Q(growth_items__due_on__lt=local_day(now()))
    people = access.list_led_by(request.auth).annotate(
        assessed=Max("assessments__quarter"),
        growth_open=Count("growth_items", filter=open_items, distinct=True),
        growth_late=Count("growth_items", filter=late, distinct=True),
    )
    counts = ("assessed", "growth_open", "growth_late")
    return [ProfileRow(person=PersonRef.of(row), **{name: getattr(row, name) for name in counts}) for row in people]


@router.get("/reports/people/{person_number}", response=ProfileOut, auth=may_read)
def get_profile(request: PersonRequest, person_number: str, stretch: Query[ProfileStretch]) -> ProfileOut:
    """One's own profile, or of somebody whom one leads; each look at the latter is a ledger entry."""
    person = access.get_person_for(request.auth, person_number)
    if person.pk != request.auth.pk:
        do_note_reading("reports.profile_viewed", person)
    since, until = stretch.span()
    months = person.profile_months.order_by("-month")[:SHOWN]
    return ProfileOut(
        person=PersonRef.of(person),
        since=local_day(since),
        until=local_day(until),
        qualities=[_quality(row) for row in qualities_of(person, since, until)],
        assessments=[AssessmentOut.of(row) for row in access.list_assessments_of(person)[:SHOWN]],
        months=[ProfileMonthOut(month=row.month, levels=row.levels) for row in reversed(months)],
        growth=[GrowthOut.of(row) for row in person.growth_items.select_related("set_by__team")],
        stress=[StressOut.of(row) for row in person.stress_signals.select_related("agent__team")[:SHOWN]],
        may_assess=access.leads(request.auth, person),
    )


def _quality(row: Quality) -> QualityOut:
    clause = handbook_in_force().clauses[row.clause]
    return QualityOut(
        clause=row.clause,
        zh=clause.title.zh,
        en=clause.title.en,
        text_zh=clause.text.zh,
        text_en=clause.text.en,
        level=row.level,
        figures=FrozenFigure.all([figure.to_json() for figure in row.figures]),
    )


@router.get("/reports/people/{person_number}/figures/{figure_key}", response=list[FigureRow], auth=may_read)
def list_profile_rows(
    request: PersonRequest, person_number: str, figure_key: str, stretch: Query[ProfileStretch]
) -> list[FigureRow]:
    """What is behind a figure of a profile."""
    person = access.get_person_for(request.auth, person_number)
    scope = Scope(request.auth, *stretch.span(), person)
    return [FigureRow.of(each) for each in rows_of(figure_key, scope)]


@router.post("/reports/people/{person_number}/assessments", response=AssessmentOut, auth=may_lead)
def assess_person(request: PersonRequest, person_number: str, wish: AssessmentIn) -> AssessmentOut:
    """A superior's word for a quarter."""
    person = access.get_person_for(request.auth, person_number)
    scores = {str(clause): Score(each.score, each.reason) for clause, each in wish.scores.items()}
    return AssessmentOut.of(actions.do_assess(request.auth, person, wish.id, wish.quarter, scores))


@router.post("/reports/people/{person_number}/growth", response=GrowthOut, auth=may_lead)
def agree_growth(request: PersonRequest, person_number: str, wish: GrowthIn) -> GrowthOut:
    """Something to work on, by a day."""
    person = access.get_person_for(request.auth, person_number)
    item = actions.do_agree_growth(request.auth, person, wish.id, wish.dimension, wish.text, wish.due_on)
    return GrowthOut.of(item)


@router.post("/reports/growth/{uuid:item_id}/end", response=GrowthOut, auth=may_lead)
def end_growth(request: PersonRequest, item_id: UUID, end: GrowthEnd) -> GrowthOut:
    """It is done, or will not be."""
    return GrowthOut.of(actions.do_end_growth(request.auth, item_id, done=end.done, note=end.note))


@router.get("/reports/stress", response=LiveStress, auth=may_read)
def get_live_stress(request: PersonRequest) -> LiveStress:
    """Signs of strain of the last hours that nobody has seen yet: one's own, and of those whom one leads."""
    user: User = request.auth
    recent = access.list_stress_for(user).filter(at__gte=now() - STRESS_SHOWN)
    own = recent.filter(agent=user, agent_saw_at=None).first()
    led = recent.filter(leader_saw_at=None).exclude(agent=user)
    return LiveStress(own=StressOut.of(own) if own else None, led=[StressOut.of(row) for row in led[:20]])


@router.post("/reports/stress/{uuid:signal_id}/seen", response=LiveStress, auth=may_read)
def see_stress(request: PersonRequest, signal_id: UUID) -> LiveStress:
    """The agent, or a superior, has seen it."""
    actions.do_see_stress(request.auth, access.get_stress_for(request.auth, signal_id))
    return get_live_stress(request)
