"""``huawu worker``: background jobs and the ledger's seals; as many as you like."""

from __future__ import annotations

from huawu.config.start import apart


def worker() -> None:
    """Run background jobs only (needs HUAWU_REDIS_URL)."""
    with apart("worker"):
        from huawu.config import parts
        from huawu.config.running import run_until_stopped

        run_until_stopped([parts.worker, parts.sealer])
