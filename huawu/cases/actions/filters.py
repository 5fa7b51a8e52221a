"""Keeping searches, and sharing them."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from huawu.cases.errors import TooManyFiltersError
from huawu.cases.models import CaseFilter
from huawu.kit.errors import NotFoundError
from huawu.ledger.actions import do_record
from huawu.people.models import User

MOST = 30


@transaction.atomic
def do_keep_filter(user: User, name: str, wanted: dict[str, Any], *, shared: bool) -> CaseFilter:
    """Keep a search under a name; one's own of the same name is written over. Raises TooManyFiltersError."""
    User.objects.select_for_update().get(pk=user.pk)  # two clicks come one after the other
    own = CaseFilter.objects.filter(owner=user)
    if own.exclude(name=name).count() >= MOST:
        raise TooManyFiltersError(most=MOST)
    row, _ = CaseFilter.objects.update_or_create(owner=user, name=name, defaults={"wanted": wanted, "shared": shared})
    do_record("cases.filter_kept", row, new={"wanted": wanted, "shared": shared})
    return row


@transaction.atomic
def do_drop_filter(user: User, filter_id: int) -> None:
    """Forget one's own. Raises NotFoundError for anybody else's."""
    row = CaseFilter.objects.filter(owner=user, pk=filter_id).first()
    if row is None:
        raise NotFoundError
    do_record("cases.filter_dropped", row, old={"wanted": row.wanted, "shared": row.shared})
    row.delete()
