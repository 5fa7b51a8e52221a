"""Everything that changes what the handbook's room keeps."""

from __future__ import annotations

from huawu.handbook.actions.drafts import (
    Opened,
    do_add_clause,
    do_begin_draft,
    do_change_clause,
    do_remove_clause,
    do_say_what_is_new,
)
from huawu.handbook.actions.publishing import (
    do_begin_effect,
    do_publish,
    do_refuse,
    do_send_to_review,
    do_ship,
    do_withdraw,
)
from huawu.handbook.actions.replays import do_ask_replay, do_cancel_replay, do_go_on, do_next_slice
from huawu.handbook.actions.signing import do_note_read, do_sign

__all__ = [
    "Opened",
    "do_add_clause",
    "do_ask_replay",
    "do_begin_draft",
    "do_begin_effect",
    "do_cancel_replay",
    "do_change_clause",
    "do_go_on",
    "do_next_slice",
    "do_note_read",
    "do_publish",
    "do_refuse",
    "do_remove_clause",
    "do_say_what_is_new",
    "do_send_to_review",
    "do_ship",
    "do_sign",
    "do_withdraw",
]
