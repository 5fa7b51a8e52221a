"""The page has words for every action that the house records."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

from huawu.calls.actions.settings import kinds
from huawu.calls.actions.settings.editing import Kind
from huawu.cases.choices import CaseEventKind
from huawu.clock.choices import CLOSED
from huawu.complaints.choices import DeedKind
from huawu.conduct.choices import MatterDeed
from huawu.promises.choices import PromiseEventKind
from huawu.reports.choices import GrowthState
from huawu.suggestions.choices import SuggestionEventKind
from huawu.switchboard.tracing import _STEPS
from scripts.house_checks.names import last

ROOT = Path(__file__).resolve().parents[2]
WORDS = (ROOT / "web/src/rooms/ledger/words.ts").read_text(encoding="utf-8").split("export const en")[0]
RECORDERS = {"do_record": 0, "step": 0, "do_note_reading": 0}
"""Functions whose first argument is an action."""
EDITED = {kind.name for kind in vars(kinds).values() if isinstance(kind, Kind)}
VARIANTS = {
    "calls.*_added": {f"calls.{name}_added" for name in EDITED - {"floor"}},
    "calls.*_changed": {f"calls.{name}_changed" for name in EDITED},
    "calls.*_removed": {f"calls.{name}_removed" for name in EDITED - {"floor"}},
    "telephony.prompt_*": {f"telephony.prompt_{what}" for what in ("replaced", "restored", "text_written")},
    "clock.obligation_*": {f"clock.obligation_{state}" for state in CLOSED},
    "complaints.*": {f"complaints.{kind}" for kind in DeedKind},
    "cases.*": {f"cases.{kind}" for kind in CaseEventKind},
    "reports.growth_*": {f"reports.growth_{end}" for end in (GrowthState.DONE, GrowthState.DROPPED)},
    "promises.*": {f"promises.{kind}" for kind in PromiseEventKind},
    "conduct.*": {f"conduct.{deed}" for deed in MatterDeed},
    "suggestions.*": {f"suggestions.{kind}" for kind in SuggestionEventKind},
}
"""Actions whose names are put together, and what they can be."""


def worded(section: str) -> set[str]:
    """Keys of a part of the words, with the room before them."""
    body = re.search(rf"^  {section}: {{\n(.*?)^  }},", WORDS, re.MULTILINE | re.DOTALL)
    assert body
    if section == "objects":
        return {key.replace("_", ".", 1) for key in re.findall(r"^\s+(\w+):", body[1], re.MULTILINE)}
    rooms = re.findall(r"^    (\w+): {(.*?)}", body[1], re.MULTILINE | re.DOTALL)
    return {f"{room}.{key}" for room, acts in rooms for key in re.findall(r"(\w+): '", acts)}


def recorded() -> Iterator[str]:
    """What the product's code records, by its first argument."""
    for file in sorted((ROOT / "huawu").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and last(node.func) in RECORDERS):
            match call.args[0]:
                case ast.Constant(value=str(action)):
                    yield action
                case ast.Name(id=name) if name in constants:
                    yield str(constants[name])
                case ast.JoinedStr(values=parts):
                    yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in parts)


def test_every_action_that_is_recorded_has_words() -> None:
    actions = set(_STEPS.values()).union(*(VARIANTS.get(action, {action}) for action in recorded()))
    assert actions - worded("actions") == set()


def test_every_worded_object_is_a_model() -> None:
    assert worded("objects") - {model._meta.label_lower for model in apps.get_models()} == set()
