"""The live view, the figures and the wallboard's keys over HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.timezone import localdate
from ninja import Field, Router, Schema

from huawu.calls import access as calls
from huawu.calls.duty import LONGEST_SHIFT, duty_day, spent
from huawu.calls.figures import FIGURES, Unit
from huawu.calls.models import AgentEvent, Call
from huawu.calls.states import AgentEventKind
from huawu.kit.time import midnight, now
from huawu.people.guard import PersonRequest, any_user, needs
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.switchboard import access, actions, line
from huawu.switchboard.floor_schemas import (
    AgentDay,
    AgentNote,
    AgentStretch,
    FloorState,
    FloorTrend,
    HalfHourView,
    MinuteView,
    QueueFigures,
    SentMemo,
    WallState,
)
from huawu.switchboard.floor_views import for_eyes, wall_state
from huawu.switchboard.models import DisplayKey

router = Router(tags=["floor"])
SHOWN_NOTICES = 20
may_view_floor = needs(Permission.FLOOR_VIEW)
may_manage_wall = needs(Permission.WALL_MANAGE)


class FigureView(Schema):
    """What a figure means."""

    key: str
    zh: str
    en: str
    formula_zh: str
    formula_en: str
    unit: Unit
    version: int


class DisplayKeyView(Schema):
    """A big screen that may show the wallboard."""

    id: UUID
    name: str
    made_by: str
    made_at: datetime

    @classmethod
    def of(cls, row: DisplayKey) -> DisplayKeyView:
        return cls(id=row.pk, name=row.name, made_by=row.made_by.display_name, made_at=row.made_at)


class NewDisplayKey(Schema):
    """Where the screen hangs."""

    name: str = Field(min_length=1, max_length=64)


class MadeDisplayKey(DisplayKeyView):
    """Told once: of the key only a digest is kept."""

    key: str


def _today() -> date:
    return localdate()


@router.get("/floor", response=FloorState, auth=may_view_floor)
async def floor(request: PersonRequest) -> FloorState:
    """Who is in what state and who is waiting, as far as the user may see."""
    state = FloorState.model_validate(await line.ask_for("ask.floor"))
    return for_eyes(state, await access.eyes_of(request.auth))


@router.get("/wall", response=WallState, auth=may_view_floor)
async def wall(request: PersonRequest) -> WallState:
    """What a big screen shows."""
    return wall_state(FloorState.model_validate(await line.ask_for("ask.floor")))


@router.get("/figures", response=list[FigureView], auth=any_user)
def list_figures(request: PersonRequest) -> list[FigureView]:
    """Every figure with its formula in words; what it amounts to is not said here."""
    names = FigureView.model_fields.keys()
    return [FigureView(**{name: getattr(figure, name) for name in names}) for figure in FIGURES.values()]


@router.get("/floor/trend", response=FloorTrend, auth=may_view_floor)
def floor_trend(request: PersonRequest, queue: int | None = None) -> FloorTrend:
    """How the waiting went in the last hour, and today's figures by half-hour; of one queue or of all."""
    instant = now()
    minutes = calls.waiting_by_minute(instant - timedelta(hours=1), instant, queue)
    steps = calls.half_hours(midnight(_today()), instant, queue)
    return FloorTrend(
        waiting=[MinuteView(at=at, waiting=waiting) for at, waiting in minutes],
        half_hours=[HalfHourView(since=s.since, figures=QueueFigures.model_validate(s.figures)) for s in steps],
    )


@router.get("/floor/agents/{number}/day", response=AgentDay, auth=may_view_floor)
def agent_day(request: PersonRequest, number: str, day: date | None = None) -> AgentDay:
    """The day of an agent of whom the user sees the desk; today without a ``day``."""
    agent, instant = access.agent_on_floor_for(request.auth, number), now()
    start, end = midnight(day or _today()), midnight((day or _today()) + timedelta(days=1))
    changes = calls.agent_changes(agent, start - LONGEST_SHIFT, end + LONGEST_SHIFT)
    row = duty_day(changes, start, end, instant)
    first, last = (row[0].since, row[-1].until) if row else (start, end)
    part = calls.had_part(User.objects.filter(pk=agent.pk))
    taken = Call.objects.filter(part, arrived_at__gte=first, arrived_at__lt=last)
    occupancy = FIGURES["occupancy"].of_time
    figures = {**calls.measure(taken), "occupancy": occupancy(spent(row)) if occupancy else None}
    return AgentDay(
        number=agent.number,
        name=agent.display_name,
        team=agent.team.name if agent.team else "",
        stretches=[AgentStretch.of(stretch) for stretch in row],
        notes=_notes(calls.agent_notes(agent, first, last)),
        spent=spent(row),
        figures=QueueFigures.model_validate(figures),
    )


@router.get("/floor/agents/{number}/memos", response=list[SentMemo], auth=needs(Permission.FLOOR_SUPERVISE))
def list_memos(request: PersonRequest, number: str) -> list[SentMemo]:
    """The last messages to an agent of whom the user sees the desk, newest first."""
    rows = access.list_memos_for(request.auth, number)[:SHOWN_NOTICES]
    return [
        SentMemo(id=row.pk, by_name=row.sender.display_name, text=row.text, at=row.sent_at, read_at=row.read_at)
        for row in rows
    ]


def _notes(events: Sequence[AgentEvent]) -> list[AgentNote]:
    people = User.objects.filter(username__in={event.actor for event in events})
    names = {person.number: person.display_name for person in people}
    return [
        AgentNote(
            kind=AgentEventKind(event.kind),
            at=event.at,
            reason=event.reason,
            by_name=names.get(event.actor, event.actor),
            note=event.note,
        )
        for event in events
    ]


@router.get("/wall/keys", response=list[DisplayKeyView], auth=may_manage_wall)
def list_display_keys(request: PersonRequest) -> list[DisplayKeyView]:
    """The big screens, newest first."""
    return [DisplayKeyView.of(row) for row in access.list_display_keys()]


@router.post("/wall/keys", response=MadeDisplayKey, auth=may_manage_wall)
def make_display_key(request: PersonRequest, wanted: NewDisplayKey) -> MadeDisplayKey:
    """A key for one more screen."""
    row, key = actions.do_make_display_key(request.auth, wanted.name.strip())
    return MadeDisplayKey(**DisplayKeyView.of(row).dict(), key=key)


@router.post("/wall/keys/{uuid:key_id}/revoke", response=list[DisplayKeyView], auth=may_manage_wall)
def revoke_display_key(request: PersonRequest, key_id: UUID) -> list[DisplayKeyView]:
    """The screen shows nothing any more, from 15 seconds on; a second time changes nothing. Answers with the others."""
    actions.do_revoke_display_key(key_id)
    return list_display_keys(request)
