"""Talks that may be private: what speaks for it, the alert while they run, the supervisor's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import ContactRecord, Hotline, Queue
from huawu.customers.actions import do_keep_customer
from huawu.kit.errors import ForbiddenError, HuawuError, NotFoundError
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.people.models import User
from huawu.switchboard import private_flow
from huawu.switchboard.database import private_evidence, unjudged_calls
from huawu.switchboard.directory import FloorCard
from huawu.switchboard.errors import NotPossibleNowError, UnknownCommandError
from huawu.switchboard.floor_views import Eyes, floor_state, for_eyes
from huawu.switchboard.live import LiveCall, Stint
from huawu.switchboard.outbound_flow import DialOrder, start
from huawu.switchboard.private_calls import Evidence, PrivateSignal, points_of, signals_of
from huawu.switchboard.timers import next_due
from huawu.switchboard.tracing import traces_of
from tests.calls_room.stories import answered, make_call
from tests.switchboard.house import CALL, CUSTOMER, HOTLINE, SUPERVISED, House, owner

LIMIT_S = 180
CLEAR = Evidence(free_dialled=False, customer=True, talks=0, record=True)
SUSPICIOUS = Evidence(free_dialled=True, customer=False, talks=0, record=False)


# the rule


@pytest.mark.parametrize(
    ("evidence", "suspected"),
    [
        (CLEAR, False),
        (SUSPICIOUS, True),
        (replace(SUSPICIOUS, record=True), False),
        (replace(SUSPICIOUS, customer=True), False),
        (replace(CLEAR, customer=False, record=False), False),  # any stranger who calls
        (replace(CLEAR, customer=False, record=False, talks=3), True),
        (replace(CLEAR, customer=False, record=False, talks=2), False),
        (replace(CLEAR, free_dialled=True, talks=3), True),
        (replace(CLEAR, talks=30), False),  # a customer who calls a lot
    ],
)
def test_no_signal_is_enough_alone(evidence: Evidence, suspected: bool) -> None:
    signals = signals_of(evidence, repeats=3)
    assert (points_of(signals) >= FloorCard().private_call_points) is suspected


def test_signals_are_named() -> None:
    assert signals_of(SUSPICIOUS, 3) == ["free_dialled", "no_customer", "no_record"]


# the alert


@pytest.fixture
def house() -> House:
    house = House(SUPERVISED)
    house.open("2001")
    return house


def dial(house: House) -> LiveCall:
    """1001 dials a number that is tied to nobody, and is answered."""
    house.ready("1001")
    order = DialOrder(CUSTOMER, HOTLINE, "free", "follow_up")
    call = start(house.exchange, house.desk(), order, UUID(CALL), house.now)
    house.desk_answers("1001")
    house.other_side_answers(call)
    return call


def alerted(house: House, evidence: Evidence = SUSPICIOUS) -> LiveCall:
    call = dial(house)
    house.wait(LIMIT_S)
    private_flow.weigh(house.exchange, owner(call), evidence, house.now)
    return call


def on_floor(house: House) -> list[PrivateSignal]:
    return [signal for alert in floor_state(house.exchange, house.now).private for signal in alert.signals]


def test_a_talk_is_looked_into_after_the_limit_and_again_as_much_later(house: House) -> None:
    call = dial(house)
    house.wait(LIMIT_S - 1)
    assert house.looked_into == []
    due = next_due(house.exchange)
    assert due is not None
    assert due <= house.now + timedelta(seconds=1)
    house.wait(1)
    assert house.looked_into == [owner(call)]
    private_flow.weigh(house.exchange, owner(call), CLEAR, house.now)
    assert Kind.PRIVATE_SUSPECTED not in house.kinds()
    house.wait(LIMIT_S)
    assert len(house.looked_into) == 2


def test_the_floor_is_told_why_once(house: House) -> None:
    call = alerted(house)
    private_flow.weigh(house.exchange, owner(call), SUSPICIOUS, house.now)
    (event,) = [event for event in house.said if event.kind is Kind.PRIVATE_SUSPECTED]
    assert event.data == {"agent": "1001", "signals": ["free_dialled", "no_customer", "no_record"]}
    assert on_floor(house) == ["free_dialled", "no_customer", "no_record"]
    house.wait(LIMIT_S * 3)
    assert len(house.looked_into) == 1


def test_what_is_found_after_the_talk_alerts_nobody(house: House) -> None:
    call = dial(house)
    house.wait(LIMIT_S)
    stint = owner(call)
    house.other_side_gone(call)
    private_flow.weigh(house.exchange, stint, SUSPICIOUS, house.now)
    assert Kind.PRIVATE_SUSPECTED not in house.kinds()


def test_a_house_may_do_without(house: House) -> None:
    house = House(replace(SUPERVISED, floor=FloorCard(private_call_s=0)))
    dial(house)
    house.wait(LIMIT_S * 5)
    assert house.looked_into == []


def test_alert_and_verdict_survive_a_restart(house: House) -> None:
    alerted(house)
    house.restart()
    assert len(on_floor(house)) == 3
    house.open("2001")
    house.command("judge_private", "2001", agent="1001", call_id=CALL, verdict="normal")
    house.restart()
    assert on_floor(house) == []
    house.wait(LIMIT_S * 2)
    assert house.kinds().count(Kind.PRIVATE_SUSPECTED) == 1


def test_a_talk_found_again_after_a_restart_is_looked_into(house: House) -> None:
    call = dial(house)
    house.restart(seconds=LIMIT_S)
    house.wait(1)
    assert [stint.call.id for stint in house.looked_into] == [call.id]
    assert house.looked_into[0].call.source == "free"


# the word


def test_the_supervisor_s_word_is_kept_with_who(house: House) -> None:
    alerted(house)
    for _ in range(2):
        house.command("judge_private", "2001", agent="1001", call_id=CALL, verdict="private")
    (event,) = [event for event in house.said if event.kind is Kind.PRIVATE_JUDGED]
    assert event.data == {"agent": "1001", "by": "2001", "verdict": "private"}
    assert on_floor(house) == []
    assert [trace.facts for trace in traces_of(house.said)] == [{"verdict": "private"}]
    house.command("judge_private", "2001", agent="1001", call_id=CALL, verdict="normal")
    assert house.kinds().count(Kind.PRIVATE_JUDGED) == 2, "one may think again"


def test_the_alert_stands_until_somebody_judges_it_however_long_the_talk_is_over(house: House) -> None:
    call = alerted(house)
    [running] = floor_state(house.exchange, house.now).private
    assert (running.agent, running.name, running.running) == ("1001", "林晓", True)
    house.other_side_gone(call)
    house.call_command("finish_wrap_up")
    assert CALL not in house.exchange.calls
    [over] = floor_state(house.exchange, house.now).private
    assert (over.call_id, over.at, over.running) == (running.call_id, running.at, False)
    house.restart()
    assert floor_state(house.exchange, house.now).private == [over]
    house.open("2001")
    house.command("judge_private", "2001", agent="1001", call_id=CALL, verdict="private")
    log = [event for event in house.said if event.call_id == CALL]
    assert (log[-1].kind, log[-1].data["verdict"]) == (Kind.PRIVATE_JUDGED, "private")
    assert [event.seq for event in log] == list(range(1, len(log) + 1))
    assert floor_state(house.exchange, house.now).private == []
    with pytest.raises(NotPossibleNowError):
        house.command("judge_private", "2001", agent="1001", call_id=CALL, verdict="normal")
    house.restart()
    assert floor_state(house.exchange, house.now).private == []


def test_eyes_see_the_alerts_of_their_own_agents(house: House) -> None:
    alerted(house)
    floor = floor_state(house.exchange, house.now)
    assert for_eyes(floor, Eyes(frozenset({"1001"}), callers=False)).private == floor.private
    assert for_eyes(floor, Eyes(frozenset({"1002"}), callers=True)).private == []


@pytest.mark.parametrize(
    ("by", "fields", "error"),
    [
        ("1002", {}, ForbiddenError),
        ("1009", {}, NotFoundError),
        ("2001", {"verdict": "guilty"}, UnknownCommandError),
        ("2001", {"agent": "1003"}, NotPossibleNowError),
        ("2001", {"call_id": "another"}, NotPossibleNowError),
    ],
)
def test_who_may_say_so_and_of_what(house: House, by: str, fields: dict[str, str], error: type[HuawuError]) -> None:
    alerted(house)
    if by != "2001":
        house.open(by)
    with pytest.raises(error):
        house.command("judge_private", by, **{"agent": "1001", "call_id": CALL, "verdict": "normal", **fields})
    assert Kind.PRIVATE_JUDGED not in house.kinds()


# what the database says


@pytest.mark.django_db(transaction=True)
def test_what_nobody_has_judged_is_found_again(lin: User, queue: Queue, hotline: Hotline) -> None:
    suspected = (60, Kind.PRIVATE_SUSPECTED, {"agent": "1001", "signals": ["listed", "no_record"]})
    judged = (120, Kind.PRIVATE_JUDGED, {"agent": "1001", "by": "2001", "verdict": "normal"})
    story = answered(queue_id=queue.pk)
    yesterday = now() - timedelta(days=1)
    open_ = make_call([*story, suspected], start=yesterday)
    make_call([*story, suspected, judged], start=yesterday)
    make_call(story, start=yesterday)
    make_call([*story, suspected], start=now() - timedelta(days=40))
    found = unjudged_calls()
    assert list(found) == [str(open_.pk)]
    assert found[str(open_.pk)][-1].kind is Kind.PRIVATE_SUSPECTED


@pytest.mark.django_db(transaction=True)
def test_the_evidence(lin: User, queue: Queue, hotline: Hotline) -> None:
    number = PhoneNumber("19900000001")
    for days in (2, 3, 30):
        make_call(answered(queue_id=queue.pk), start=now() - timedelta(days=days), caller=number)
    here = make_call(answered(queue_id=queue.pk), start=now() - timedelta(minutes=5), caller=number)
    call = LiveCall(str(here.pk), "", number, "", queue.pk, now(), source="free")
    stint = Stint(call, "1001")
    assert private_evidence(stint, 7) == Evidence(free_dialled=True, customer=False, talks=2, record=False)
    do_keep_customer(name="钱多", numbers=[number])
    ContactRecord.objects.create(call=here)
    call.source = "customer"
    assert private_evidence(stint, 1) == Evidence(free_dialled=False, customer=True, talks=0, record=True)
    stranger = Stint(LiveCall(str(new_id()), "", PhoneNumber(""), "", queue.pk, now()), "1001")
    assert private_evidence(stranger, 7).talks == 0
