"""Settings, URLs, ASGI, the ``huawu`` command line."""
