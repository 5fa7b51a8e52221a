"""Writing the audit trail."""

from __future__ import annotations

from huawu.ledger.actions.changing import do_change_only
from huawu.ledger.actions.looking import do_note_reading
from huawu.ledger.actions.recording import describe_text, do_record, do_record_traces

__all__ = ["describe_text", "do_change_only", "do_note_reading", "do_record", "do_record_traces"]
