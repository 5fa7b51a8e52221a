"""A live call is a ground to see its customer's data in full (clause 2.1.7)."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Model, Q

from huawu.calls.models import Call, CallbackTask
from huawu.customers.models import Customer
from huawu.kit.time import now
from huawu.people.models import User
from huawu.privacy.reveal.grounds import register_ground

LONGEST = timedelta(hours=12)
"""No call lasts longer."""


def has_live_call(user: User, subject: Model) -> bool:
    """Whether ``user`` talks with this customer or in this call, or with who is to be called back; or still writes
    down what was said."""
    match subject:
        case Customer():
            which = Q(customer=subject)
        case Call():
            which = Q(pk=subject.pk)
        case CallbackTask():
            which = Q(caller_number_index=subject.number_index)
        case _:
            return False
    live = Q(ended_at__isnull=True) | Q(wrap_up_ended_at__isnull=True)
    mine = Q(agent=user) | Q(agents=user)
    return Call.objects.filter(mine, live, which, connected_at__gte=now() - LONGEST).exists()


def register() -> None:
    """Tell the privacy room."""
    register_ground("live_call", has_live_call)
