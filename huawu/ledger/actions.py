"""Writing the audit trail."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Model
from django.utils.crypto import salted_hmac

from huawu.ledger.models import Entry
from huawu.ledger.origin import current_origin


def do_record(
    action: str,
    subject: Model,
    *,
    old: Mapping[str, object] | None = None,
    new: Mapping[str, object] | None = None,
) -> Entry:
    """Leave the trace of one write, in the transaction of that write.

    ``action`` is ``room.what_happened``; ``old`` and ``new`` are JSON values of what changed, personal data masked
    (:func:`describe_text` for free text).
    """
    origin = current_origin()
    return Entry.objects.create(
        actor_id=origin.actor_id,
        actor_label=origin.actor_label,
        action=action,
        object_type=subject._meta.label_lower,
        object_id=str(subject.pk),
        old=dict(old or {}),
        new=dict(new or {}),
        ip=origin.ip,
        session=origin.session,
    )


def describe_text(text: str) -> str:
    """Stands for free text, which may hold personal data: its length and a digest that tells versions apart.

    The digest is keyed, or a note that is only a phone number could be found by trying all numbers.
    """
    return f"{len(text)} chars, digest {salted_hmac('huawu.ledger', text).hexdigest()[:16]}" if text else ""
