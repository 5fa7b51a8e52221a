"""Reading and signing what is new."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from huawu.handbook import access
from huawu.handbook.errors import NothingToSignError, NotReadError, TypedNameError
from huawu.handbook.models import HandbookReading, HandbookSignature, HandbookVersion
from huawu.handbook.signing import Asked
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User

LONGEST_LOOK_S = 3600
"""More at a time is not taken for reading."""


@transaction.atomic
def do_note_read(person: User, version: HandbookVersion, clause_id: str, seconds: int) -> None:
    """They have read a clause, after having it before them for so many seconds more. Raises NothingToSignError for one
    that they are not asked for."""
    asked = _asked(person, version)
    if clause_id not in {clause.id for clause in asked.clauses}:
        raise NothingToSignError
    seconds = min(seconds, LONGEST_LOOK_S)
    at = now()
    reading, made = HandbookReading.objects.get_or_create(
        person=person, version=version, clause=clause_id, defaults={"seconds": seconds, "read_at": at}
    )
    if not made:
        HandbookReading.objects.filter(pk=reading.pk).update(seconds=F("seconds") + seconds)


@transaction.atomic
def do_sign(person: User, version: HandbookVersion, typed_name: str, digest: str) -> HandbookSignature:
    """Sign what a version asks of ``person``, with their name, for the text whose digest they had before them. Twice
    is once.

    Raises TypedNameError, NotReadError, NothingToSignError."""
    there = HandbookSignature.objects.filter(person=person, version=version).first()
    if there is not None:
        return there
    asked = _asked(person, version)
    if digest != version.digest:
        raise NothingToSignError
    if "".join(typed_name.split()) != "".join(person.display_name.split()) or not typed_name.strip():
        raise TypedNameError("name")
    read = set(HandbookReading.objects.filter(person=person, version=version).values_list("clause", flat=True))
    unread = [clause.id for clause in asked.clauses if clause.id not in read]
    if unread:
        raise NotReadError("name", count=len(unread))
    clauses = {clause.id: clause.digest for clause in asked.clauses}
    signature, made = HandbookSignature.objects.get_or_create(
        person=person,
        version=version,
        defaults={"digest": digest, "clauses": clauses, "typed_name": typed_name.strip(), "at": now()},
    )
    if made:
        facts = {"version": version.number, "digest": digest, "clauses": sorted(clauses)}
        do_record("handbook.signed", signature, new=facts)
    return signature


def _asked(person: User, version: HandbookVersion) -> Asked:
    asked = next((one for one in access.asked_for(person, now()) if one.edition.id == version.pk), None)
    if asked is None:
        raise NothingToSignError
    return asked
