"""Addresses: the typed API, accounts, and one page for everything the browser draws."""

from __future__ import annotations

from django.urls import include, path, re_path

from huawu.config import health, views
from huawu.config.api import api

NOT_OFFERED = r"^_allauth/[^/]+/v1/(?:account/(?:email|phone)|auth/(?:signup|email|phone|code|password))"

urlpatterns = [
    path("healthz", health.healthz),
    path("api/openapi.json", views.openapi),
    path("api/", api.urls),
    re_path(NOT_OFFERED, views.not_offered),
    path("_allauth/", include("allauth.headless.urls")),
    re_path(r"^(?P<path>.*)$", views.page),
]
