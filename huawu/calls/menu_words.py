"""What a caller hears at one level of a menu. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from huawu.calls.choices import Language

_NAMES = {Language.ZH: {"*": "星号键", "#": "井号键"}, Language.EN: {"*": "star", "#": "hash"}}


def spoken_menu(text: str, keys: Iterable[tuple[str, str]], language: Language = Language.ZH) -> str:
    """``text``, then each ``(key, label)`` in the given order; a key without a label is not mentioned."""
    names, chinese = _NAMES[language], language is Language.ZH
    lead = text.strip()
    if lead and lead[-1] not in "。！？；，：.!?;,:":
        lead += "。" if chinese else "."
    offers = [(label.strip(), names.get(key, key)) for key, label in keys if label.strip()]
    if chinese:
        return lead + "；".join(f"{label}请按{key}" for label, key in offers) + ("。" if offers else "")
    said = " ".join(f"For {label}, press {key}." for label, key in offers)
    return " ".join(part for part in (lead, said) if part)
