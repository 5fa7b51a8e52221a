"""Tests of the suggestion box."""
