"""Routes of the room."""

from __future__ import annotations

from ninja import Router

from huawu.reports.api.competency import router as competency
from huawu.reports.api.reviews import router as reviews
from huawu.reports.api.summaries import router as summaries

router = Router(tags=["reports"])
for part in (summaries, reviews, competency):
    router.add_router("", part)
