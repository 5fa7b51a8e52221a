"""Callers who cannot come in or stay, and messages that they leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from huawu.calls.choices import RuleAction, RuleWhen
from huawu.calls.events import CallEventKind as Kind
from huawu.clock.rules import CalendarFacts
from huawu.routing.configuration import OverflowReason, Queue
from huawu.switchboard.directory import Directory, HotlineCard, QueueCard, RuleCard, Spoken
from huawu.switchboard.live import LiveCall, Scene
from huawu.telephony import events
from tests.switchboard.house import CALL, DIRECTORY, HOTLINE, SECOND, House

NEVER = CalendarFacts("Asia/Shanghai")


def directory(when: RuleWhen, rule: RuleCard, **distribution: object) -> Directory:
    """One queue with one rule, and a second queue without any."""
    on = frozenset() if when is RuleWhen.CLOSED else frozenset({OverflowReason(when)})
    queue = Queue(1, "充值优惠咨询", {"top-up": 1}, 20, rules=on, **distribution)  # type: ignore[arg-type]
    queues = {1: QueueCard(queue, rules={when: rule}), 2: QueueCard(Queue(2, "值班队列", {}, 20))}
    hours = NEVER if when is RuleWhen.CLOSED else None
    return replace(DIRECTORY, queues=queues, hotlines={HOTLINE: HotlineCard(HOTLINE, 1, hours=hours)})


def house_where(when: RuleWhen, action: RuleAction, target: int | None = None, **distribution: object) -> House:
    return House(directory(when, RuleCard(action, target), **distribution))


def recorded(house: House, call: LiveCall, ms: int) -> None:
    house.hear(events.MessageRecorded(house.now, call.id, ms))


def test_nobody_is_logged_in_and_the_caller_hears_so_after_the_welcome() -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.ANNOUNCE)
    call = house.arrive()
    assert house.playing() == ["welcome", "nobody", "goodbye"]
    house.heard(call)
    assert house.outcome() == ("system", "turned_away")
    assert house.kinds() == [Kind.ARRIVED, Kind.QUEUED, Kind.RULE_APPLIED, Kind.ENDED]


def test_a_rule_that_is_not_given_does_nothing() -> None:
    house = house_where(RuleWhen.FULL, RuleAction.ANNOUNCE, max_waiting=1)
    call = house.arrive()
    assert (call.queued, house.playing()) == (True, ["welcome"])


def test_a_full_queue_turns_away_the_next_one_and_keeps_who_waits() -> None:
    house = house_where(RuleWhen.FULL, RuleAction.ANNOUNCE, max_waiting=1)
    first, second = house.arrive(), house.arrive(SECOND)
    assert (first.queued, second.scene) == (True, Scene.FAREWELL)
    assert house.playing() == ["welcome", "queue_full"]


def test_own_words_of_a_rule() -> None:
    rule = RuleCard(RuleAction.ANNOUNCE, says=Spoken("请明天再来电。", "queue-1-nobody"))
    house = House(directory(RuleWhen.NOBODY_LOGGED_IN, rule))
    house.arrive()
    assert house.playing() == ["welcome", "请明天再来电。"]


def test_too_long_a_wait_leads_to_another_queue_and_never_back() -> None:
    given = directory(RuleWhen.WAITED_TOO_LONG, RuleCard(RuleAction.QUEUE, 2), max_wait_s=30)
    back = replace(
        given.queues[2],
        queue=replace(given.queues[2].queue, max_wait_s=10, rules=frozenset({OverflowReason.WAITED_TOO_LONG})),
        rules={RuleWhen.WAITED_TOO_LONG: RuleCard(RuleAction.QUEUE, 1)},
    )
    house = House(replace(given, queues={**given.queues, 2: back}))
    call = house.arrive()
    house.wait(30)
    assert (call.queue_id, call.queued, house.playing()) == (2, True, ["menu_to_agent"])
    house.wait(10)
    assert call.scene is Scene.FAREWELL
    house.heard(call)
    assert house.outcome() == ("system", "turned_away")


def test_who_hangs_up_during_the_last_words_was_turned_away_all_the_same() -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.ANNOUNCE)
    house.caller_hangs_up(house.arrive())
    assert house.outcome() == ("caller", "turned_away")


def test_last_words_that_cannot_be_said_end_the_call() -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.ANNOUNCE)
    house.engine.refused.add("play")
    house.arrive()
    assert house.outcome() == ("system", "turned_away")


@pytest.mark.parametrize("when", [RuleWhen.CLOSED, RuleWhen.NOBODY_LOGGED_IN])
def test_a_message_is_asked_for_and_taken(when: RuleWhen) -> None:
    house = house_where(when, RuleAction.VOICEMAIL)
    call = house.arrive()
    assert house.playing()[-1] == "voicemail"
    house.heard(call)
    assert house.commands("record_message") == [("record_message", CALL, f"{CALL}-caller", 120, 5)]
    recorded(house, call, 12_400)
    assert house.playing() == ["voicemail_taken"]
    recorded(house, call, 12_400)
    house.heard(call)
    assert house.outcome() == ("system", "voicemail")
    left = [event for event in house.said if event.kind is Kind.MESSAGE_LEFT]
    assert [event.data for event in left] == [{"seconds": 12}]


def test_who_says_nothing_has_left_no_message() -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.VOICEMAIL)
    call = house.arrive()
    house.heard(call)
    recorded(house, call, 0)
    assert house.playing() == ["goodbye"]
    house.heard(call)
    assert house.outcome() == ("system", "turned_away")


@pytest.mark.parametrize("message_first", [True, False])
def test_a_message_that_ends_with_hanging_up_counts(message_first: bool) -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.VOICEMAIL)
    call = house.arrive()
    house.heard(call)
    steps: list[Callable[[], None]] = [lambda: recorded(house, call, 5_000), lambda: house.caller_hangs_up(call)]
    for step in steps if message_first else steps[::-1]:
        step()
    assert house.outcome()[1] == "voicemail"
    assert not house.exchange.calls


def test_the_engine_that_never_tells_of_the_message_holds_nobody_up() -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.VOICEMAIL)
    call = house.arrive()
    house.heard(call)
    house.wait(131)
    assert house.playing() == ["goodbye"]
    other = house.arrive(SECOND)
    house.heard(other)
    house.caller_hangs_up(other)
    assert SECOND in house.exchange.calls
    house.wait(4)
    assert house.outcome(SECOND) == ("system", "turned_away")


def test_an_engine_that_cannot_record_says_goodbye() -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.VOICEMAIL)
    house.engine.refused.add("record_message")
    call = house.arrive()
    house.heard(call)
    assert house.playing() == ["goodbye"]


def test_after_a_restart_the_message_is_asked_for_again() -> None:
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.VOICEMAIL)
    call = house.arrive()
    house.heard(call)
    house.restart()
    call = house.exchange.calls[CALL]
    assert (call.scene, house.playing()) == (Scene.MESSAGE, ["voicemail"])
    house.heard(call)
    recorded(house, call, 4_000)
    house.restart()
    call = house.exchange.calls[CALL]
    assert (call.scene, house.playing()) == (Scene.FAREWELL, ["goodbye"])
    house.heard(call)
    assert house.outcome() == ("system", "voicemail")


def test_who_had_an_agent_leaves_no_message_but_is_owed_a_call() -> None:
    """The talk is what is kept of such a call."""
    house = house_where(RuleWhen.NOBODY_LOGGED_IN, RuleAction.VOICEMAIL)
    house.ready()
    call = house.arrive()
    house.answer(call)
    house.close()
    house.register(reachable=False)
    house.wait(60)
    assert house.playing() == ["nobody", "goodbye"]
    assert ("leave", CALL, f"{CALL}-caller") in house.engine.commands, "in the bridge nothing would be heard"
    house.heard(call)
    assert house.outcome() == ("system", "turned_away")


def test_a_closed_hotline_without_a_rule_says_so() -> None:
    given = replace(DIRECTORY, hotlines={HOTLINE: HotlineCard(HOTLINE, 1, hours=NEVER)})
    house = House(given)
    call = house.arrive()
    assert house.playing() == ["closed"]
    house.restart(seconds=timedelta(seconds=1).total_seconds())
    assert house.playing() == ["closed"]
    house.heard(house.exchange.calls[CALL])
    assert house.outcome() == ("system", "closed_hours")
    assert call.ended_at is None, "it is another process's"
