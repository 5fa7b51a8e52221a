"""The language a person reads: their own setting, before what the browser asks for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

from huawu.people.models import User


class LanguageMiddleware:
    """Lets the setting of a logged-in person win over Accept-Language; stands behind the authentication."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with suppress(DatabaseError):  # whether that matters, and what is said then, is for the route
            if isinstance(request.user, User):
                translation.activate(request.user.language)
        return self.get_response(request)
