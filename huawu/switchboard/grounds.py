"""What only the switchboard knows in a call's first second: whose call it is, before its events stand in the database.

Asks the running switchboard, whose answer is the agent's desk. Without one the database's word stands.
"""

from __future__ import annotations

from asyncio import timeout
from time import monotonic, sleep
from uuid import UUID

from asgiref.sync import async_to_sync
from django.db.models import Model

from huawu.calls.models import Call
from huawu.calls.reveals import reveal_call
from huawu.calls.states import ContactStage, StintRole
from huawu.customers.access import same_person
from huawu.customers.models import Customer
from huawu.kit.errors import HuawuError, NotFoundError
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.privacy.reveal.grounds import register_ground
from huawu.privacy.reveal.registry import Masked, register_masked
from huawu.switchboard import line
from huawu.switchboard.schemas import ContactView, DeskState

WAIT_S, STEP_S = 3.0, 0.1
"""For so long a call that is at the desk may be on its way into the database."""
PATIENCE_S = 1.0
"""Less than others have: somebody waits for a number while the customer is on the line."""
TALKING = frozenset({ContactStage.CONNECTED, ContactStage.HELD, ContactStage.CONSULTING, ContactStage.AGENT_LOST})


async def _desk(number: str) -> line.Message:
    async with timeout(PATIENCE_S):
        return await line.ask_for("ask.desk", agent=number)


def contact_of(user: User) -> ContactView | None:
    """What is at the desk of ``user`` now; None without a desk, or while the switchboard does not answer."""
    if not user.may(Permission.DESK_USE):
        return None
    try:
        answer = async_to_sync(_desk)(user.number)
    except (HuawuError, TimeoutError):
        return None
    return DeskState.model_validate(answer).contact


def talks_with(user: User, subject: Model) -> bool:
    """Whether ``user`` is in a talk with this customer, or in this call."""
    contact = contact_of(user)
    if contact is None or contact.stage not in TALKING or contact.role is StintRole.MONITOR:
        return False
    match subject:
        case Customer():
            return contact.caller.customer_id in same_person(subject.pk)
        case Call():
            return contact.call_id == subject.pk
    return False


def reveal_live_call(user: User, call_id: UUID) -> Masked:
    """As the calls' own; a call that is at the desk is waited for until it has come to the database."""
    until: float | None = None
    while True:
        try:
            return reveal_call(user, call_id)
        except NotFoundError:
            if until is None:
                contact = contact_of(user)
                if contact is None or contact.call_id != call_id:
                    raise
                until = monotonic() + WAIT_S
            if monotonic() > until:
                raise
        sleep(STEP_S)


def register() -> None:
    """Called when Django is ready, after the calls' own."""
    register_masked("call", reveal_live_call)
    register_ground("desk", talks_with)
