"""Everything that is not the API: the API's description, and one page for all that the browser draws."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie

from huawu.config.api import api
from huawu.kit.errors import NotFoundError

INDEX = Path(settings.PACKAGE) / "static" / "app" / "index.html"
NOT_PAGES = ("api/", "static/", "_allauth/", "ws/")


def openapi(_request: HttpRequest) -> JsonResponse:
    """The API's description (OpenAPI 3.1)."""
    return JsonResponse(api.get_openapi_schema(), json_dumps_params={"ensure_ascii": False})


def not_offered(_request: HttpRequest) -> JsonResponse:
    """What allauth could do and this house does not: signing up, and anything by mail or text message."""
    return JsonResponse({"status": 404, "code": NotFoundError.code}, status=404)


@ensure_csrf_cookie
def page(request: HttpRequest, path: str = "") -> HttpResponse:
    """The page that draws every screen; or what to do when the front end has not been built.

    Sets the CSRF cookie, which already the log-in has to send back.
    """
    if path.startswith(NOT_PAGES):
        raise Http404
    if not INDEX.exists():
        return render(request, "not_built.html", status=503)
    return HttpResponse(INDEX.read_bytes(), headers={"Cache-Control": "no-cache"})
