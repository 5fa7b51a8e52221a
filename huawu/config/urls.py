"""Addresses: the typed API, accounts, and one page for everything the browser draws."""

from __future__ import annotations

from django.urls import include, path, re_path

from huawu.config import health, views
from huawu.config.api import api

urlpatterns = [
    path("healthz", health.healthz),
    path("api/openapi.json", views.openapi),
    path("api/", api.urls),
    re_path(r"^_allauth/[^/]+/v1/(?:account/email|auth/(?:signup|email|password))", views.not_offered),
    path("_allauth/", include("allauth.headless.urls")),
    re_path(r"^(?P<path>.*)$", views.page),
]
