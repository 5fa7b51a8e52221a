"""The kinds of things that are edited, and the rows that belong to them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from huawu.calls.actions.settings.checks import check_calendar, check_hotline, check_menu, check_queue
from huawu.calls.actions.settings.editing import Kind, do_change
from huawu.calls.forms import (
    BreakReasonForm,
    CalendarForm,
    DialReasonForm,
    DialRuleForm,
    FloorForm,
    HotlineForm,
    KeyForm,
    LineForm,
    MenuForm,
    QueueForm,
    ReasonForm,
)
from huawu.calls.models import (
    BreakReason,
    BusinessLine,
    DialReason,
    DialRule,
    FloorSettings,
    Hotline,
    Menu,
    MenuNode,
    Queue,
    QueueMember,
    QueueRing,
    QueueRule,
    QueueSkill,
    Reason,
    RingSkill,
    TransferReason,
)
from huawu.clock.actions import do_announce_calendar
from huawu.clock.models import DayException, ExceptionPeriod, Period, WorkingCalendar
from huawu.people.models import User


def _write_queue(queue: Queue, form: QueueForm) -> None:
    for old in (queue.required_skills, queue.rings, queue.members, queue.rules):
        old.all().delete()
    for skill in form.skills:
        QueueSkill.objects.create(queue=queue, **skill.facts())
    for rule in form.rules:
        QueueRule.objects.create(queue=queue, **rule.facts())
    agents = dict(User.objects.filter(username__in=[m.agent for m in form.members]).values_list("username", "pk"))
    for member in form.members:
        facts = member.facts()
        QueueMember.objects.create(queue=queue, agent_id=agents[facts.pop("agent")], **facts)
    for form_ring in form.rings:
        ring = QueueRing.objects.create(queue=queue, after_seconds=form_ring.after_seconds)
        ring.teams.set(form_ring.team_ids)
        for relaxed in form_ring.relaxed:
            RingSkill.objects.create(ring=ring, **relaxed.facts())


def _write_menu(menu: Menu, form: MenuForm) -> None:
    menu.nodes.all().delete()
    _write_keys(menu, None, form.keys)


def _write_keys(menu: Menu, parent: MenuNode | None, keys: Sequence[KeyForm]) -> None:
    for key in keys:
        facts = key.facts() | {"language": key.language or ""}
        del facts["keys"]
        _write_keys(menu, MenuNode.objects.create(menu=menu, parent=parent, **facts), key.keys)


def _write_calendar(calendar: WorkingCalendar, form: CalendarForm) -> None:
    calendar.periods.all().delete()
    calendar.exceptions.all().delete()
    do_announce_calendar()
    for period in form.periods:
        Period.objects.create(calendar=calendar, weekday=period.weekday, start=period.start, end=period.end)
    for day in form.exceptions:
        exception = DayException.objects.create(calendar=calendar, day=day.day, name=day.name)
        for span in day.periods:
            ExceptionPeriod.objects.create(exception=exception, start=span.start, end=span.end)


LINE = Kind("line", BusinessLine, "name", LineForm.of)
QUEUE = Kind("queue", Queue, "name", QueueForm.of, QueueForm.in_order, check_queue, _write_queue)
CALENDAR = Kind(
    name="calendar",
    model=WorkingCalendar,
    unique="name",
    form_of=CalendarForm.of,
    tidy=CalendarForm.in_order,
    check=check_calendar,
    write_below=_write_calendar,
)
HOTLINE = Kind("hotline", Hotline, "number", HotlineForm.of, check=check_hotline)
MENU = Kind("menu", Menu, "name", MenuForm.of, MenuForm.clean, check_menu, _write_menu)
BREAK_REASON = Kind("break_reason", BreakReason, "code", BreakReasonForm.of)
DIAL_REASON: Kind[Reason, ReasonForm] = Kind("dial_reason", DialReason, "code", DialReasonForm.of)
TRANSFER_REASON: Kind[Reason, ReasonForm] = Kind("transfer_reason", TransferReason, "code", ReasonForm.of)
DIAL_RULE = Kind("dial_rule", DialRule, "prefix", DialRuleForm.of)
_FLOOR = Kind("floor", FloorSettings, "", FloorForm.of)


@transaction.atomic
def do_change_floor(form: FloorForm, version: int) -> FloorSettings:
    """Change the floor's settings, made at first use."""
    FloorSettings.objects.bulk_create([FloorSettings(pk=FloorSettings.ONLY)], ignore_conflicts=True)
    return do_change(_FLOOR, FloorSettings.ONLY, form, version)
