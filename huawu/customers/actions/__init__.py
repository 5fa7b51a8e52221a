"""Writing customers."""

from __future__ import annotations

from huawu.customers.actions.editing import Details, do_add_customer, do_add_number, do_edit_customer, do_split_number
from huawu.customers.actions.keeping import do_index, do_keep_customer
from huawu.customers.actions.merging import do_merge, do_undo_merge
from huawu.customers.actions.wishes import do_note_consent, do_set_tags

__all__ = [
    "Details",
    "do_add_customer",
    "do_add_number",
    "do_edit_customer",
    "do_index",
    "do_keep_customer",
    "do_merge",
    "do_note_consent",
    "do_set_tags",
    "do_split_number",
    "do_undo_merge",
]
