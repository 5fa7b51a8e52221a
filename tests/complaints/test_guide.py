"""Every step has its card."""

from __future__ import annotations

import pytest

from huawu.complaints.choices import ComplaintStep
from huawu.complaints.guide import CARDS


@pytest.mark.parametrize("step", list(ComplaintStep))
def test_each_step_says_how_to_do_it_and_what_not_to_say(step: ComplaintStep) -> None:
    card = CARDS[step]
    assert card.stance
    assert len(card.techniques) >= 3
    assert card.never_say
    assert len({*card.techniques, *card.never_say}) == len(card.techniques) + len(card.never_say)
