"""Whether a customer may be reached, whatever they have refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis.strategies import booleans, none, sampled_from, sets

from huawu.customers.choices import ConsentKind, Purpose
from huawu.customers.rules import Verdict, may_reach

KINDS = sets(sampled_from(ConsentKind))
PURPOSES = sampled_from(Purpose) | none()


@pytest.mark.parametrize(
    ("purpose", "refused", "verdict"),
    [
        (Purpose.MARKETING, {ConsentKind.MARKETING}, Verdict.REFUSED),
        (Purpose.MARKETING, {ConsentKind.CALLS}, Verdict.REFUSED),
        (Purpose.MARKETING, {ConsentKind.SURVEY}, Verdict.WITH_REASON),
        (Purpose.SURVEY, {ConsentKind.SURVEY}, Verdict.REFUSED),
        (Purpose.SERVICE, {ConsentKind.CALLS}, Verdict.WITH_REASON),
        (Purpose.SERVICE, {ConsentKind.MARKETING}, Verdict.WITH_REASON),
        (None, {ConsentKind.MARKETING}, Verdict.WITH_REASON),
        (None, {ConsentKind.DATA}, Verdict.ALLOWED),
        (Purpose.MARKETING, set(), Verdict.ALLOWED),
    ],
)
def test_what_was_refused_is_honoured(purpose: Purpose | None, refused: set[ConsentKind], verdict: Verdict) -> None:
    assert may_reach(purpose, refused) is verdict


@given(PURPOSES, KINDS)
def test_what_they_asked_for_is_always_allowed(purpose: Purpose | None, refused: set[ConsentKind]) -> None:
    assert may_reach(purpose, refused, asked=True) is Verdict.ALLOWED


@given(PURPOSES, KINDS, sampled_from(ConsentKind), booleans())
def test_one_more_refusal_never_allows_more(
    purpose: Purpose | None, refused: set[ConsentKind], more: ConsentKind, asked: bool
) -> None:
    order = list(Verdict)
    before, after = (may_reach(purpose, kinds, asked=asked) for kinds in (refused, refused | {more}))
    assert order.index(after) >= order.index(before)


@given(KINDS)
def test_their_own_matter_is_never_refused(refused: set[ConsentKind]) -> None:
    assert may_reach(Purpose.SERVICE, refused) is not Verdict.REFUSED
