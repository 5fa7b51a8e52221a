"""Writing the contact record (服务记录)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from huawu.calls.access import list_dispositions, may_write_record
from huawu.calls.errors import RecordConflictError, RecordIncompleteError, UnknownCustomerError, WrongDispositionError
from huawu.calls.models import Call, ContactRecord, Disposition
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User

SILENT = "silent"
"""Key of the kind 无声电话 (clause 5.2.2), valid for every line."""


@dataclass(frozen=True, slots=True)
class RecordFields:
    """What an agent fills in; ids of :class:`Disposition` and :class:`Customer`."""

    kind_id: int | None = None
    reason_id: int | None = None
    result_id: int | None = None
    note: str = ""
    customer_id: UUID | None = None


@transaction.atomic
def do_save_draft(user: User, call_id: UUID, fields: RecordFields, version: int) -> ContactRecord:
    """Save what has been typed so far; ``version`` is the one the screen started from (0: none yet).

    A newer version in the database is answered by :class:`RecordConflictError` with that version as ``current``,
    unless it says the same (the answer to an earlier try was lost).
    """
    record = _lock_record(user, call_id)
    if record.version != version:
        if _fields(record) == fields:
            return record
        raise RecordConflictError(current=record)
    _check(record.call, fields)
    _write(record, fields, user)
    return record


@transaction.atomic
def do_complete_record(user: User, call_id: UUID, fields: RecordFields, version: int) -> ContactRecord:
    """Save and declare complete. Kind is required, and reason and result where the kind has any."""
    record = do_save_draft(user, call_id, fields, version)
    _require(record)
    return _complete(record, user)


@transaction.atomic
def do_mark_silent(call_id: UUID) -> ContactRecord:
    """Fill in and complete the record of a caller who was never heard (clause 5.2.2). Leaves a complete one alone."""
    record = _lock(call_id)
    if record.completed_at is None:
        agent = record.call.agent or record.author
        _write(record, RecordFields(kind_id=silent_kind().pk, note=record.note, customer_id=record.customer_id), agent)
        _complete(record, agent)
    return record


@transaction.atomic
def do_flag_incomplete(call_id: UUID) -> ContactRecord:
    """Note that wrap-up ran out before the record was complete (clause 2.2.1). Leaves a complete one alone; one in
    which nothing is missing has only not been declared complete, and is now."""
    record = _lock(call_id)
    if record.completed_at is None and record.author_id is not None and not _missing(record):
        return _complete(record, record.author)
    if record.completed_at is None and not record.incomplete:
        record.incomplete = True
        record.save(update_fields=["incomplete"])
        do_record("calls.record_incomplete", record)
    return record


def _lock_record(user: User, call_id: UUID) -> ContactRecord:
    record = _lock(call_id)
    if not may_write_record(user, record.call):
        raise NotFoundError
    return record


def _lock(call_id: UUID) -> ContactRecord:
    """The record, locked by its call's row, both made if missing: what is typed may be here before the journal."""
    Call.objects.bulk_create([Call(id=call_id)], ignore_conflicts=True)
    call = Call.objects.select_for_update().get(pk=call_id)
    ContactRecord.objects.bulk_create([ContactRecord(call=call, customer_id=call.customer_id)], ignore_conflicts=True)
    record = ContactRecord.objects.get(pk=call_id)
    record.call = call
    return record


def _check(call: Call, fields: RecordFields) -> None:
    """Refuse words that do not belong together or to the call's line, and customers that do not exist."""
    chosen = (
        (Disposition.Part.KIND, fields.kind_id, None),
        (Disposition.Part.REASON, fields.reason_id, fields.kind_id),
        (Disposition.Part.RESULT, fields.result_id, fields.kind_id),
    )
    words = list_dispositions(call.hotline.line if call.hotline else None)
    for part, identity, parent in chosen:
        if identity is not None and not words.filter(pk=identity, part=part, parent_id=parent).exists():
            raise WrongDispositionError
    if fields.customer_id is not None and not Customer.objects.filter(pk=fields.customer_id).exists():
        raise UnknownCustomerError


def _fields(record: ContactRecord) -> RecordFields:
    return RecordFields(record.kind_id, record.reason_id, record.result_id, record.note, record.customer_id)


def _write(record: ContactRecord, fields: RecordFields, user: User | None) -> None:
    old = _trace(_fields(record))
    record.kind_id, record.reason_id, record.result_id = fields.kind_id, fields.reason_id, fields.result_id
    record.note, record.customer_id = fields.note, fields.customer_id
    record.version, record.saved_at, record.author = record.version + 1, now(), user
    record.save(update_fields=["kind", "reason", "result", "note", "customer", "version", "saved_at", "author"])
    do_record("calls.record_saved", record, old=old, new=_trace(fields) | {"version": record.version})


def _trace(fields: RecordFields) -> dict[str, object]:
    """A record's content for the ledger; the note may hold personal data, so only its digest."""
    return {
        "kind": fields.kind_id,
        "reason": fields.reason_id,
        "result": fields.result_id,
        "note": describe_text(fields.note),
        "customer": str(fields.customer_id or ""),
    }


def _missing(record: ContactRecord) -> list[tuple[str, str]]:
    """What has to be filled in yet, in Chinese and English."""
    if record.kind is None:
        return [("服务类型", "kind")]
    parts, missing = set(record.kind.children.filter(active=True).values_list("part", flat=True)), []
    if record.reason_id is None and Disposition.Part.REASON in parts:
        missing.append(("来电原因", "reason"))
    if record.result_id is None and Disposition.Part.RESULT in parts:
        missing.append(("处理结果", "result"))
    return missing


def _require(record: ContactRecord) -> None:
    if missing := _missing(record):
        zh, en = zip(*missing, strict=True)
        raise RecordIncompleteError(missing_zh="、".join(zh), missing_en=", ".join(en))


def _complete(record: ContactRecord, user: User | None) -> ContactRecord:
    """Also lets the call belong to the customer whom the agent found out to be calling."""
    if record.customer_id is not None:
        Call.objects.filter(pk=record.call_id).update(customer=record.customer_id)
    if record.completed_at is None:
        record.completed_at, record.completed_by = now(), user
        record.save(update_fields=["completed_at", "completed_by"])
        do_record("calls.record_completed", record, new={"version": record.version})
    return record


def silent_kind() -> Disposition:
    """The kind 无声电话, made at first use."""
    words = {"zh": "无声电话", "en": "Silent call", "position": 99}
    kind, _ = Disposition.objects.get_or_create(
        line=None, parent=None, part=Disposition.Part.KIND, key=SILENT, defaults=words
    )
    return kind
