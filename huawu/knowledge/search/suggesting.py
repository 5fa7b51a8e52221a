"""What may be the answer, by what is known of the contact so far."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from huawu.knowledge.access import list_in_force
from huawu.knowledge.search.finding import Scope, find
from huawu.knowledge.search.wanted import Wanted

REASON, KIND = 0.7, 0.35
"""What it counts for that the article answers the contact's reason, or its kind; the best text counts for 1."""
MOST = 6
LATEST = 120
"""Characters of the note that are looked for: what was typed last."""


def suggest(
    line: int | None, kind: int | None, reason: int | None, note: str, at: datetime
) -> tuple[list[int], Wanted]:
    """Ids, best first, and what of the note they were found by."""
    found = find(note[-LATEST:], Scope(line), at)
    best = found.scores[0][1] if found.scores else 1.0
    scores = {key: score / best for key, score in found.scores}
    for key, worth in _by_words(line, kind, reason, at).items():
        scores[key] = scores.get(key, 0.0) + worth
    ordered = sorted(scores, key=lambda key: (-scores[key], key))
    return ordered[:MOST], found.wanted


def _by_words(line: int | None, kind: int | None, reason: int | None, at: datetime) -> dict[int, float]:
    rows = list_in_force(at)
    if line is not None:
        rows = rows.filter(Q(line=line) | Q(line=None))
    found: dict[int, float] = {}
    if kind is not None:
        of_kind = rows.filter(Q(reasons=kind) | Q(reasons__parent=kind)).order_by("-linked_count")
        found |= dict.fromkeys(of_kind.values_list("pk", flat=True)[:50], KIND)
    if reason is not None:
        of_reason = rows.filter(reasons=reason).order_by("-linked_count")
        found |= dict.fromkeys(of_reason.values_list("pk", flat=True)[:50], REASON)
    return found
