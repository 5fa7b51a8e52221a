"""WebSocket addresses."""

from __future__ import annotations

from django.urls import URLPattern, path

from huawu.switchboard.consumers import DeskConsumer, FloorConsumer

websocket_urlpatterns: list[URLPattern] = [
    path("ws/desk", DeskConsumer.as_asgi()),
    path("ws/floor", FloorConsumer.as_asgi()),
]
