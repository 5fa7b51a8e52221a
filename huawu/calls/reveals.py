"""What this room tells the privacy room: numbers of calls and call-backs are shown masked and can be seen in full;
listening to recordings counts."""

from __future__ import annotations

from uuid import UUID

from huawu.calls.access import get_call_for, list_callbacks_for
from huawu.customers.access import find_by_number
from huawu.kit.errors import NotFoundError
from huawu.people.models import User
from huawu.privacy.reveal.registry import Masked, register_masked
from huawu.privacy.volumes.registry import VolumeKind, count_actions


def reveal_call(user: User, call_id: UUID) -> Masked:
    """The number at the other end, which is the customer's where that is known."""
    call = get_call_for(user, call_id)
    number = call.caller_number
    return Masked(call.customer or call, [number.digits] if number.known else [])


def _callback(user: User, task_id: UUID) -> Masked:
    task = list_callbacks_for(user).filter(pk=task_id, done_at__isnull=True).first()
    if task is None:
        raise NotFoundError
    customer = task.call.customer if task.call else None
    return Masked(customer or find_by_number(task.number) or task, [task.number.digits])


def register() -> None:
    """Called when Django is ready."""
    register_masked("call", reveal_call)
    register_masked("callback", _callback)
    count_actions(VolumeKind.PLAYBACKS, "calls.recording_played")
