"""Leaving traces: the entries themselves, unsealed at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Model
from django.utils.crypto import salted_hmac

from huawu.ledger.models import Entry
from huawu.ledger.origin import current_origin
from huawu.ledger.traces import Trace


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


@transaction.atomic
def do_record_traces(traces: Sequence[Trace]) -> None:
    """Leave traces of what was done a while ago. One that is there already stays as it is, so this may be called twice
    with the same ones, and by several at once. Staff numbers of nobody are kept as text."""
    numbers = {number for trace in traces for number in (trace.actor, trace.person)}
    people = get_user_model().objects.filter(username__in=numbers)
    ids = {person.get_username(): person.pk for person in people}
    person_label = get_user_model()._meta.label_lower
    Entry.objects.bulk_create(
        [
            _entry(trace, ids, trace.subject or (person_label, str(ids.get(trace.person, trace.person))))
            for trace in traces
        ],
        ignore_conflicts=True,
    )


def _entry(trace: Trace, ids: Mapping[str, int], subject: tuple[str, str]) -> Entry:
    return Entry(
        id=trace.id,
        at=trace.at,
        actor_id=ids.get(trace.actor),
        actor_label=trace.actor[:64],
        action=trace.action,
        object_type=subject[0],
        object_id=subject[1][:64],
        new={"agent": trace.person, **trace.facts},
    )


def describe_text(text: str) -> str:
    """Stands for free text, which may hold personal data: its length and a digest that tells versions apart.

    The digest is keyed, or a note that is only a phone number could be found by trying all numbers.
    """
    return f"{len(text)} chars, digest {salted_hmac('huawu.ledger', text).hexdigest()[:16]}" if text else ""
