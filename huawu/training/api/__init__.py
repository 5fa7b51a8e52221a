"""Routes about study, exams and certificates."""

from __future__ import annotations

from ninja import Router

from huawu.training.api.authoring import router as authoring
from huawu.training.api.certificates import router as certificates
from huawu.training.api.exams import router as exams
from huawu.training.api.study import router as study

router = Router(tags=["training"])
for part in (study, exams, authoring, certificates):
    router.add_router("", part)

__all__ = ["router"]
