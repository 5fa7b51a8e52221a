"""What the tests of the running house agree on."""

from __future__ import annotations

HOTLINE = "4000000001"
CALLER = "19900000001"
"""A customer of the demonstration company."""
CALLER_TONE, AGENT_TONE, COLLEAGUE_TONE, OUTSIDE_TONE = 440.0, 1000.0, 1500.0, 2000.0
"""Hertz: what each side plays, to be found at the other end and in its own channel of the recording."""
