"""Visitors of the customer phone page."""
