"""Everything that changes matters of conduct."""

from __future__ import annotations

from huawu.conduct.actions.doing import Deeds, do_deed
from huawu.conduct.actions.drafting import Draft, do_draft
from huawu.conduct.actions.exporting import do_export
from huawu.conduct.actions.finding import do_draft_findings
from huawu.conduct.actions.private import do_follow_private_calls
from huawu.conduct.actions.settings import do_set_book

__all__ = [
    "Deeds",
    "Draft",
    "do_deed",
    "do_draft",
    "do_draft_findings",
    "do_export",
    "do_follow_private_calls",
    "do_set_book",
]
