"""Unusual volumes: who sees, hears or takes away much more than usual is shown to the supervisors (clause 2.1.7)."""
