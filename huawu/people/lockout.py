"""What a person reads who typed a wrong password too often."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language

from huawu.people.errors import LockedOutError


def lockout_answer(_request: HttpRequest, *_: object) -> JsonResponse:
    """The answer to a log-in at a locked account; django-axes calls it."""
    cool_off: timedelta = settings.AXES_COOLOFF_TIME
    error = LockedOutError(minutes=int(cool_off.total_seconds() // 60))
    body = {"status": error.status, "code": error.code, "message": error.message(get_language() or "zh")}
    return JsonResponse(body, status=error.status)
