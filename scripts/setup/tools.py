"""Running other programs: their words go to the log, and a failure becomes one clear line."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts.setup.trouble import TroubleError

TAIL_LINES = 15
NO_NETWORK = re.compile(
    r"Could not resolve|name resolution|Network is unreachable|Connection (timed out|refused)"
    r"|Failed to fetch|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|Max retries|NewConnectionError"
    r"|ProxyError|Couldn't download|No matching distribution found",
    re.IGNORECASE,
)
DISK_FULL = re.compile(r"No space left on device|ENOSPC", re.IGNORECASE)


@dataclass(frozen=True)
class Tools:
    """Runs programs in the checkout ``root``, with the virtual environment's programs found first."""

    root: Path
    log: Path

    def run(self, *command: str | Path, folder: Path | None = None, **environment: str) -> None:
        """Run ``command`` to its end. Raises :class:`TroubleError` when it is missing or fails."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        words = [str(word) for word in command]
        with self.log.open("a+", encoding="utf-8", errors="replace") as log:
            log.write(f"\n$ {' '.join(words)}\n")
            log.flush()
            start = log.tell()
            status = self._status(words, folder or self.root, self._environment(environment), log.fileno())
            log.seek(start)
            said = log.read()
        if status:
            raise self._trouble(words, status, said)

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        path = f"{self.root / '.venv' / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        return {**os.environ, "PATH": path, **more}

    @staticmethod
    def _status(words: list[str], folder: Path, environment: dict[str, str], output: int) -> int:
        try:
            return subprocess.run(
                words,
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
            ).returncode
        except FileNotFoundError:
            return 127

    def _trouble(self, words: list[str], status: int, said: str) -> TroubleError:
        tail = "\n".join(said.strip().splitlines()[-TAIL_LINES:])
        if DISK_FULL.search(said):
            return TroubleError("磁盘已满，请腾出空间后重试", "the disk is full: free some space and try again", tail)
        if NO_NETWORK.search(said):
            return TroubleError(
                "下载失败，请检查网络（或代理、镜像设置）后重试",
                "a download failed: check the network (or the proxy and mirror settings) and try again",
                tail,
            )
        program = Path(words[0]).name
        return TroubleError(
            f"{program} 失败（状态 {status}），详见 {self.log}",
            f"{program} failed with status {status}; the whole story is in that log",
            tail,
        )
