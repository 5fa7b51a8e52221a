"""A Redis of the tests' own."""

from __future__ import annotations

import socket
import subprocess
import time
from pathlib import Path

from tests.system.running import HOST, free_port

START_LIMIT_S = 10.0


class Redis:
    """A server that keeps nothing."""

    def __init__(self, folder: Path) -> None:
        port = self._port = free_port()
        self.url = f"redis://{HOST}:{port}/0"
        self._command = ["redis-server", "--bind", HOST, "--port", str(port), "--save", "", "--dir", str(folder)]
        self.start()

    def start(self) -> None:
        self._server = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)

    def wait(self) -> None:
        """Until it may be connected to. Raises OSError when that takes too long."""
        end = time.monotonic() + START_LIMIT_S
        while True:
            try:
                socket.create_connection((HOST, self._port), 1).close()
            except ConnectionRefusedError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.02)
            else:
                return

    def stop(self) -> None:
        self._server.kill()
        self._server.wait()
