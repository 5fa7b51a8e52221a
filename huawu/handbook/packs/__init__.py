"""Handbooks as data, one folder each (:mod:`huawu.handbook.pack` reads them)."""
