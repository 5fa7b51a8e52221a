"""Shapes of the training room's API."""
