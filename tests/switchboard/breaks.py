"""A house with quotas of breaks, leaders and a supervisor, and how its people ask and decide."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from huawu.calls.choices import PausedState
from huawu.calls.states import AgentEventKind as Kind
from huawu.switchboard.directory import BreakReasonCard
from huawu.switchboard.floor_schemas import FloorNotice
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.schemas import DeskState
from huawu.switchboard.views import desk_state
from tests.switchboard.house import SUPERVISED, House

REASONS = {
    card.code: card
    for card in (
        BreakReasonCard("rest", "小休", "Break", PausedState.BREAK, daily_quota_min=10, longest_min=15),
        BreakReasonCard("meal", "用餐", "Meal", PausedState.BREAK, longest_min=5),
        BreakReasonCard("study", "学习", "Study", PausedState.STUDY, daily_quota_min=5),
    )
}
LEADER = replace(SUPERVISED.agents["1009"], team="A组")
LEADERS = replace(SUPERVISED, agents={**SUPERVISED.agents, "1008": LEADER}, break_reasons=REASONS)
"""1008 leads team A, 1009 team B, 2001 supervises everybody."""
MINUTE = 60


def supervised_house() -> House:
    """Agent 1001 is ready; the leaders and the supervisor have their desks open."""
    house = House(LEADERS)
    for number in ("1008", "1009", "2001"):
        house.open(number)
    house.ready("1001")
    return house


def pause(house: House, reason: str = "rest", number: str = "1001") -> None:
    house.command("set_state", number, state="break", reason=reason)


def ready(house: House) -> None:
    house.command("set_state", state="ready")


def use_up(house: House) -> None:
    """The quota of ten minutes is gone; 1001 is ready again."""
    pause(house)
    house.wait(10 * MINUTE)
    ready(house)


def asks(house: House) -> int:
    """1001 asks for a rest over the quota; gives the request's number."""
    use_up(house)
    pause(house)
    return request_of(house)


def request_of(house: House) -> int:
    request = house.desk().day.request
    assert request is not None, "nothing is asked"
    return request.id


def decide(house: House, request: int, *, approve: bool, by: str = "1008", note: str = "") -> None:
    house.command("decide_break", by, agent="1001", request=request, approve=approve, note=note)


def notices(house: House, number: str = "1001") -> list[FloorNotice]:
    floor = floor_state(house.exchange, house.now)
    return next(agent.notices for agent in floor.agents if agent.number == number)


def kinds_of(house: House) -> list[str]:
    return [notice.kind for notice in notices(house)]


def desk(house: House, number: str = "1001") -> DeskState:
    return desk_state(house.exchange, house.desk(number), "page-1", house.now)


def log(house: House, *kinds: Kind) -> list[tuple[Any, ...]]:
    return [(e.kind, e.actor, e.reason, e.note) for e in house.days if e.agent == "1001" and e.kind in kinds]


ASKING = (Kind.BREAK_ASKED, Kind.BREAK_WITHDRAWN, Kind.BREAK_APPROVED, Kind.BREAK_REFUSED)
