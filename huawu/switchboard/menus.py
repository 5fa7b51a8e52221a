"""Where the keys of a menu lead. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from huawu.switchboard.directory import KeyCard, MenuCard, Spoken


def keys_at(menu: MenuCard, path: str) -> Mapping[str, KeyCard]:
    """The keys that mean something at the level that ``path``, one key after the other, leads to."""
    if not path:
        return menu.keys
    card = menu.at(path)
    return card.keys if card is not None else {}


def said_at(menu: MenuCard, path: str) -> Spoken | None:
    """What is said there; None where there is no such level."""
    if not path:
        return menu.says
    card = menu.at(path)
    return card.says if card is not None and card.keys else None
