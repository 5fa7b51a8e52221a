"""Addresses: the typed API, accounts, and one page for everything the browser draws."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("_allauth/", include("allauth.headless.urls")),
]
