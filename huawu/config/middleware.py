"""The built front end's files, and headers that tell browsers what our pages may do."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile


class StaticFilesMiddleware(WhiteNoiseMiddleware):  # type: ignore[misc]  # whitenoise has no types
    """WhiteNoise with its answers in one piece: under ASGI Django reads a streamed file whole anyway, in another
    thread and with a warning. The largest of our files is below a megabyte."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponse:
        """The file, a part of it, or that the browser has it already."""
        answer = static_file.get_response(request.method, request.META)
        content = b""
        if answer.file is not None:
            with answer.file as file:
                content = file.read()
        response = HttpResponse(content, status=int(answer.status))
        del response.headers["Content-Type"]  # the file's own headers say it
        for name, value in answer.headers:
            response[name] = value
        return response


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
