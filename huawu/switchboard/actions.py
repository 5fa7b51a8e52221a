"""Making and revoking the keys of big screens; messages from the journal into the database."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.switchboard.access import digest_of
from huawu.switchboard.memos import NewMemo
from huawu.switchboard.models import DisplayKey, Memo

log = logging.getLogger(__name__)


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


@transaction.atomic
def do_keep_memos(batch: Sequence[NewMemo]) -> None:
    """Keep the messages, and when they were read; what is kept already stays as it is, and the first reading counts.

    Those from or to staff numbers that do not exist are skipped. Their sending is in the ledger by its own trace."""
    numbers = {number for memo in batch for number in (memo.by, memo.to)}
    ids = dict(User.objects.filter(username__in=numbers).values_list("username", "pk"))
    rows = {memo.id: _row(memo, ids) for memo in batch if memo.by in ids and memo.to in ids}
    if len(rows) < len({memo.id for memo in batch}):
        log.warning("a message from or to nobody was skipped")
    Memo.objects.bulk_create(rows.values(), ignore_conflicts=True)
    for memo in batch:
        if memo.read_at is not None:
            Memo.objects.filter(pk=memo.id, read_at__isnull=True).update(read_at=memo.read_at)


def _row(memo: NewMemo, ids: Mapping[str, int]) -> Memo:
    return Memo(
        id=UUID(memo.id),
        sender_id=ids[memo.by],
        agent_id=ids[memo.to],
        text=memo.text,
        sent_at=memo.at,
        read_at=memo.read_at,
    )
