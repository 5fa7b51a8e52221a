"""What the handbook in force says about this room's controls."""

from __future__ import annotations

from huawu.handbook.access import handbook_in_force
from huawu.handbook.pack import thresholds
from huawu.handbook.registry import Parameters, controls

SUMMARIES, REVIEW, STRESS = "reports.summaries", "reports.review", "reports.stress"


def thresholds_of(code: str) -> Parameters:
    """The thresholds of the control of that name, as the clause that it is bound to has them."""
    control = controls()[code]
    for clause in handbook_in_force().clauses.values():
        if code in clause.controls:
            return thresholds(clause, control)
    return control.parameters
