"""Flagged numbers: how their calls come in, whose they are, and what the desk is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from huawu.calls.choices import FlagHandling, NumberFlag
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import Outcome
from huawu.clock.rules import CalendarFacts
from huawu.kit.phone import PhoneNumber
from huawu.routing.configuration import Queue
from huawu.routing.explanation import Preference
from huawu.switchboard import private_flow
from huawu.switchboard.directory import Directory, FlagCard, FloorCard, KeptCard, QueueCard, Spoken
from huawu.switchboard.floor_views import Eyes, floor_state, for_eyes
from huawu.switchboard.kept import Kept, kept_for
from huawu.switchboard.private_calls import Evidence
from huawu.switchboard.schemas import CallerCard
from huawu.switchboard.views import contact_view
from tests.switchboard.house import CALL, CUSTOMER, DIRECTORY, SECOND, START, House, owner

STRANGER = PhoneNumber("19900000002")
KEEPING = KeptCard(last_agent_s=30, last_agent_days=7, own_agent_s=60)
OTHER = QueueCard(Queue(2, "投诉与疑难", {}, 20), wrap_up_s=30)


def flagged(flag: NumberFlag = NumberFlag.RUDE, **how: Any) -> Directory:
    """The house in which the customer's number is flagged."""
    queues = {1: replace(DIRECTORY.queues[1], kept=KEEPING, priority=10), 2: OTHER}
    floor = FloorCard(vip_level="金卡", vip_priority=20, flagged_priority=3)
    return replace(DIRECTORY, queues=queues, floor=floor, flags={CUSTOMER: FlagCard(flag, **how)})


def met(house: House) -> list[dict[str, object]]:
    return [dict(event.data) for event in house.said if event.kind is Kind.FLAG_MET]


def queued(house: House, call_id: str = CALL) -> dict[str, Any]:
    return next(dict(e.data) for e in house.said if e.call_id == call_id and e.kind is Kind.QUEUED)


def test_the_desk_and_the_log_say_what_is_known() -> None:
    house = House(flagged(note="上月两次辱骂坐席"))
    house.ready()
    call = house.arrive()
    house.wait(2)
    view = contact_view(house.exchange, owner(call))
    assert view.flag is not None
    assert (view.flag.flag, view.flag.note) == (NumberFlag.RUDE, "上月两次辱骂坐席")
    assert met(house) == [{"flag": "rude", "handling": "usual", "queue_id": 0}]
    assert queued(house)["priority"] == 10


def test_others_come_in_as_ever() -> None:
    house = House(flagged(handling=FlagHandling.ANNOUNCE, says=Spoken("再见。", "flag-1")))
    call = house.arrive(caller=STRANGER)
    house.wait(2)
    assert (met(house), call.queued) == ([], True)


def test_it_ends_with_its_day() -> None:
    house = House(flagged(handling=FlagHandling.PRIORITY, ends_at=START))
    house.arrive()
    house.wait(2)
    assert (met(house), queued(house)["priority"]) == ([], 10)
    house = House(flagged(handling=FlagHandling.PRIORITY, ends_at=START + timedelta(hours=1)))
    house.arrive()
    assert len(met(house)) == 1


# handling


def test_with_the_floor_s_points_whatever_the_queue_gives() -> None:
    house = House(flagged(handling=FlagHandling.PRIORITY))
    house.arrive()
    house.wait(2)
    house.arrive(SECOND, STRANGER)
    house.wait(2)
    assert [queued(house, call)["priority"] for call in (CALL, SECOND)] == [3, 10]


def test_a_vip_by_number_is_served_as_one_by_level() -> None:
    house = House(flagged(NumberFlag.VIP))
    house.arrive()
    house.wait(2)
    assert queued(house)["priority"] == 30


def test_straight_to_a_queue() -> None:
    house = House(flagged(handling=FlagHandling.QUEUE, queue_id=2))
    call = house.arrive()
    assert (call.queue_id, queued(house)["queue_id"]) == (2, 2)


def test_a_queue_that_is_gone_sends_nobody_nowhere() -> None:
    house = House(flagged(handling=FlagHandling.QUEUE, queue_id=99))
    call = house.arrive()
    house.wait(2)
    assert (call.queue_id, call.queued) == (1, True)


@pytest.mark.parametrize("restarted", [False, True])
def test_something_is_said_and_the_call_ends(restarted: bool) -> None:
    house = House(flagged(handling=FlagHandling.ANNOUNCE, says=Spoken("您的号码已被限制呼入。", "flag-1")))
    house.ready()
    call = house.arrive()
    assert house.playing() == ["您的号码已被限制呼入。"]
    if restarted:
        house.restart()
        call = house.exchange.calls[CALL]
    house.heard(call)
    assert house.outcome() == ("system", Outcome.TURNED_AWAY)
    assert Kind.QUEUED not in house.kinds()


def test_while_closed_a_flag_opens_nothing() -> None:
    directory = flagged(handling=FlagHandling.QUEUE, queue_id=2)
    closed = {
        number: replace(card, hours=CalendarFacts("Asia/Shanghai")) for number, card in directory.hotlines.items()
    }
    house = House(replace(directory, hotlines=closed))
    call = house.arrive()
    assert (met(house), call.queued) == ([], False)


# own agent


def test_the_own_agent_comes_first() -> None:
    house = House(flagged(NumberFlag.VIP, own_agent="1002"))
    house.ready("1001", "1002")
    call = house.arrive()
    assert call.agent == "1002", "nobody waits for the look-up"
    assert "专属坐席" in owner(call).explanation_zh
    assert (queued(house)["prefer"], queued(house)["prefer_as"]) == ("1002", Preference.OWN_AGENT)


def test_who_is_kept_too_long_goes_to_anybody() -> None:
    house = House(flagged(NumberFlag.VIP, own_agent="1002"))
    house.ready("1001", "1002")
    house.command("set_state", "1002", state="break", reason="rest")
    call = house.arrive()
    house.wait(59)
    assert call.agent == ""
    house.wait(2)
    assert call.agent == "1001"


def test_an_own_agent_who_has_left_the_house_keeps_nobody() -> None:
    house = House(flagged(NumberFlag.VIP, own_agent="7777"))
    house.ready("1001")
    call = house.arrive()
    house.wait(2)
    assert call.agent == "1001"


def test_own_agent_goes_before_last_agent_where_the_queue_keeps_callers_for_them() -> None:
    card = CallerCard(masked_number="", last_agent="1003", last_talk_at=START)
    assert kept_for(KEEPING, card, START, "1002") == Kept("1002", 60, Preference.OWN_AGENT)
    assert kept_for(replace(KEEPING, own_agent_s=0), card, START, "1002") == Kept("1003", 30, Preference.LAST_AGENT)


# elsewhere


def test_the_console_shows_the_flag_to_who_may_see_callers() -> None:
    house = House(flagged(NumberFlag.VIP))
    house.arrive()
    house.wait(2)
    floor = floor_state(house.exchange, house.now)
    assert floor.waiting[0].flag is NumberFlag.VIP
    assert for_eyes(floor, Eyes(None, callers=False)).waiting[0].flag is None


def test_a_private_number_speaks_for_a_private_call() -> None:
    house = House(flagged(NumberFlag.PRIVATE))
    house.ready()
    call = house.arrive()
    house.wait(2)
    house.answer(call)
    evidence = Evidence(free_dialled=False, customer=True, talks=0, record=False)
    private_flow.weigh(house.exchange, owner(call), evidence, house.now)
    assert owner(call).private == ("listed", "no_record")
