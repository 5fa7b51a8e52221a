"""What holds of breaks whatever agents and their leader do, in any order, with calls and restarts in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from huawu.calls.states import AgentEventKind, AgentState
from huawu.kit.errors import HuawuError
from huawu.switchboard.days import Day
from huawu.switchboard.directory import BreakReasonCard
from tests.properties.test_exchange_machine import AGENTS, STATES, Department
from tests.switchboard.breaks import LEADERS

LEADER = "1008"
MINUTE = timedelta(minutes=1)
REASONS = st.sampled_from(["rest", "meal"])
REST = BreakReasonCard("rest", "小休", "Break", daily_quota_min=1, longest_min=1)
MEAL = BreakReasonCard("meal", "用餐", "Meal", longest_min=1)


class DepartmentWithBreaks(Department):
    """A minute for each, and a leader who is there."""

    directory = replace(LEADERS, break_reasons={"rest": REST, "meal": MEAL})

    @initialize()
    def the_leader_comes(self) -> None:
        self.house.open(LEADER)

    @rule(agent=AGENTS, reason=REASONS)
    def pause(self, agent: str, reason: str) -> None:
        self.command("set_state", agent, state="break", reason=reason)

    @rule(agent=AGENTS)
    def rest_too_long(self, agent: str) -> None:
        self.pause(agent, "rest")
        self.house.wait(61)
        self.command("set_state", agent, state="ready")

    @rule(agent=AGENTS)
    def withdraw_break(self, agent: str) -> None:
        self.command("withdraw_break", agent)

    def lead(self, name: str, about: str, **fields: Any) -> None:
        """The leader does something about an agent."""
        before = len(self.house.days)
        try:
            self.house.command(name, LEADER, agent=about, **fields)
        except HuawuError:
            assert len(self.house.days) == before, "a refused command changed something"

    @rule(agent=AGENTS, approve=st.booleans(), late=st.sampled_from([0, 0, 1]))
    def decide_break(self, agent: str, approve: bool, late: int) -> None:
        request = self.house.desk(agent).day.request
        number = request.id - late if request else 1
        self.lead("decide_break", agent, request=number, approve=approve)

    @rule(agent=AGENTS)
    def acknowledge(self, agent: str) -> None:
        self.lead("acknowledge", agent)

    @rule(agent=AGENTS, state=STATES)
    def force_state(self, agent: str, state: str) -> None:
        self.lead("set_agent_state", agent, state=state, reason="meal" if state == "break" else "")

    @invariant()
    def a_restart_would_change_nothing_of_the_days(self) -> None:
        for desk in self.house.exchange.desks.values():
            assert desk.day == Day.of(event for event in self.house.days if event.agent == desk.number)
            assert desk.notified == bool(desk.day.notices())

    @invariant()
    def no_break_lasts_too_long_untold(self) -> None:
        for desk in self.house.exchange.desks.values():
            pause = desk.day.breaks.pause
            if pause is not None and desk.state is AgentState.BREAK and desk.reason in {"rest", "meal"}:
                assert desk.day.overrun_at or self.house.now < pause.since + MINUTE

    @invariant()
    def every_request_is_answered_once_at_most(self) -> None:
        asked: dict[str, bool] = {}
        for event in self.house.days:
            if event.kind is AgentEventKind.BREAK_ASKED:
                asked[event.agent] = True
            elif event.kind in ANSWERS:
                assert asked.pop(event.agent, False), "an answer to nothing"


ANSWERS = {AgentEventKind.BREAK_APPROVED, AgentEventKind.BREAK_REFUSED, AgentEventKind.BREAK_WITHDRAWN}

TestDepartmentWithBreaks = DepartmentWithBreaks.TestCase
TestDepartmentWithBreaks.settings = settings(max_examples=40, stateful_step_count=40)
