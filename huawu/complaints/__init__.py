"""Complaints by the book (chapter 6): one chart, its clocks, its guide cards."""
