"""Accounts, roles and the organisation tree."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Whoever logs in; the user name is the staff number (工号)."""
