"""Everything that changes cases."""

from __future__ import annotations

from huawu.cases.actions.bulk import RowOutcome, Work, do_for_each
from huawu.cases.actions.closing import do_close, do_reopen
from huawu.cases.actions.editing import Fields, do_edit, do_remark
from huawu.cases.actions.filters import do_drop_filter, do_keep_filter
from huawu.cases.actions.handing import Reply, do_offer, do_reply_to_offer
from huawu.cases.actions.kinds import CASE_KIND
from huawu.cases.actions.opening import Opening, do_open
from huawu.cases.actions.questions import Question, do_answer, do_ask, do_tell_by_message, do_tell_in_call
from huawu.cases.actions.tagging import do_add_case_tags, do_set_case_tags

__all__ = [
    "CASE_KIND",
    "Fields",
    "Opening",
    "Question",
    "Reply",
    "RowOutcome",
    "Work",
    "do_add_case_tags",
    "do_answer",
    "do_ask",
    "do_close",
    "do_drop_filter",
    "do_edit",
    "do_for_each",
    "do_keep_filter",
    "do_offer",
    "do_open",
    "do_remark",
    "do_reopen",
    "do_reply_to_offer",
    "do_set_case_tags",
    "do_tell_by_message",
    "do_tell_in_call",
]
