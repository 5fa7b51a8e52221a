"""No case is closed over a promise that waits for an answer (clause 2.1.10)."""

from __future__ import annotations

from django.db.models import Q

from huawu.cases.models import Case
from huawu.cases.registry import register_obstacle
from huawu.promises.choices import UNDECIDED
from huawu.promises.errors import PromiseUndecidedError
from huawu.promises.models import Promise


def refuse_undecided(case: Case) -> None:
    """Raises PromiseUndecidedError while something asked for about the case, or in a call of it, is undecided."""
    about = Q(case=case) | Q(call_uuid__in=case.calls.values("call_uuid"))
    if Promise.objects.filter(about, state__in=UNDECIDED).exists():
        raise PromiseUndecidedError


def register() -> None:
    """Tell the cases' room."""
    register_obstacle("promises", refuse_undecided)
