"""What stops the set-up."""

from __future__ import annotations

import sys

from huawu.config.terminal import say


class TroubleError(Exception):
    """Set-up cannot go on. ``zh`` and ``en`` say in one line what to do; ``log`` is a tool's last words."""

    def __init__(self, zh: str, en: str, log: str = "") -> None:
        self.zh, self.en, self.log = zh, en, log
        super().__init__(en)


def explain(trouble: TroubleError) -> None:
    """Print the tool's last words, if any, then what to do."""
    if trouble.log:
        print(trouble.log.rstrip(), file=sys.stderr)
    say(f"✗ {trouble.zh}", trouble.en, error=True)
