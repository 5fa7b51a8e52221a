"""Accounts, roles, organisation tree, permissions."""
