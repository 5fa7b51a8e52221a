"""What promises say of clause 2.1.10."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.kit.time import now
from huawu.people.models import User
from huawu.promises.actions import do_break, do_keep
from huawu.promises.choices import PromiseState
from huawu.promises.controls import kept_in_time, read
from huawu.promises.models import PromiseKind
from tests.cast import client_of
from tests.promises.asking import ask


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (PromiseState.KEPT, "kept kept"),
        (PromiseState.BROKEN, "broken broken"),
        (PromiseState.APPROVED, "untold not_due"),
        *((state, None) for state in (PromiseState.ASKED, PromiseState.REFUSED, PromiseState.WITHDRAWN)),
    ],
)
def test_only_what_was_approved_is_judged(state: PromiseState, said: str | None) -> None:
    judgement = kept_in_time(state, {})
    assert (judgement and f"{judgement.verdict} {judgement.reason}") == said


def test_the_clause_s_page_counts_them_and_opens_those_not_kept(lin: User, wu: User, refund: PromiseKind) -> None:
    kept, broken = ask(lin, "20"), ask(lin, "20")
    do_keep(lin, kept.pk, note="已补发")
    do_break(lin, broken.pk, reason="系统不支持")
    (figure,) = client_of(lin).get("/api/handbook/clauses/2.1.10").json()["figures"]
    assert figure["whole"] == {"kept": 1, "broken": 1, "untold": 0, "share": 0.5}
    assert [row["path"] for row in figure["broken"]] == [f"/promises/{broken.pk}"]
    assert not list(read(now() - timedelta(days=1), now(), wu))
