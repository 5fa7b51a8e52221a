"""The browser side's own tests."""
