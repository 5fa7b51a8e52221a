"""Ring all (同时振铃): a contact rings at every free agent up to the queue's cap, and the first to accept has it.

The figure decides only who is rung where there are more than the cap: the longest idle.
"""

from __future__ import annotations

from huawu.routing.strategies.longest_idle import LongestIdle


class RingAll(LongestIdle):
    """That several are rung is the distribution's affair."""

    __slots__ = ()
