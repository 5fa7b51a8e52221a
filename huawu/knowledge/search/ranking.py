"""In which order what fits is shown: by the text, and a little by use and freshness. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import exp, log1p

USE_WEIGHT, FRESH_WEIGHT = 0.12, 0.06
"""By how much the most used and the newest go before others that fit as well."""
HALF_FRESH_DAYS = 120.0


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an article besides its text."""

    opened: int
    linked: int
    published_at: datetime


def ranked(scores: Mapping[int, float], standings: Mapping[int, Standing], at: datetime) -> list[tuple[int, float]]:
    """Ids with their final scores, best first; what has no standing is left out."""
    most = max((_use(one) for one in standings.values()), default=0.0) or 1.0
    final = [(key, scores[key] * _factor(one, most, at)) for key, one in standings.items() if key in scores]
    return sorted(final, key=lambda pair: (-pair[1], pair[0]))


def _use(standing: Standing) -> float:
    return log1p(standing.opened + 3 * standing.linked)


def _factor(standing: Standing, most: float, at: datetime) -> float:
    days = max(0.0, (at - standing.published_at).total_seconds() / 86_400)
    return 1 + USE_WEIGHT * _use(standing) / most + FRESH_WEIGHT * exp(-days / HALF_FRESH_DAYS)
