"""Everything that changes complaints."""

from __future__ import annotations

from huawu.complaints.actions.settings import do_set_book
from huawu.complaints.actions.stepping import Act, do_act, do_confirm, do_give_up_reaching, do_reclass, do_send_back
from huawu.complaints.actions.taking import do_take_dossier

__all__ = [
    "Act",
    "do_act",
    "do_confirm",
    "do_give_up_reaching",
    "do_reclass",
    "do_send_back",
    "do_set_book",
    "do_take_dossier",
]
