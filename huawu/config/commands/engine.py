"""``huawu engine``: the telephone engine by itself, so that talk goes on while the switchboard restarts."""

from __future__ import annotations

from huawu.config.start import prepared


def engine() -> None:
    """Run the telephone engine (Asterisk) only."""
    with prepared("engine", migrated=False):
        from huawu.config import parts
        from huawu.config.running import run_until_stopped

        run_until_stopped([parts.engine])
