"""Everything that changes complaints."""

from __future__ import annotations

from huawu.complaints.actions.settings import do_set_book
from huawu.complaints.actions.stepping import Act, do_act, do_confirm, do_reclass, do_send_back

__all__ = ["Act", "do_act", "do_confirm", "do_reclass", "do_send_back", "do_set_book"]
