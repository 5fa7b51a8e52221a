"""Set-up, packaging and locks."""
