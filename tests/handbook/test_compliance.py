"""Judging, counting, and who is shown whose."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from huawu.handbook import compliance
from huawu.handbook.compliance import Rules, Tally, measure
from huawu.handbook.editions import BEGINNING, Edition
from huawu.handbook.pack import Chapter, Clause, Pack, Text
from huawu.handbook.registry import (
    Check,
    Control,
    ControlKind,
    Fact,
    Judgement,
    Parameters,
    Source,
    Verdict,
    Words,
    controls,
    register_control,
    register_source,
)
from huawu.people.models import User

WORDS = Words("甲", "a")
AT = datetime(2026, 3, 2, 10, tzinfo=UTC)
TEXT = Text(zh="条", en="x")
CLAUSE = Clause(id="X", title=TEXT, text=TEXT, controls=("tests.fast",))


def edition(clause: Clause = CLAUSE, effective_at: datetime = BEGINNING) -> Edition:
    chapters = (Chapter(title=TEXT, clauses=(clause,)),)
    pack = Pack(id="x", title=TEXT, department=TEXT, owner="agent", version=1, digest="", chapters=chapters)
    return Edition(None, pack, effective_at, effective_at)


RULES = Rules([edition()], "X")


def fast(seconds: int, parameters: Parameters) -> Judgement | None:
    if seconds == 0:
        return None
    if seconds < 0:
        return Judgement(Verdict.UNTOLD, "unknown")
    within = seconds <= parameters["within_s"]
    return Judgement(Verdict.KEPT, "in time") if within else Judgement(Verdict.BROKEN, "late")


CHECK = Check("tests", fast, {"in time": WORDS, "late": WORDS, "unknown": WORDS})
CONTROL = Control("tests.fast", ControlKind.DETECT, WORDS, WORDS, CHECK, {"within_s": 10})


def facts() -> list[Fact]:
    seconds = [(5, "1001"), (50, "1001"), (0, "1001"), (-1, "1002"), (9, "1002"), (20, "")]
    return [Fact(str(n), AT + timedelta(hours=9 * n), agent, s) for n, (s, agent) in enumerate(seconds)]


@pytest.fixture
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
        return (fact for fact in facts() if since <= fact.at < until)

    monkeypatch.setitem(controls(), "tests.fast", CONTROL)
    monkeypatch.setattr(compliance, "source_named", lambda code: Source(code, "/x/{id}", read))


@pytest.mark.usefixtures("_registered")
def test_a_fact_is_judged_by_the_clause_s_own_threshold() -> None:
    found = [f.judgement.verdict for f in RULES.findings(CONTROL, CHECK, facts())]
    assert found == ["kept", "broken", "untold", "kept", "broken"]
    loose = Rules([edition(CLAUSE.but(parameters={"within_s": 60}))], "X")
    assert [f.judgement.verdict for f in loose.findings(CONTROL, CHECK, facts())].count(Verdict.BROKEN) == 0


@pytest.mark.usefixtures("_registered")
def test_counted_as_a_whole_by_day_and_by_person() -> None:
    (found,) = measure(RULES, AT, AT + timedelta(days=9), User())
    assert found.whole == Tally(kept=2, broken=2, untold=1)
    assert found.whole.share == pytest.approx(0.5)
    assert found.by_agent == {"1001": Tally(1, 1, 0), "1002": Tally(1, 0, 1)}
    assert sum((day.kept + day.broken + day.untold) for day in found.by_day.values()) == 5
    assert [finding.fact.subject_id for finding in found.broken] == ["5", "1"]
    assert found.reasons == {"in time": 2, "late": 2, "unknown": 1}


@pytest.mark.usefixtures("_registered")
def test_one_person_s_and_a_stretch_of_time() -> None:
    (own,) = measure(RULES, AT, AT + timedelta(days=9), User(), "1002")
    assert own.whole == Tally(kept=1, untold=1)
    (early,) = measure(RULES, AT, AT + timedelta(hours=1), User())
    assert early.whole == Tally(kept=1)


def test_what_cannot_be_told_counts_against_nobody() -> None:
    assert Tally(untold=7).share is None
    assert Tally(kept=1, untold=7).share == 1.0


def test_two_controls_or_sources_cannot_have_one_name() -> None:
    first = next(iter(controls().values()))
    with pytest.raises(ValueError, match=first.code):
        register_control(Control(first.code, ControlKind.GUIDE, WORDS, WORDS))
    with pytest.raises(ValueError, match="calls"):
        register_source(Source("calls", "/elsewhere/{id}", lambda since, until, user: iter(())))
