"""``huawu switchboard``: live calls and the telephone engine; one of them."""

from __future__ import annotations

from huawu.config.commands.up import NoAsterisk
from huawu.config.start import apart


def switchboard(no_asterisk: NoAsterisk = False) -> None:
    """Run the switchboard and its telephone engine only (needs HUAWU_REDIS_URL)."""
    with apart("switchboard"):
        from huawu.config import parts
        from huawu.config.running import run_until_stopped

        run_until_stopped([parts.switchboard], last=[] if no_asterisk else [parts.engine])
