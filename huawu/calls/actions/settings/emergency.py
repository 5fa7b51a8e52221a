"""The emergency announcement (紧急公告): one click, at once."""

from __future__ import annotations

from django.db import transaction

from huawu.calls.actions.settings.editing import do_lock, do_take_turn, do_tell_switchboard, do_write_columns
from huawu.calls.choices import EmergencyThen
from huawu.calls.errors import NoEmergencyTextError
from huawu.calls.models import Hotline
from huawu.ledger.actions import do_record


@transaction.atomic
def do_switch_emergency(pk: int, *, on: bool, text: str, then: EmergencyThen) -> Hotline:
    """Switch a hotline's emergency announcement. Whoever switches in an emergency is never asked for a version: the
    last click holds; a second one like it changes nothing."""
    do_take_turn()
    hotline = do_lock(Hotline, pk)
    old = {"on": hotline.emergency_on, "text": hotline.emergency_text, "then": hotline.emergency_then}
    new = {"on": on, "text": text.strip() if on else hotline.emergency_text, "then": str(then if on else old["then"])}
    if on and not new["text"]:
        raise NoEmergencyTextError("text")
    if old != new:
        do_write_columns(hotline, {f"emergency_{name}": value for name, value in new.items()})
        do_record("calls.emergency_switched", hotline, old=old, new=new)
        do_tell_switchboard()
    return hotline
