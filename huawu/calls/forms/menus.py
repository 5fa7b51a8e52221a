"""A menu as it is edited: a tree of keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ninja import Field

from huawu.calls.choices import ExhaustedAction, Language, MenuAction
from huawu.calls.forms.base import Form, Name, Points, SpokenText
from huawu.calls.models import Menu, MenuNode


class KeyForm(Form):
    """A key; what its action does not use is empty."""

    key: Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "*", "#"]
    label: str = Field("", max_length=64)
    action: MenuAction
    text: SpokenText = ""
    target_id: int | None = None
    next_menu_id: int | None = None
    """Of a language, instead of a queue."""
    priority: Points = 0
    language: Language | None = None
    keys: list[KeyForm]

    def clean(self) -> KeyForm:
        """The same without what its action does not use."""
        next_menu = self.next_menu_id if self.action is MenuAction.LANGUAGE else None
        to_queue = self.action in {MenuAction.QUEUE, MenuAction.VOICEMAIL, MenuAction.LANGUAGE} and next_menu is None
        return self.model_copy(
            update={
                "text": "" if self.action in {MenuAction.LANGUAGE, MenuAction.REPEAT} else self.text,
                "target_id": self.target_id if to_queue else None,
                "next_menu_id": next_menu,
                "priority": self.priority if self.action is MenuAction.QUEUE else 0,
                "language": self.language if self.action is MenuAction.LANGUAGE else None,
                "keys": [key.clean() for key in self.keys] if self.action is MenuAction.SUBMENU else [],
            }
        )


class MenuForm(Form):
    name: Name
    text: SpokenText = ""
    language: Language = Language.ZH
    barge_in: bool = True
    timeout_seconds: int = Field(5, ge=1, le=30)
    max_tries: int = Field(3, ge=1, le=9)
    exhausted_action: ExhaustedAction = ExhaustedAction.HANG_UP
    exhausted_queue_id: int | None = None
    keys: list[KeyForm]

    @classmethod
    def of(cls, menu: Menu) -> MenuForm:
        return cls(**cls.columns(menu), keys=_keys(list(menu.nodes.all()), None))

    def clean(self) -> MenuForm:
        """The same without what is not used."""
        to_queue = self.exhausted_action is ExhaustedAction.QUEUE
        queue = self.exhausted_queue_id if to_queue else None
        return self.model_copy(update={"exhausted_queue_id": queue, "keys": [key.clean() for key in self.keys]})


def _keys(nodes: Iterable[MenuNode], parent: int | None) -> list[KeyForm]:
    return [
        KeyForm(**KeyForm.columns(node) | {"language": node.language or None}, keys=_keys(nodes, node.pk))
        for node in nodes
        if node.parent_id == parent
    ]
