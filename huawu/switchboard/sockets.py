"""WebSocket addresses."""

from __future__ import annotations

from django.urls import URLPattern, path

from huawu.switchboard.consumers import DeskConsumer
from huawu.switchboard.floor_consumers import FloorConsumer, WallConsumer

websocket_urlpatterns: list[URLPattern] = [
    path("ws/desk", DeskConsumer.as_asgi()),  # type: ignore[arg-type]  # Channels' way of using path()
    path("ws/floor", FloorConsumer.as_asgi()),  # type: ignore[arg-type]
    path("ws/wall", WallConsumer.as_asgi()),  # type: ignore[arg-type]
]
