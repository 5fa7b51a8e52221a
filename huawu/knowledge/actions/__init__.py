"""Everything that changes articles."""

from __future__ import annotations

from huawu.knowledge.actions.deciding import do_decide
from huawu.knowledge.actions.editing import do_drop, do_make, do_save, do_set_facts, do_submit, do_withdraw
from huawu.knowledge.actions.ending import do_expire
from huawu.knowledge.actions.files import do_add_example, do_attach, do_remove_attachment, do_remove_example
from huawu.knowledge.actions.telling import do_answer, do_tell
from huawu.knowledge.actions.using import do_unlink, do_use
from huawu.knowledge.actions.words import do_set_words

__all__ = [
    "do_add_example",
    "do_answer",
    "do_attach",
    "do_decide",
    "do_drop",
    "do_expire",
    "do_make",
    "do_remove_attachment",
    "do_remove_example",
    "do_save",
    "do_set_facts",
    "do_set_words",
    "do_submit",
    "do_tell",
    "do_unlink",
    "do_use",
    "do_withdraw",
]
