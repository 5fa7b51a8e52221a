"""Why routing decided as it did, in the house's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from huawu.routing.explain import in_both
from huawu.routing.explanation import Explanation

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

Words = tuple[str, str]
"""Chinese and English."""


def explained(exchange: Exchange, explanation: Explanation) -> Words:
    """In Chinese and in English; breaks are called by the house's names for them."""
    reasons, zone = exchange.directory.break_reasons, exchange.zone
    return in_both(
        explanation,
        zone,
        zh={code: card.zh for code, card in reasons.items()},
        en={code: card.en for code, card in reasons.items()},
    )
