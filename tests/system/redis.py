"""A Redis of the tests' own."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.system.running import HOST, free_port


class Redis:
    """A server that keeps nothing."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        self.url = f"redis://{HOST}:{port}/0"
        self._command = ["redis-server", "--bind", HOST, "--port", str(port), "--save", "", "--dir", str(folder)]
        self.start()

    def start(self) -> None:
        self._server = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)

    def stop(self) -> None:
        self._server.kill()
        self._server.wait()
