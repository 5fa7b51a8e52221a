"""How long something takes to read, and how much of it has been read. Pure; seconds."""

from __future__ import annotations

from datetime import datetime

LETTERS_A_MINUTE = 400
"""Chinese characters that a practised reader takes in with understanding; words of a Latin script count as two each."""
SHORTEST_S = 10
NEEDED_SHARE = 0.5
"""From which part of the usual time on it may be said to be read: some read fast, nobody reads in no time."""
BEAT_S = 10
"""How often an open page in front of its reader says so."""
LONGEST_GAP_S = 20
"""Longer than this between two beats, and the reader was away: nothing counts."""


def usual_s(text: str) -> int:
    """How long it takes to read."""
    chinese = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    latin = len("".join(letter if letter.isascii() else " " for letter in text).split())
    return max(SHORTEST_S, round((chinese + 2 * latin) / LETTERS_A_MINUTE * 60))


def needed_s(usual: int) -> int:
    """How long one has to have it open at least."""
    return max(SHORTEST_S, round(usual * NEEDED_SHARE)) if usual > SHORTEST_S else usual


def credit_s(last: datetime | None, at: datetime, same: bool) -> float:
    """What a beat at ``at`` adds after the one before, ``same`` when that was about the same thing. Real time, so that
    many beats, or several pages at once, add no more than has passed."""
    if last is None or not same:
        return 0.0
    gap = (at - last).total_seconds()
    return gap if 0 < gap <= LONGEST_GAP_S else 0.0
