"""Headers that tell browsers what our pages may do."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


def content_security_policy(softphone_websocket: str) -> str:
    """Everything from ourselves; WebSockets to ourselves and to the softphone's end.

    ``unsafe-inline`` is for styles only: Element Plus and ECharts set them on elements.
    """
    return "; ".join(
        [
            "default-src 'self'",
            f"connect-src 'self' {softphone_websocket}",
            "img-src 'self' data: blob:",
            "media-src 'self' blob: data:",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


class SecurityHeadersMiddleware:
    """Content-Security-Policy and Permissions-Policy on every answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.policy = content_security_policy(settings.ENV.softphone_websocket)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.policy)
        response.headers.setdefault(
            "Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=(), usb=()"
        )
        return response
