"""Matters of conduct, for tests."""

from __future__ import annotations

from typing import Any

from huawu.conduct.actions import Deeds, Draft, do_deed, do_draft
from huawu.conduct.choices import MatterDeed, MatterOutcome, MatterSide
from huawu.conduct.models import ConductMatter
from huawu.kit.ids import new_id
from huawu.people.models import User
from tests.cast import client_of

EVIDENCE = "班前会未到，未请假。"


def draft(
    by: User, about: User, clause: str = "2.1.1", side: MatterSide = MatterSide.FAULT, **more: Any
) -> ConductMatter:
    facts: dict[str, Any] = {"id": new_id(), "evidence": EVIDENCE, **more}
    return do_draft(by, Draft(side=side, person=about.number, clause=clause, **facts))


def deed(
    by: User, matter: ConductMatter, what: str, outcome: str = "", points: int = 0, text: str = "已核实。"
) -> ConductMatter:
    wanted = MatterOutcome(outcome) if outcome else None
    return do_deed(by, matter.pk, Deeds(MatterDeed(what), wanted, points, text))


def violation(by: User, about: User, points: int = 2) -> ConductMatter:
    """Decided, and put to the person."""
    return deed(by, draft(by, about), "decided", "violation", points)


def standing(by: User, about: User, points: int = 2) -> ConductMatter:
    """Decided, and accepted."""
    return deed(about, violation(by, about, points), "accepted", text="")


def history(matter: ConductMatter) -> list[str]:
    return list(matter.events.values_list("deed", flat=True))


def post(user: User, path: str = "", **body: Any) -> Any:
    """The JSON of the answer, or its status and code."""
    answer = client_of(user).post(f"/api/conduct{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def seen(user: User, **search: Any) -> list[str]:
    """The ids of the matters that this person finds."""
    return [row["id"] for row in post(user, "/search", **search)["items"]]
