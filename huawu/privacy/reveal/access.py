"""How much of the day's budget is left."""

from __future__ import annotations

from django.utils.timezone import localdate

from huawu.kit.time import now
from huawu.people.models import User
from huawu.privacy.limits.access import budget_of
from huawu.privacy.models import Reveal


def left_of(user: User) -> int:
    """How many more customers ``user`` may see in full today for a reason alone."""
    return max(0, budget_of(user) - Reveal.objects.filter(user=user, day=localdate(now())).count())
