"""WebSocket addresses."""

from __future__ import annotations

from django.urls import URLPattern, path

from huawu.switchboard.consumers import DeskConsumer, FloorConsumer

websocket_urlpatterns: list[URLPattern] = [
    path("ws/desk", DeskConsumer.as_asgi()),  # type: ignore[arg-type]  # Channels' way of using path()
    path("ws/floor", FloorConsumer.as_asgi()),  # type: ignore[arg-type]
]
