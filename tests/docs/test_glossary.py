"""Every word that the product uses for a state, an outcome, a stage or an event stands in the glossary."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from huawu.calls.choices import MenuAction, RuleAction, RuleWhen, Strategy, WrapUpManner
from huawu.calls.events import CallEventKind
from huawu.calls.states import AgentEventKind, AgentState, ContactStage, GhostKind, Outcome
from huawu.cases.choices import CaseEventKind, CaseForm, CaseStage, HandoverState
from huawu.clock.choices import ObligationEventKind, ObligationState
from huawu.complaints.choices import ComplaintClass, ComplaintStep, DeedKind, Exposure, Harm, StepOutcome
from huawu.people.roles import Role
from huawu.privacy.volumes.registry import VolumeKind
from huawu.promises.choices import PromiseEventKind, PromiseState

GLOSSARY = (Path(__file__).resolve().parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")
SECTIONS: dict[str, type[StrEnum]] = {
    kind.__name__: kind
    for kind in (
        *(AgentState, AgentEventKind, ContactStage, Outcome, CallEventKind, GhostKind),
        *(Strategy, WrapUpManner, RuleWhen, RuleAction, MenuAction),
        *(ObligationState, ObligationEventKind),
        *(CaseForm, CaseStage, HandoverState, CaseEventKind),
        *(PromiseState, PromiseEventKind),
        VolumeKind,
        *(ComplaintStep, DeedKind, ComplaintClass, Harm, Exposure, StepOutcome),
    )
}


def code_words(section: str) -> list[str]:
    """The words in the code column of the table whose header names ``section``."""
    table = re.search(rf"^\|[^\n]*`{section}`[^\n]*\n(?:\|[^\n]*\n)+", GLOSSARY, re.MULTILINE)
    assert table, f"no table for {section}"
    return [row.split("|")[3].strip(" `") for row in table[0].splitlines()[2:]]


@pytest.mark.parametrize("section", list(SECTIONS))
def test_each_table_has_every_value_and_no_other(section: str) -> None:
    assert code_words(section) == [str(value) for value in SECTIONS[section]]


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_there(role: StrEnum) -> None:
    assert f"`{role}`" in GLOSSARY


def test_every_term_has_both_languages() -> None:
    rows = [row.split("|") for row in GLOSSARY.splitlines() if row.startswith("| ") and "---" not in row]
    assert all(re.search(r"[一-鿿]", row[1]) and re.search(r"[A-Za-z]", row[2]) for row in rows)
