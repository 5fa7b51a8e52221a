"""``huawu privacy …``: whose screen a picture shows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from huawu.config.start import prepared
from huawu.config.terminal import say

NOTHING_FOUND = 1

app = typer.Typer(no_args_is_help=True, help="客户隐私 · what is the customer's.")


@app.callback()
def privacy() -> None:
    """Keeps the commands of this group by their names, also while there is one."""


@app.command("read-mark")
def read_mark(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """Find the watermark in a screenshot (PNG, JPEG, WebP), scaled or cut, and say whose session it was. Leaves an
    entry in the ledger. Status 1: no mark, or not one of ours."""
    with prepared("privacy"):
        from huawu.privacy.models import name_of
        from huawu.privacy.watermark.actions import do_trace_mark
        from huawu.privacy.watermark.reading import read_mark as read

        mark = read(file)
        found = None if mark is None else do_trace_mark(mark)
    if mark is None:
        say("图中没有找到水印。", "There is no watermark in this picture.")
        sys.exit(NOTHING_FOUND)
    if found is None:
        say(f"水印 {name_of(mark)} 不是本系统的。", f"The mark {name_of(mark)} is not of this system.")
        sys.exit(NOTHING_FOUND)
    user, since = found.user, found.made_at.isoformat(timespec="seconds")
    say(
        f"水印 {found}：{user.number} {user.display_name}，会话 {found.session}，自 {since}。",
        f"Mark {found}: {user.number} {user.display_name}, session {found.session}, since {since}.",
    )
