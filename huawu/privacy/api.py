"""Routes of what is the customer's."""

from __future__ import annotations

from datetime import datetime

from ninja import Router, Schema

from huawu.people.guard import PersonRequest, any_user
from huawu.privacy.limits.api import router as limits
from huawu.privacy.retention.api import router as retention
from huawu.privacy.reveal.api import router as reveals
from huawu.privacy.volumes.api import router as volumes
from huawu.privacy.watermark.actions import do_mark_session
from huawu.privacy.watermark.code import CELL_PX, rows_of

router = Router(tags=["privacy"])
for part in (limits, reveals, volumes, retention):
    router.add_router("", part)


class Watermark(Schema):
    """What the caller's pages carry: the visible line, and the tile of the faint pattern."""

    number: str
    name: str
    mark: str
    """``A3F0-91C2``."""
    since: datetime
    cell_px: int
    rows: list[str]
    """The tile from top to bottom; ``0`` is a darker cell, ``1`` a lighter one."""


@router.post("/watermark", response=Watermark, auth=any_user)
def mark_session(request: PersonRequest) -> Watermark:
    """The watermark of this session; the same one however often it is asked for."""
    mark = do_mark_session(request.auth)
    return Watermark(
        number=request.auth.number,
        name=request.auth.display_name,
        mark=str(mark),
        since=mark.made_at,
        cell_px=CELL_PX,
        rows=rows_of(mark.mark),
    )
