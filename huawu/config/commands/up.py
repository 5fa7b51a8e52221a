"""``huawu up``: the whole house in one process."""

from __future__ import annotations

from typing import Annotated

import typer

from huawu.config.start import prepared

NoAsterisk = Annotated[bool, typer.Option("--no-asterisk", help="Asterisk is run by somebody else.")]


def up(no_asterisk: NoAsterisk = False) -> None:
    """Run everything: pages, switchboard, jobs and the telephone engine. Ctrl-C ends it."""
    with prepared("huawu"):
        from huawu.config import parts
        from huawu.config.running import run_until_stopped

        first = [parts.web, parts.switchboard, parts.worker, parts.sealer]
        run_until_stopped(first, last=[] if no_asterisk else [parts.engine])
