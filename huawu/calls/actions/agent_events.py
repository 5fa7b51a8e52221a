"""From the switchboard's journal into the database: agents' days."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from huawu.calls.log import NewAgentEvent
from huawu.calls.models import AgentEvent
from huawu.people.models import User

log = logging.getLogger(__name__)


@transaction.atomic
def do_append_agent_events(batch: Sequence[NewAgentEvent]) -> None:
    """Keep the batch; what is kept already stays as it is. Events of staff numbers that do not exist are skipped."""
    agents = dict(User.objects.filter(username__in={e.agent for e in batch}).values_list("username", "pk"))
    for unknown in sorted({event.agent for event in batch} - agents.keys()):
        log.warning("agent events of unknown staff number %r skipped", unknown)
    rows = [_row(event, agents[event.agent]) for event in batch if event.agent in agents]
    rows.sort(key=lambda row: (row.agent_id, row.seq))  # one order for all writers, so that none deadlock
    AgentEvent.objects.bulk_create(rows, ignore_conflicts=True)


def _row(event: NewAgentEvent, agent_id: int) -> AgentEvent:
    return AgentEvent(
        agent_id=agent_id,
        seq=event.seq,
        at=event.at,
        kind=event.kind,
        old=event.old,
        new=event.new,
        reason=event.reason[:64],
        actor=event.actor[:64],
        note=event.note[:200],
        call_uuid=UUID(event.call_id) if event.call_id else None,
    )
