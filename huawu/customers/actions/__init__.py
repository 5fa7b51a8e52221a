"""Writing customers."""

from __future__ import annotations

from huawu.customers.actions.keeping import do_index, do_keep_customer
from huawu.customers.actions.merging import do_merge, do_undo_merge
from huawu.customers.actions.wishes import do_note_consent, do_set_tags

__all__ = ["do_index", "do_keep_customer", "do_merge", "do_note_consent", "do_set_tags", "do_undo_merge"]
