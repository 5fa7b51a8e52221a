"""``huawu web``: pages, API and WebSockets; as many as you like, joined by ``HUAWU_REDIS_URL``."""

from __future__ import annotations

from huawu.config.start import apart


def web() -> None:
    """Run the pages, the API and the WebSockets only (needs HUAWU_REDIS_URL)."""
    with apart("web"):
        from huawu.config import parts
        from huawu.config.running import run_until_stopped

        run_until_stopped([parts.web])
