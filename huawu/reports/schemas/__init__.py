"""Shapes of the room's API."""
