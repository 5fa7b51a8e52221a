"""Making and revoking the keys of big screens."""

from __future__ import annotations

import secrets
from uuid import UUID

from django.db import transaction

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.switchboard.access import digest_of
from huawu.switchboard.models import DisplayKey


@transaction.atomic
def do_make_display_key(maker: User, name: str) -> tuple[DisplayKey, str]:
    """A key for the screen ``name``: its row, and the key itself, which is told this once."""
    key = secrets.token_urlsafe(32)
    row = DisplayKey.objects.create(name=name, digest=digest_of(key), made_by=maker)
    do_record("wall.key_made", row, new={"name": name})
    return row, key


@transaction.atomic
def do_revoke_display_key(key_id: UUID) -> None:
    """The screen is shut within 15 seconds. A second time changes nothing."""
    row = DisplayKey.objects.select_for_update().filter(pk=key_id).first()
    if row is None:
        raise NotFoundError
    if row.revoked_at is None:
        row.revoked_at = now()
        row.save(update_fields=["revoked_at"])
        do_record("wall.key_revoked", row, old={"name": row.name})
