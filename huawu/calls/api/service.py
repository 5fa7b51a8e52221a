"""Master data that screens choose from."""

from __future__ import annotations

from ninja import Router

from huawu.calls import access
from huawu.calls.models import BreakReason, DialReason, Queue, TransferReason
from huawu.calls.schemas import LineWords, QueueItem, ReasonWords
from huawu.people.guard import PersonRequest, any_user

router = Router(tags=["service"])


@router.get("/queues", response=list[QueueItem], auth=any_user)
def list_queues(request: PersonRequest) -> list[QueueItem]:
    return [QueueItem.of(queue) for queue in Queue.objects.select_related("line")]


@router.get("/dispositions", response=list[LineWords], auth=any_user)
def list_dispositions(request: PersonRequest) -> list[LineWords]:
    """For each business line, and for calls whose line is not known, the words of its contact records."""
    return [LineWords.model_validate(words) for words in access.words_by_line()]


@router.get("/reasons", response=ReasonWords, auth=any_user)
def list_reason_words(request: PersonRequest) -> dict[str, object]:
    """The reasons that the desk offers, as they are listed, and apart from them the names of retired breaks."""
    return {
        "breaks": BreakReason.objects.filter(active=True),
        "retired_breaks": BreakReason.objects.filter(active=False),
        "dials": DialReason.objects.filter(active=True),
        "transfers": TransferReason.objects.filter(active=True),
    }
