"""Customers and their calls in the millions: how fast they are found."""
