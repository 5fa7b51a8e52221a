"""The words a contact record is filled in with."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q, QuerySet

from huawu.calls.models import BusinessLine, DialReason, Disposition, TransferReason


def list_dispositions(line: BusinessLine | None) -> QuerySet[Disposition]:
    """The words valid for calls of ``line``: its own and the common ones."""
    own = Q(line__isnull=True) if line is None else Q(line__isnull=True) | Q(line=line)
    return Disposition.objects.filter(own, active=True)


def words_by_line() -> list[dict[str, object]]:
    """For each line, then for no line: ``line_id``, ``line`` and ``kinds`` with their ``reasons`` and ``results``."""
    words = list(Disposition.objects.filter(active=True))
    lines: list[tuple[int | None, str]] = [*BusinessLine.objects.order_by("pk").values_list("pk", "name"), (None, "")]
    return [
        {"line_id": pk, "line": name, "kinds": [_kind(kind, words) for kind in words if _is_kind_of(kind, pk)]}
        for pk, name in lines
    ]


def _is_kind_of(word: Disposition, line_id: int | None) -> bool:
    return word.part == Disposition.Part.KIND and word.line_id in (None, line_id)


def _kind(kind: Disposition, words: list[Disposition]) -> dict[str, object]:
    below = [word for word in words if word.parent_id == kind.pk]
    return {
        **_word(kind),
        "reasons": [_word(word) for word in below if word.part == Disposition.Part.REASON],
        "results": [_word(word) for word in below if word.part == Disposition.Part.RESULT],
    }


def _word(word: Disposition) -> dict[str, object]:
    return {"id": word.pk, "key": word.key, "zh": word.zh, "en": word.en}


def dial_reasons(codes: Collection[str]) -> QuerySet[DialReason]:
    """The reasons with these codes, retired ones too: what has happened keeps its name."""
    return DialReason.objects.filter(code__in=codes)


def transfer_reasons(codes: Collection[str]) -> QuerySet[TransferReason]:
    """As :func:`dial_reasons`, for handing on."""
    return TransferReason.objects.filter(code__in=codes)
