"""The limits as they are now."""

from __future__ import annotations

from huawu.people.models import User
from huawu.privacy.models import PrivacyLimits


def limits() -> PrivacyLimits:
    """What has been set, or the defaults."""
    return PrivacyLimits.objects.first() or PrivacyLimits(pk=PrivacyLimits.ONLY)


def budget_of(user: User) -> int:
    """Of how many customers ``user`` may see the data in full in a day for a reason alone; other posts of none."""
    return int(getattr(limits(), f"reveals_{user.role}", 0))
