"""Giving certificates, revoking them, their end; and putting the rules in force that let them open skills."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from huawu.calls.actions.settings.editing import do_lock, do_take_turn, do_tell_switchboard, do_write_columns
from huawu.calls.errors import VersionConflictError
from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.clock.registry import Done, Moment
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.training.access import get_certificate_for, get_kind, list_learners_for
from huawu.training.errors import EffectChangedError, OwnWorkError, RevokedError, TrainingReasonError
from huawu.training.models import Attempt, Certificate, CertificateKind
from huawu.training.obligations import CERTIFICATE, RENEW
from huawu.training.preview import effect_of
from huawu.training.rules.certifying import holds


def do_certify(
    kind: CertificateKind, person: User, at: datetime, ground: Attempt | User, note: str = ""
) -> Certificate:
    """Give a certificate; the ground is an exam passed, or somebody's word. What was to be renewed is renewed. Inside
    the caller's transaction; an attempt gives one certificate however often."""
    attempt = ground if isinstance(ground, Attempt) else None
    if attempt is not None and (there := Certificate.objects.filter(attempt=attempt).first()):
        return there
    for old in Certificate.objects.select_for_update().filter(person=person, kind=kind, revoked_at=None):
        do_close_about(RENEW.code, (CERTIFICATE, str(old.pk)), ObligationState.KEPT, person, at)
    row = Certificate.objects.create(
        kind=kind,
        person=person,
        valid_from=at,
        valid_until=at + timedelta(days=kind.valid_days),
        attempt=attempt,
        given_by=None if isinstance(ground, Attempt) else ground,
        note=note,
    )
    do_owe(RENEW, (CERTIFICATE, str(row.pk)), person, Due(start=at, instant=row.valid_until))
    facts = {
        "kind": kind.code,
        "person": person.number,
        "until": row.valid_until.isoformat(),
        "by_exam": attempt is not None,
    }
    do_record("training.certified", row, new={**facts, "note": describe_text(note)})
    do_tell_switchboard()
    return row


@transaction.atomic
def do_give(user: User, kind_id: int, number: str, note: str) -> Certificate:
    """Certify somebody without an exam. Where a certificate given by hand holds already it stays as it is, so twice is
    once. Raises TrainingReasonError, OwnWorkError, NotFoundError."""
    if not note.strip():
        raise TrainingReasonError("note")
    do_take_turn()
    kind = get_kind(kind_id)
    person = list_learners_for(user).filter(username=number).first()
    if person is None:
        raise NotFoundError
    if person.pk == user.pk:
        raise OwnWorkError
    at = now()
    valid = [row for row in Certificate.objects.filter(kind=kind, person=person) if holds(row.held, at)]
    same = next((row for row in valid if row.given_by_id == user.pk and row.note == note), None)
    return same or do_certify(kind, person, at, user, note)


@transaction.atomic
def do_revoke(user: User, certificate_id: UUID, note: str) -> Certificate:
    """Take a certificate back: the skill closes. Twice is once. Raises TrainingReasonError, RevokedError when its time
    is over, OwnWorkError, NotFoundError."""
    if not note.strip():
        raise TrainingReasonError("note")
    row = get_certificate_for(user, certificate_id)
    if row.person_id == user.pk:
        raise OwnWorkError
    row = Certificate.objects.select_for_update(of=("self",)).select_related("kind", "person").get(pk=row.pk)
    if row.revoked_at is not None:
        return row
    at = now()
    if not holds(row.held, at):
        raise RevokedError
    row.revoked_at, row.revoked_by, row.note = at, user, note
    row.save(update_fields=["revoked_at", "revoked_by", "note"])
    do_close_about(RENEW.code, (CERTIFICATE, str(row.pk)), ObligationState.WITHDRAWN, user, at)
    facts = {"kind": row.kind.code, "person": row.person.number, "note": describe_text(note)}
    do_record("training.certificate_revoked", row, new=facts)
    do_tell_switchboard()
    return row


def do_expire(obligation: Obligation, moment: Moment) -> Done:
    """A certificate has run out: the switchboard reads anew who may serve what. A talk goes on."""
    do_tell_switchboard()
    return Done((obligation.owner,))


@transaction.atomic
def do_put_in_force(kind_id: int, version: int, seen: str | None) -> CertificateKind:
    """Let the rule close its skill to who has no certificate; with ``seen`` None lift it. ``seen`` is the digest of the
    effect that was looked at.

    The same again changes nothing. Raises EffectChangedError when it would concern others than were seen,
    VersionConflictError, NotFoundError.
    """
    do_take_turn()
    kind = do_lock(CertificateKind, kind_id)
    wanted = seen is not None
    if kind.in_force == wanted:
        return kind
    if kind.version != version:
        raise VersionConflictError
    effect = effect_of(get_kind(kind_id), now())
    if wanted and effect.digest != seen:
        raise EffectChangedError
    do_write_columns(kind, {"in_force": wanted})
    off = sorted({loss.person.number for queue in effect.queues for loss in queue.off}) if wanted else []
    do_record("training.rule_in_force" if wanted else "training.rule_lifted", kind, new={"kind": kind.code, "off": off})
    do_tell_switchboard()
    return kind
