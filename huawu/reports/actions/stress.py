"""Several hard calls in a short time: a break is suggested, the leader told."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from django.db import transaction
from procrastinate.contrib.django import app

from huawu.calls.events import CallEventKind
from huawu.calls.models import CallEvent
from huawu.cases.choices import CaseForm
from huawu.cases.models import Case
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.access import superior_of
from huawu.people.models import User
from huawu.reports.access import leads
from huawu.reports.models import StressSignal
from huawu.reports.rules import strained
from huawu.reports.thresholds import STRESS, thresholds_of

TELL = "huawu.reports.jobs.tell_stress_news"


def do_find_strain(at: datetime) -> int:
    """Look for agents with too many hard calls up to ``at``; gives how many were found. Twice is once: calls before an
    agent's last signal do not count again."""
    limits = thresholds_of(STRESS)
    within = timedelta(minutes=limits["within_minutes"])
    found = 0
    for agent_id, moments in _hard_calls(at - within - timedelta(minutes=5), at).items():
        last = StressSignal.objects.filter(agent=agent_id).order_by("-at").first()
        fresh = [moment for moment in moments if last is None or moment > last.at]
        span = strained(fresh, limits["calls"], within)
        found += span is not None and _do_tell(User.objects.get(pk=agent_id), span, limits["calls"])
    return found


def _hard_calls(since: datetime, until: datetime) -> dict[int, list[datetime]]:
    """When agents had rude callers or took complaints."""
    moments: dict[int, set[datetime]] = defaultdict(set)
    rude = CallEvent.objects.filter(
        kind=CallEventKind.RUDE_MARKED, at__gte=since, at__lte=until, call__agent__isnull=False
    )
    first: dict[object, tuple[int, datetime]] = {}
    for call, agent, at in rude.order_by("at").values_list("call", "call__agent", "at"):
        first.setdefault(call, (agent, at))  # a call is hard once
    complaints = Case.objects.filter(kind__form=CaseForm.COMPLAINT, opened_at__gte=since, opened_at__lte=until)
    for call, agent, at in complaints.values_list("calls__call_uuid", "opened_by", "opened_at"):
        first.setdefault(call or object(), (agent, at))
    for agent, at in first.values():
        moments[agent].add(at)
    return {agent: sorted(row) for agent, row in moments.items()}


@transaction.atomic
def _do_tell(agent: User, span: tuple[datetime, datetime], calls: int) -> bool:
    facts = {"since": span[0], "calls": calls}
    row, made = StressSignal.objects.get_or_create(agent=agent, at=span[1], defaults=facts)
    if made:
        do_record("reports.strain_found", row, new={"calls": calls})
        leader = superior_of(agent)
        numbers = [agent.number, *([leader.number] if leader else [])]
        app.configure_task(TELL).defer(numbers=" ".join(numbers))
    return made


@transaction.atomic
def do_see_stress(user: User, signal: StressSignal) -> StressSignal:
    """The agent, or a superior, has seen it; ``signal`` is one that ``user`` may see. Twice is once."""
    row = StressSignal.objects.select_related("agent").select_for_update(of=("self",)).get(pk=signal.pk)
    if user.pk == row.agent_id and row.agent_saw_at is None:
        row.agent_saw_at = now()
    elif user.pk != row.agent_id and leads(user, row.agent) and row.leader_saw_at is None:
        row.leader, row.leader_saw_at = user, now()
    else:
        return row
    row.save(update_fields=["agent_saw_at", "leader", "leader_saw_at"])
    do_record("reports.strain_seen", row)
    return row
