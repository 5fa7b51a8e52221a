"""What the live view and the wallboard are told, and how changes lead from one state to the next."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from huawu.calls.choices import PausedState
from huawu.calls.states import AgentState, GhostKind
from huawu.routing import events
from huawu.routing.configuration import Queue
from huawu.switchboard.directory import BreakReasonCard, QueueCard, ThresholdsCard
from huawu.switchboard.floor_schemas import FloorState, QueueFigures
from huawu.switchboard.floor_views import LONG_TALK_S, DayFigures, Eyes, changes, floor_state, for_eyes, wall_state
from huawu.switchboard.repairs import Repair
from tests.switchboard.house import CALL, DIRECTORY, SECOND, START, House

EVERYBODY = Eyes(None, callers=True)
THIRD = "00000000-0000-7000-8000-000000000003"


def state(house: House, figures: DayFigures | None = None) -> FloorState:
    return floor_state(house.exchange, house.now, figures or DayFigures())


def test_a_queue_knows_who_waits_and_what_its_agents_do(house: House) -> None:
    house.talk()
    second = house.arrive(SECOND)
    house.wait(5)
    floor = state(house)
    [queue] = floor.queues
    assert (queue.waiting, queue.longest_since) == (1, second.arrived_at)
    assert queue.states == {AgentState.TALKING: 1, AgentState.OFFLINE: 2}
    assert floor.total.states == queue.states
    assert queue.why_zh
    assert queue.why_en
    assert floor.waiting[0].explanation_zh == "", "as the queue says"


def test_an_offered_caller_has_an_explanation_of_the_own(house: House) -> None:
    house.ready()
    house.arrive()
    [row] = state(house).waiting
    assert row.offered_to == "1001"
    assert "1001" in row.explanation_zh + row.explanation_en or row.explanation_zh


def test_a_caller_kept_for_one_agent_waits_for_a_reason_of_the_own(house: House) -> None:
    house.talk()
    kept, other = house.arrive(SECOND), house.arrive(THIRD)
    house.exchange.feed(events.ContactGone(kept.id), house.now)
    queued = events.ContactQueued(kept.id, 1, 9, kept.arrived_at, prefer="1001", prefer_s=60)
    house.exchange.feed(queued, house.now)
    floor = state(house)
    reasons = {str(row.call_id): row.explanation_zh for row in floor.waiting}
    assert reasons[other.id] == ""
    assert reasons[kept.id]
    assert floor.queues[0].why_zh
    assert floor.queues[0].why_zh != reasons[kept.id]


def test_whoever_waits_may_expect_something_once_some_were_answered(house: House) -> None:
    house.arrive(SECOND)
    assert state(house).queues[0].expected_wait_s is None, "none was answered yet"
    house.ready()
    for number in range(4, 14):
        call = house.exchange.calls[SECOND] if number == 4 else house.arrive(f"{THIRD[:-2]}{number:02}")
        house.answer(call)
        house.wait(30)
        house.caller_hangs_up(call)
        house.call_command("finish_wrap_up")
    house.command("set_state", state="break", reason="meal")
    house.arrive(THIRD)
    expected = state(house).queues[0].expected_wait_s
    assert expected is not None
    assert 0 <= expected < 120


def test_figures_come_from_the_database_and_thresholds_from_the_queue(house: House) -> None:
    card = replace(DIRECTORY.queues[1], thresholds=ThresholdsCard(warn_level=90, alarm_level=75), service_level_s=15)
    house.exchange.use_directory(replace(DIRECTORY, queues={1: card}), house.now)
    figures = DayFigures(START, today={1: QueueFigures(answered=7), None: QueueFigures(answered=9)})
    floor = state(house, figures)
    assert (floor.figures_at, floor.queues[0].today.answered, floor.total.today.answered) == (START, 7, 9)
    assert floor.queues[0].recent == QueueFigures()
    assert (floor.queues[0].thresholds.alarm_level, floor.queues[0].service_level_s) == (0.75, 15)


def test_an_agents_row_tells_what_was_asked_for_and_since_when_the_caller_holds(house: House) -> None:
    house.talk()
    house.wait(3)
    house.call_command("hold")
    house.command("set_state", state="break", reason="meal")
    agent = next(agent for agent in state(house).agents if agent.number == "1001")
    assert (agent.state, agent.held_since) == (AgentState.HOLDING, house.now)
    assert (agent.next_state, agent.next_reason, agent.queues) == (AgentState.BREAK, "meal", [1])


def test_a_page_that_is_loaded_anew_is_no_problem_of_the_system(house: House) -> None:
    def row() -> tuple[AgentState, str]:
        agent = next(agent for agent in floor_state(house.exchange, house.now).agents if agent.number == "1001")
        return agent.state, agent.reason

    house.ready()
    house.close()
    assert house.state() is AgentState.SYSTEM_PROBLEM
    assert row() == (AgentState.READY, "")
    house.wait(2)
    house.open(page="page-2")
    assert row() == (AgentState.READY, "")
    house.close(page="page-2")
    house.wait(6)
    assert row() == (AgentState.SYSTEM_PROBLEM, "desk_closed"), "by now it is one"


def test_each_state_has_its_own_limit(house: House) -> None:
    meal = BreakReasonCard("meal", "用餐", "Meal", PausedState.BREAK, 60, 40)
    house.exchange.use_directory(replace(DIRECTORY, break_reasons={"meal": meal}), house.now)

    def limit() -> int:
        return next(agent.limit_s for agent in state(house).agents if agent.number == "1001")

    call = house.talk()
    assert limit() == LONG_TALK_S
    house.call_command("hold")
    assert limit() == 60
    house.caller_hangs_up(call)
    assert limit() == 30
    house.call_command("finish_wrap_up")
    assert limit() == 0
    house.command("set_state", state="break", reason="meal")
    assert limit() == 40 * 60


def test_changes_lead_to_the_next_state(house: House) -> None:
    house.ready("1001", "1002")
    before = state(house)
    house.arrive()
    news = changes(before, state(house))
    assert [agent.number for agent in news.agents] == ["1001"], "nobody else has changed"
    assert len(news.waiting) == 1
    smaller = {number: card for number, card in DIRECTORY.agents.items() if number != "1003"}
    later = state(house).model_copy(update={"agents": [a for a in state(house).agents if a.number in smaller]})
    assert changes(state(house), later).gone == ["1003"]


def test_eyes_cut_states_and_changes_alike(house: House) -> None:
    house.ready("1001", "1002")
    before = state(house)
    house.arrive()
    eyes = Eyes(frozenset({"1002"}), callers=False)
    assert [agent.number for agent in for_eyes(state(house), eyes).agents] == ["1002"]
    news = for_eyes(changes(before, state(house)), eyes)
    assert (news.agents, news.waiting[0].masked_number) == ([], "")
    assert for_eyes(before, EVERYBODY).agents == before.agents


def test_the_wallboard_is_told_nothing_of_persons(house: House) -> None:
    house.talk()
    house.arrive(SECOND)
    text = wall_state(state(house)).model_dump_json()
    for secret in ("1001", "林晓", "0001", SECOND, "A组", "why", "agents"):
        assert secret not in text
    assert json.loads(text)["total"]["waiting"] == 1


def test_a_floor_of_three_hundred_sends_little(house: House) -> None:
    agents = {
        f"{number}": replace(card, profile=replace(card.profile, id=f"{number}"))
        for number, card in zip(range(2000, 2300), [DIRECTORY.agents["1001"]] * 300, strict=True)
    }
    crowd = House(directory=replace(DIRECTORY, agents={**DIRECTORY.agents, **agents}))
    before = state(crowd)
    crowd.ready("2001")
    crowd.now += timedelta(seconds=1)
    news = changes(before, state(crowd)).model_dump_json()
    assert len(news) < 4_000
    assert len(state(crowd).model_dump_json()) < 150_000


def test_what_was_put_right_is_told_for_a_while_to_who_sees_the_agent(house: House) -> None:
    repair = Repair(house.now, GhostKind.NOT_JOINED, CALL, "1001")
    house.exchange.repairs.append(repair)
    floor = state(house)
    assert [(row.kind, row.agent, str(row.call_id)) for row in floor.repairs] == [("not_joined", "1001", CALL)]
    assert for_eyes(floor, Eyes(frozenset({"1001"}), callers=True)).repairs
    assert not for_eyes(floor, Eyes(frozenset({"1002"}), callers=True)).repairs
    assert changes(floor, floor).repairs == floor.repairs
    house.wait(301)
    assert state(house).repairs == []


def test_a_queue_that_has_been_removed_is_shown_only_while_a_call_is_in_it(house: House) -> None:
    more = replace(DIRECTORY, queues={**DIRECTORY.queues, 2: QueueCard(Queue(2, "已停用队列"))})
    house.exchange.use_directory(more, house.now)
    call = house.arrive()
    call.queue_id = 2
    house.exchange.use_directory(DIRECTORY, house.now)
    assert [queue.id for queue in state(house).queues] == [2, 1]
    house.caller_hangs_up(call)
    house.exchange.use_directory(DIRECTORY, house.now)
    assert [queue.id for queue in state(house).queues] == [1]
