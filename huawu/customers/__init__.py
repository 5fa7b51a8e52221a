"""Customers and their numbers."""
