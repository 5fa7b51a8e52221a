"""Append-only audit trail: who, what, old and new, when, from where."""
