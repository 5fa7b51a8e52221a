"""Everything that writes in this room."""

from __future__ import annotations

from huawu.reports.actions.competency import (
    Scores,
    do_agree_growth,
    do_assess,
    do_end_growth,
    do_keep_months,
)
from huawu.reports.actions.reviews import (
    do_ask_review,
    do_edit_review,
    do_fail_review,
    do_gather,
    do_owe_review,
    do_sign_review,
    do_take_paper,
)
from huawu.reports.actions.stress import do_find_strain, do_see_stress
from huawu.reports.actions.summaries import (
    do_begin_summary,
    do_edit_summary,
    do_owe_summaries,
    do_remark,
    do_send_summary,
)

__all__ = [
    "Scores",
    "do_agree_growth",
    "do_ask_review",
    "do_assess",
    "do_begin_summary",
    "do_edit_review",
    "do_edit_summary",
    "do_end_growth",
    "do_fail_review",
    "do_find_strain",
    "do_gather",
    "do_keep_months",
    "do_owe_review",
    "do_owe_summaries",
    "do_remark",
    "do_see_stress",
    "do_send_summary",
    "do_sign_review",
    "do_take_paper",
]
