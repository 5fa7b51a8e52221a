"""Tests of the room of conduct."""
