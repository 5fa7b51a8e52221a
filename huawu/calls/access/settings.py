"""How the house is set up: what the switchboard and the pages of settings read."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from huawu.calls.models import FlaggedNumber, FloorSettings, Menu, Queue
from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, Permission


def floor_settings() -> FloorSettings:
    """The floor's settings, or the house's defaults (unsaved) while nobody has changed any."""
    return FloorSettings.objects.first() or FloorSettings(pk=FloorSettings.ONLY)


def list_queues() -> QuerySet[Queue]:
    """Every queue with all that is edited of it, in a fixed number of queries."""
    below = ("required_skills", "members__agent", "rules", "rings__teams", "rings__relaxed")
    return Queue.objects.prefetch_related(*below)


def list_menus() -> QuerySet[Menu]:
    return Menu.objects.prefetch_related("nodes")


def list_flags() -> QuerySet[FlaggedNumber]:
    """Every flagged number, newest first."""
    return FlaggedNumber.objects.select_related("own_agent", "set_by")


def list_agents() -> QuerySet[User]:
    """Whoever may be a member of a queue, by staff number."""
    roles = [role for role, permissions in PERMISSIONS.items() if Permission.DESK_USE in permissions]
    return User.objects.filter(role__in=roles, is_active=True).select_related("team").order_by("username")


def flags_of(customer: Customer) -> list[tuple[PhoneNumber, FlaggedNumber | None]]:
    """The customer's numbers in the order of their entry, each with its flag where one is in force today."""
    rows = list(customer.numbers.order_by("pk"))
    indexes = [row.number_index for row in rows]
    flags = FlaggedNumber.objects.filter(Q(until=None) | Q(until__gte=localdate()), number_index__in=indexes)
    by_index = {flag.number_index: flag for flag in flags}
    return [(row.number, by_index.get(row.number_index)) for row in rows]
