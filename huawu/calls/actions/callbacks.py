"""Calls owed to people who did not get through."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Greatest

from huawu.calls.actions.obligations import do_close_callback
from huawu.calls.models import Call, CallbackTask
from huawu.calls.states import Outcome
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User

_OWED = {
    Outcome.MISSED: CallbackTask.Reason.MISSED,
    Outcome.ABANDONED: CallbackTask.Reason.ABANDONED,
    Outcome.TURNED_AWAY: CallbackTask.Reason.TURNED_AWAY,
    Outcome.VOICEMAIL: CallbackTask.Reason.VOICEMAIL,
    Outcome.CALLBACK_FAILED: CallbackTask.Reason.CALLBACK_FAILED,
    Outcome.FAILED: CallbackTask.Reason.MISSED,  # lost by us while waiting, as after a crash of the engine
}


TALK_S = 5
"""The shortest talk of one of our calls, in seconds, that pays off what is owed."""


def do_update_callbacks(ended: Sequence[Call], cut: Collection[UUID] = ()) -> None:
    """Owe a call-back for each call with a known number that came to nothing, or to a message, or that we ``cut`` in
    the middle of the talk, and none any more to who has got through. Part of the caller's transaction, which holds
    the calls' locks: each call counts once."""
    known = [call for call in ended if call.caller_number.known]
    known.sort(key=lambda call: (call.caller_number.digits, call.ended_at or now()))  # one order: no deadlock
    indexes = {call.caller_number_index for call in known}
    open_tasks = CallbackTask.objects.filter(number_index__in=indexes, done_at__isnull=True)
    owed = set(open_tasks.values_list("number", flat=True))
    for call in known:
        reason = _OWED.get(Outcome(call.outcome)) or (CallbackTask.Reason.FAILED if call.id in cut else None)
        if reason is not None:
            owed.add(call.caller_number)
            while not _count_up(call) and not _open(call, reason):
                pass  # opened by somebody else and done by a third, in between
        elif call.caller_number in owed and _got_through(call):
            _settle(call)


def _got_through(call: Call) -> bool:
    """Whether the person has talked with us. One of our calls counts only with a talk: an agent who hangs up as soon
    as the other end picks up has not called back."""
    talked = call.direction == Call.INBOUND or call.talk_s >= TALK_S
    return call.outcome == Outcome.ANSWERED and talked


def _settle(call: Call) -> None:
    """Close what was owed for earlier tries; a call that was read late leaves what came after it alone. Where we
    called, whoever had the talk has done it."""
    owed = _open_tasks(call).filter(last_call_at__lte=call.ended_at)
    for row in owed.select_for_update():
        row.done_at, row.answered_call = now(), call
        row.done_by = call.agent if call.direction == Call.OUTBOUND else None
        row.save(update_fields=["done_at", "answered_call", "done_by"])
        do_record("calls.callback_settled", row, new={"answered_call": str(call.id)})


def _open_tasks(call: Call) -> QuerySet[CallbackTask]:
    return CallbackTask.objects.filter(number_index=call.caller_number_index, done_at__isnull=True)


def _count_up(call: Call) -> bool:
    """A message is what is owed for from then on: it is to be heard before anybody calls back."""
    task = _open_tasks(call)
    last = {"attempts": F("attempts") + 1, "last_call_at": Greatest(F("last_call_at"), call.ended_at)}
    message = {"call": call, "reason": CallbackTask.Reason.VOICEMAIL} if call.outcome == Outcome.VOICEMAIL else {}
    return bool(task.update(**last, **message))


def _open(call: Call, reason: CallbackTask.Reason) -> bool:
    try:
        with transaction.atomic():
            CallbackTask.objects.create(
                call=call,
                number=call.caller_number,
                hotline_id=call.hotline_id,
                reason=reason,
                last_call_at=call.ended_at or now(),
                created_at=call.ended_at or now(),
            )
    except IntegrityError:
        return False
    return True


@transaction.atomic
def do_finish_callback(user: User, task: CallbackTask, note: str) -> CallbackTask:
    """Mark a call-back as made. Who was first stays; a second time changes nothing."""
    row = CallbackTask.objects.select_for_update().get(pk=task.pk)
    if row.done_at is None:
        row.done_at, row.done_by, row.note = now(), user, note
        row.save(update_fields=["done_at", "done_by", "note"])
        do_record("calls.callback_done", row, new={"note": describe_text(note)})
        do_close_callback(row, user)
    return row
