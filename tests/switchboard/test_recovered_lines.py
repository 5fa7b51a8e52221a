"""The line of waiting callers after a restart: everybody's place, and since when they have had it."""

from __future__ import annotations

from dataclasses import replace

from huawu.calls.choices import RuleAction, RuleWhen
from huawu.calls.events import CallEventKind as Kind
from huawu.routing.configuration import OverflowReason
from huawu.switchboard.directory import RuleCard
from tests.switchboard.house import CALL, DIRECTORY, House


def test_the_longest_wait_goes_on_from_the_true_beginning() -> None:
    rules = frozenset({OverflowReason.WAITED_TOO_LONG})
    queue = replace(DIRECTORY.queues[1].queue, max_wait_s=60, rules=rules)
    too_long = {RuleWhen.WAITED_TOO_LONG: RuleCard(RuleAction.ANNOUNCE)}
    house = House(replace(DIRECTORY, queues={1: replace(DIRECTORY.queues[1], queue=queue, rules=too_long)}))
    house.arrive()
    house.wait(50)
    house.restart(seconds=5)
    assert Kind.RULE_APPLIED not in house.kinds()
    house.wait(5)
    assert Kind.RULE_APPLIED in house.kinds()


def test_who_was_handed_on_to_an_agent_keeps_the_head_of_the_line(house: House) -> None:
    house.ready("1001", "1002")
    call = house.arrive()
    house.answer(call)
    house.command("transfer", "1001", call_id=CALL, agent="1002", reason="specialist")
    house.restart()
    assert house.exchange.calls[CALL].at_head
    assert house.exchange.calls[CALL].agent == "1002"
