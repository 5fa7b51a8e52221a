"""Whose screen it was: a visible line, and a faint pattern that is still there on a screenshot."""
